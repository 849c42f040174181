import { addDays } from '../../../shared/domain/values/plain-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { vaultContract, VaultStatus } from '../../../shared/ipc/areas/vault-contract.ts'
import type { HandlerContext, HandlersOf, WritingContext } from '../../services/handler-context.ts'
import { checkVaultFile, inTransaction } from '../../store/database.ts'
import { emptyTrash } from '../../store/identity-table.ts'
import { settingsOf, writeSetting } from '../../store/setting-table.ts'
import { readKeyFile } from '../../vault/key-file.ts'
import type { Opener } from '../../vault/vault.ts'

export const vaultHandlers: HandlersOf<keyof typeof vaultContract> = {
  'vault.status': (_, context) => vaultStatus(context),

  'vault.create': async (input, context) => {
    if (context.vault.isOpen()) throw new AppError('vault_exists')
    await context.vault.create(openerFrom(input.protection === 'keychain' ? undefined : (input.passphrase ?? '')))
    writeSetting(context.vault.db(), 'companyName', input.companyName)
    return vaultStatus(context)
  },

  'vault.unlock': async (input, context) => {
    await openVault(context, openerFrom(input.passphrase))
    return vaultStatus(context)
  },

  'vault.lock': (_, context) => {
    lockVault(context)
    return vaultStatus(context)
  },
}

const trashDays = 30

/** Opens the vault and takes out of the Trash what has lain there for thirty days. */
export async function openVault(context: WritingContext, opener: Opener): Promise<void> {
  await context.vault.unlock(opener)
  context.evaluation.opened()
  if (!context.clock.isFixed) {
    const db = context.vault.db()
    // What is removed for good leaves no word in the change log.
    context.inventory.drop()
    inTransaction(db, () => emptyTrash(db, addDays(context.clock.today(), -trashDays)))
  }
  // Days have passed since it was closed: what follows from the calendar is settled once, here.
  context.evaluation.settleSoon('always')
}

/** Settles the findings, closes the vault and forgets what belongs to it: half-done imports, the undo list and what was read. */
export function lockVault(context: WritingContext): void {
  context.pendingImports.clear()
  context.undoStack.clear()
  context.evaluation.close()
  context.inventory.drop()
  context.vault.lock()
}

async function vaultStatus(context: HandlerContext): Promise<VaultStatus> {
  const { vault } = context
  const state = vault.isOpen() ? 'open' : vault.exists() ? 'locked' : 'none'
  return {
    state,
    path: vault.path,
    companyName: vault.isOpen() ? settingsOf(vault.db()).companyName : null,
    slots: vault.slots(),
    // Asking the keychain writes and removes a probe entry, so it is only asked where the answer is shown.
    keychain: state === 'none' ? await vault.keyStore.probe() : { ok: true },
    problem: state === 'locked' ? visibleProblem(vault.path) : null,
  }
}

// What is wrong with the files can be said before anybody types a passphrase in vain.
function visibleProblem(path: string): VaultStatus['problem'] {
  try {
    checkVaultFile(path)
    readKeyFile(path)
    return null
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, message: error.message }
    throw error
  }
}

function openerFrom(passphrase: string | undefined): Opener {
  return passphrase === undefined ? { by: 'os' } : { by: 'passphrase', passphrase }
}
