import { AppError } from '../../shared/errors.ts'
import { settingsSchema } from '../../shared/ipc/areas/settings-contract.ts'
import { lockVault } from '../handlers/vault/vault-handlers.ts'
import type { WritingContext } from '../services/handler-context.ts'
import { writeSetting } from '../store/setting-table.ts'
import type { CommandWords } from './command-words.ts'
import type { Outcome } from './outcome.ts'

/** Makes a vault: under the passphrase when one is given, else in the keychain. */
export async function runInit(words: CommandWords, context: WritingContext, passphrase: string | null): Promise<Outcome> {
  try {
    const companyName = settingsSchema.shape.companyName.parse(words.company)
    await context.vault.create(passphrase === null ? { by: 'os' } : { by: 'passphrase', passphrase })
    writeSetting(context.vault.db(), 'companyName', companyName)
  } catch (error) {
    throw keychainHint(error)
  }
  lockVault(context)
  const protectedBy = passphrase === null ? 'keychain' : 'passphrase'
  return {
    json: { vault: context.vault.path, protectedBy },
    lines: [
      `New vault at ${context.vault.path}, opened by ${protectedBy === 'keychain' ? 'the keychain of this computer' : 'its passphrase'}.`,
    ],
    code: 0,
  }
}

function keychainHint(error: unknown): unknown {
  if (!(error instanceof AppError) || error.code !== 'keychain_unavailable') return error
  return new AppError('keychain_unavailable', { cause: error, message: `${error.message} On the command line: --passphrase-file FILE.` })
}
