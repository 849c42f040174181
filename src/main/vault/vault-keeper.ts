import { existsSync } from 'node:fs'
import { AppError } from '../../shared/errors.ts'
import type { WritableDb } from '../store/database.ts'
import { keyFilePath, readKeyFile } from './key-file.ts'
import type { KeyStore } from './key-store.ts'
import type { SlotType } from './slot.ts'
import { createVault, type Opener, type OpenVault, unlockVault } from './vault.ts'

/** Holds the one vault of this process, open or not. */
export type VaultKeeper = Readonly<{
  path: string
  keyStore: KeyStore
  /** The open database; throws vault_locked otherwise. */
  db: () => WritableDb
  isOpen: () => boolean
  exists: () => boolean
  /** How it can be opened; empty when the key file cannot be read. */
  slots: () => readonly SlotType[]
  create: (opener: Opener) => Promise<void>
  unlock: (opener: Opener) => Promise<void>
  lock: () => void
}>

export function vaultKeeper(path: string, keyStore: KeyStore): VaultKeeper {
  let open: OpenVault | null = null
  return {
    path,
    keyStore,
    db: () => {
      if (open === null) throw new AppError('vault_locked')
      return open.db
    },
    isOpen: () => open !== null,
    exists: () => existsSync(path) || existsSync(keyFilePath(path)),
    slots: () => slotsOf(path),
    create: async (opener) => {
      if (open !== null) throw new AppError('vault_exists')
      open = await createVault(path, opener, keyStore)
    },
    unlock: async (opener) => {
      if (open === null) open = await unlockVault(path, opener, keyStore)
    },
    lock: () => {
      open?.close()
      open = null
    },
  }
}

function slotsOf(path: string): readonly SlotType[] {
  try {
    return readKeyFile(path).slots.map((slot) => slot.type)
  } catch (error) {
    if (error instanceof AppError) return []
    throw error
  }
}
