import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { checkVaultFile, closeDatabase, createDatabase, openDatabase, type WritableDb } from '../store/database.ts'
import { fileError } from '../store/file-error.ts'
import { isOlder, migrate } from '../store/migrate.ts'
import { keepCopyBeforeMigration } from './copy-before-migration.ts'
import { newKdf, passphraseKey, shortestPassphrase } from './kdf.ts'
import { createKeyFile, isSealedBy, type KeyFile, keyFilePath, readKeyFile } from './key-file.ts'
import type { KeyStore } from './key-store.ts'
import { onlyForOwner } from './only-for-owner.ts'
import { type Slot, unwrapKey, wrapKey } from './slot.ts'

/** How the person proves that the vault is his: the keychain does it, or a passphrase. */
export type Opener = Readonly<{ by: 'os' }> | Readonly<{ by: 'passphrase'; passphrase: string }>

export type OpenVault = Readonly<{ path: string; vaultId: string; db: WritableDb; close: () => void }>

/** Makes a new vault: random data key, wrapped in one slot, empty encrypted database. Refuses to touch anything that is already there. */
export async function createVault(path: string, opener: Opener, keyStore: KeyStore): Promise<OpenVault> {
  if (existsSync(path) || existsSync(keyFilePath(path))) throw new AppError('vault_exists')
  if (opener.by === 'passphrase' && isWeak(opener.passphrase)) throw new AppError('passphrase_short')
  if (opener.by === 'os') await requireKeychain(keyStore)
  onlyForOwner()
  makeFolder(dirname(path))
  const vaultId = randomUUID()
  const dataKey = randomBytes(32)
  const slot = await newSlot(vaultId, opener, dataKey, keyStore)
  try {
    // Key file first: a key without a vault is litter, a vault without a key is lost. Whoever makes it owns the place; nobody else may clean up there.
    createKeyFile(path, vaultId, [slot], dataKey)
    return fillPlace(path, vaultId, dataKey)
  } finally {
    dataKey.fill(0)
  }
}

function fillPlace(path: string, vaultId: string, dataKey: Buffer): OpenVault {
  try {
    const db = createDatabase(path, dataKey)
    // Nothing is in it yet that a copy could save.
    migrateOrClose(db, () => undefined)
    return openVault(path, vaultId, db)
  } catch (error) {
    removeHalfMade(path)
    throw error
  }
}

/** Opens a vault. Each way this can fail has its own error code, and none of them changes a file. */
export async function unlockVault(path: string, opener: Opener, keyStore: KeyStore): Promise<OpenVault> {
  // A file that is no vault at all deserves its own sentence, with or without a key file beside it.
  checkVaultFile(path)
  onlyForOwner()
  const keyFile = readKeyFile(path)
  const dataKey = await dataKeyFrom(keyFile, opener, keyStore)
  try {
    if (!isSealedBy(keyFile, dataKey)) throw new AppError('key_file_damaged')
    const db = openDatabase(path, dataKey)
    migrateOrClose(db, () => {
      keepCopyBeforeMigration(db, path, dataKey)
    })
    return openVault(path, keyFile.vaultId, db)
  } finally {
    dataKey.fill(0)
  }
}

function openVault(path: string, vaultId: string, db: WritableDb): OpenVault {
  return { path, vaultId, db, close: () => closeDatabase(db) }
}

function migrateOrClose(db: WritableDb, beforeTablesChange: () => void): void {
  try {
    if (isOlder(db)) beforeTablesChange()
    migrate(db)
  } catch (error) {
    db.raw.close()
    throw error
  }
}

async function newSlot(vaultId: string, opener: Opener, dataKey: Buffer, keyStore: KeyStore): Promise<Slot> {
  if (opener.by === 'passphrase') {
    const kdf = newKdf()
    return { type: 'passphrase', kdf, ...wrapKey(vaultId, 'passphrase', kdf, await passphraseKey(kdf, opener.passphrase), dataKey) }
  }
  const wrappingKey = randomBytes(32)
  await keyStore.set(vaultId, wrappingKey.toString('base64url'))
  return { type: 'os', ...wrapKey(vaultId, 'os', null, wrappingKey, dataKey) }
}

async function dataKeyFrom(keyFile: KeyFile, opener: Opener, keyStore: KeyStore): Promise<Buffer> {
  const slot = keyFile.slots.find((candidate) => candidate.type === opener.by)
  if (slot === undefined) throw new AppError(opener.by === 'os' ? 'passphrase_needed' : 'wrong_passphrase')
  if (slot.type === 'passphrase') {
    const passphrase = opener.by === 'passphrase' ? opener.passphrase : ''
    if (passphrase === '') throw new AppError('passphrase_needed')
    return unwrapKey(keyFile.vaultId, slot, await passphraseKey(slot.kdf, passphrase)) ?? fail('wrong_passphrase')
  }
  const entry = await keychainEntry(keyFile.vaultId, keyStore)
  const wrappingKey = Buffer.from(entry, 'base64url')
  if (wrappingKey.length !== 32) throw new AppError('keychain_entry_wrong')
  return unwrapKey(keyFile.vaultId, slot, wrappingKey) ?? fail('keychain_entry_wrong')
}

async function keychainEntry(vaultId: string, keyStore: KeyStore): Promise<string> {
  try {
    // null may mean locked, refused or gone; none of them may ever look like a first run.
    return (await keyStore.get(vaultId)) ?? fail('keychain_entry_missing')
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('keychain_unavailable', { cause })
  }
}

async function requireKeychain(keyStore: KeyStore): Promise<void> {
  const keychain = await keyStore.probe()
  if (!keychain.ok)
    throw new AppError('keychain_unavailable', {
      message: `${keychain.reason} Nothing was created. Protect the vault with a passphrase instead.`,
    })
}

// One key held down is long and no passphrase.
function isWeak(passphrase: string): boolean {
  const characters = [...passphrase.trim()]
  return characters.length < shortestPassphrase || new Set(characters).size < 5
}

// One after another: where parents cannot be made, mkdir's own recursion may go round without end.
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    throw fileError(error)
  }
}

function removeHalfMade(path: string): void {
  for (const ending of ['', '-wal', '-shm', '.keys.json']) rmSync(`${path}${ending}`, { force: true })
}

function fail(code: ConstructorParameters<typeof AppError>[0]): never {
  throw new AppError(code)
}
