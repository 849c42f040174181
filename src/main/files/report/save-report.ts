import { randomUUID } from 'node:crypto'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { AppError } from '../../../shared/errors.ts'

/** Writes a report so that a full disk or a crash leaves what was there before. Never over the vault's own files. */
export function saveReport(path: string, content: string | Uint8Array, vaultPath: string): void {
  // The vault, its key file, and the files that come and go beside them all begin with the vault's name.
  if (resolve(path).startsWith(resolve(vaultPath))) throw new AppError('report_over_vault')
  const temporary = `${path}.${randomUUID()}.part`
  try {
    writeFileSync(temporary, content, { flag: 'wx' })
    renameSync(temporary, path)
  } catch (cause) {
    rmSync(temporary, { force: true })
    throw new AppError('report_not_saved', { cause })
  }
}
