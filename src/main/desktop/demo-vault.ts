import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Reply } from '../../shared/ipc/replies.ts'
import { answer } from '../ipc/answer.ts'
import { offerFile } from '../handlers/imports.ts'
import type { HandlerContext } from '../handlers/context.ts'
import { randomUUID } from 'node:crypto'

/** A folder for a vault that is thrown away when the app quits. */
export function throwAwayFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'keyroster-demo-'))
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** Fills a new vault with the sample company: the same imports a person would do by hand. Nobody needs to know the passphrase. */
export async function fillDemoVault(context: HandlerContext, sampleFolder: string): Promise<void> {
  await must(answer('vault.create', { companyName: 'Fernhollow Supplies', protection: 'passphrase', passphrase: randomUUID() }, context))
  for (const name of readdirSync(sampleFolder).filter((entry) => /\.(csv|json)$/.test(entry)).sort()) {
    const { token } = offerFile(context, join(sampleFolder, name))
    await must(answer('imports.preview', { token }, context))
    await must(answer('imports.commit', { token }, context))
  }
}

async function must(reply: Promise<Reply<unknown>>): Promise<void> {
  const settled = await reply
  if (!settled.ok) throw new Error(settled.error.message)
}
