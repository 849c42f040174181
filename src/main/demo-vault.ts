import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Reply } from '../shared/ipc/contract.ts'
import { offerFile } from './handlers/imports/offer-import.ts'
import { answer } from './ipc/answer.ts'
import type { WritingContext } from './services/handler-context.ts'
import type { KeyStore } from './vault/key-store.ts'

/** Keeps the demo's key in memory only: it can be locked and unlocked, and is gone with the process. */
export function demoKeyStore(): KeyStore {
  const entries = new Map<string, string>()
  return {
    probe: () => Promise.resolve({ ok: true }),
    get: (account) => Promise.resolve(entries.get(account) ?? null),
    set: (account, text) => {
      entries.set(account, text)
      return Promise.resolve()
    },
    delete: (account) => Promise.resolve(entries.delete(account)),
  }
}

/** Fills a new vault with the sample company: the same imports a person would do by hand. */
export async function fillDemoVault(context: WritingContext, sampleFolder: string): Promise<void> {
  await must(answer('vault.create', { companyName: 'Fernhollow Supplies', protection: 'keychain' }, context))
  for (const name of readdirSync(sampleFolder)
    .filter((entry) => /\.(csv|json)$/.test(entry))
    .sort()) {
    const { token } = offerFile(context, join(sampleFolder, name))
    await must(answer('imports.preview', { token }, context))
    await must(answer('imports.commit', { token }, context))
  }
}

async function must(reply: Promise<Reply<unknown>>): Promise<void> {
  const settled = await reply
  if (!settled.ok) throw new Error(settled.error.message)
}
