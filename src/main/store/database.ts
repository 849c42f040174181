import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import { fileError } from './file-error.ts'
import { looksLikeOtherFile } from './file-head.ts'

type Handle = Database.Database

/** A handle that may only read; a list function cannot write through it. */
export type ReadableDb = Readonly<{ raw: Handle; writable?: never }> | WritableDb
/** A handle that may write. Only the vault hands it out. */
export type WritableDb = Readonly<{ raw: Handle; writable: true }>

// 'KRst' in ASCII: tells our vault from any other SQLCipher file opened with the right key.
const applicationId = 0x4b527374
const pageSize = 4096

/** Creates an empty encrypted database file; `key` is 32 bytes and stays with the caller. Refuses an existing file. */
export function createDatabase(path: string, key: Buffer): WritableDb {
  if (existsSync(path)) throw new AppError('vault_exists')
  requireEncryption()
  const raw = new Database(path, { timeout: 2000 })
  return guarded(raw, () => {
    unlockPages(raw, key)
    raw.pragma(`application_id = ${applicationId}`)
    configure(raw)
    return { raw, writable: true }
  })
}

/** Opens an existing vault file with its 32-byte key and checks that it is whole. Never writes to a file it does not accept. */
export function openDatabase(path: string, key: Buffer): WritableDb {
  checkVaultFile(path)
  requireEncryption()
  const raw = new Database(path, { fileMustExist: true, timeout: 2000 })
  return guarded(raw, () => {
    unlockPages(raw, key)
    checkIdentity(raw)
    configure(raw)
    // Pages are authenticated one by one; only a full pass notices a file cut off at a page border.
    const findings = raw.pragma('quick_check(1)', { simple: true })
    if (findings !== 'ok') throw new AppError('vault_damaged')
    return { raw, writable: true }
  })
}

/** How many rows this connection has written so far: while it stands still, so does everything in the vault. */
export function countChanges(db: ReadableDb): number {
  return Number(db.raw.prepare('SELECT total_changes()').pluck().get())
}

/** How many rows each table holds, by its name. */
export function rowCounts(db: ReadableDb): Readonly<Record<string, number>> {
  const tables = db.raw.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all().map(String)
  return Object.fromEntries(tables.map((table) => [table, Number(db.raw.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())]))
}

/** Folds the write-ahead log into the file: an unclean stop plus a lost -wal file would silently lose committed work. */
export function checkpoint(db: WritableDb): void {
  inOurWords(() => db.raw.pragma('wal_checkpoint(TRUNCATE)'))
}

/** A whole, encrypted copy under the same key; the file must not be there yet. Not inside a transaction. Throws AppError disk_full or not_writable. */
export function copyDatabase(db: WritableDb, path: string): void {
  inOurWords(() => db.raw.prepare('VACUUM INTO ?').run(path))
}

export function closeDatabase(db: WritableDb): void {
  if (!db.raw.open) return
  checkpoint(db)
  db.raw.close()
}

/** All or nothing: commits when `work` returns, rolls back when it throws. Never inside another one: with a savepoint below it and its journal in memory (`temp_store`), SQLite walks the whole journal after each statement, so that a long import takes quadratic time. */
export function inTransaction<Value>(db: WritableDb, work: () => Value): Value {
  if (db.raw.inTransaction) throw new Error('A transaction was opened inside another one.')
  return inOurWords(() => db.raw.transaction(work).immediate())
}

/** Throws vault_missing, not_a_vault or vault_damaged for what can be seen without a key. */
export function checkVaultFile(path: string): void {
  if (!existsSync(path)) throw new AppError('vault_missing')
  const { size, head } = glance(path)
  if (looksLikeOtherFile(head)) throw new AppError('not_a_vault')
  // SQLite takes an empty file for a valid empty database, so size is checked before it gets the chance.
  if (size < pageSize || size % pageSize !== 0) throw new AppError('vault_damaged')
}

// Plain better-sqlite3 takes a key pragma, ignores it and writes everything in clear. Asked of an empty database in memory: the vault itself cannot answer before it has its key.
function requireEncryption(): void {
  const memory = new Database(':memory:')
  try {
    memory.prepare('SELECT sqlite3mc_version()').get()
  } catch (cause) {
    throw new AppError('encryption_missing', { cause })
  } finally {
    memory.close()
  }
}

function glance(path: string): Readonly<{ size: number; head: Buffer }> {
  try {
    const stat = statSync(path)
    if (!stat.isFile()) throw new AppError('not_a_vault')
    return { size: stat.size, head: firstBytes(path) }
  } catch (error) {
    throw fileError(error)
  }
}

function firstBytes(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(512)
    return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0))
  } finally {
    closeSync(file)
  }
}

function unlockPages(raw: Handle, key: Buffer): void {
  const hex = key.toString('hex')
  // A key of any other length would be taken for a passphrase.
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new RangeError('A vault key has 32 bytes.')
  raw.pragma(`cipher = 'sqlcipher'`)
  // 4 hides the file header too and keeps the file readable by SQLCipher 4.
  raw.pragma('legacy = 4')
  const literal = Buffer.from(`x'${hex}'`, 'latin1')
  raw.key(literal)
  literal.fill(0)
  // Before the first read: later it would only keep other writers out, and a second window could read a vault that is changing.
  raw.pragma('locking_mode = EXCLUSIVE')
}

function checkIdentity(raw: Handle): void {
  // The first read is where a wrong key or a damaged first page shows.
  const found = raw.pragma('application_id', { simple: true })
  if (found !== applicationId) throw new AppError('not_a_vault')
}

function configure(raw: Handle): void {
  // 64 MB: with SQLite's own 2 MB a long import writes and encrypts the same pages again and again.
  raw.pragma('cache_size = -65536')
  // Big sorts would otherwise spill rows to temporary files in clear.
  raw.pragma('temp_store = MEMORY')
  // In KiB: a big vault is read as a whole, and every page that fits here is decrypted once only.
  raw.pragma('cache_size = -65536')
  raw.pragma('journal_mode = WAL')
  // Only FULL makes a commit survive a power cut.
  raw.pragma('synchronous = FULL')
  raw.pragma('trusted_schema = OFF')
  raw.pragma('cell_size_check = ON')
  raw.pragma('foreign_keys = ON')
  raw.pragma('secure_delete = ON')
  raw.pragma('fullfsync = ON')
  raw.pragma('checkpoint_fullfsync = ON')
}

function guarded(raw: Handle, open: () => WritableDb): WritableDb {
  try {
    return inOurWords(open)
  } catch (error) {
    raw.close()
    throw error
  }
}

/** Whatever SQLite refuses leaves the store as an AppError; what is not expected passes through as it is. */
export function inOurWords<Value>(work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    throw asAppError(error)
  }
}

function asAppError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  if (error.code.startsWith('SQLITE_BUSY') || error.code === 'SQLITE_LOCKED') return new AppError('vault_busy', { cause: error })
  if (error.code === 'SQLITE_FULL') return new AppError('disk_full', { cause: error })
  if (
    error.code.startsWith('SQLITE_READONLY') ||
    error.code.startsWith('SQLITE_IOERR') ||
    error.code.startsWith('SQLITE_CANTOPEN') ||
    error.code === 'SQLITE_PERM'
  )
    return new AppError('not_writable', { cause: error })
  // One code for a wrong key and a damaged first page: SQLite cannot tell them apart, so the sentence names both.
  if (error.code === 'SQLITE_NOTADB') return new AppError('vault_wrong_key', { cause: error })
  if (error.code.startsWith('SQLITE_CORRUPT')) return new AppError('vault_damaged', { cause: error })
  return error
}
