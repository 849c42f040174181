import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for a vault that is thrown away when the app quits. */
export function throwAwayFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'keyroster-demo-'))
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}
