import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { closeDatabase, copyDatabase, openDatabase, rowCounts, type WritableDb } from '../store/database.ts'
import { schemaVersion } from '../store/migrate.ts'
import { keyFilePath } from './key-file.ts'

const copiesKept = 5

/** Where the copies of a vault lie that are made before its tables are changed by a newer version. */
export function updateCopiesFolder(vaultPath: string): string {
  return join(dirname(vaultPath), `${basename(vaultPath, '.keyroster')} before updates`)
}

/** Puts an encrypted copy of an older vault aside, with its key file, under its final name only after it was opened with the same key and found whole; keeps those of the newest five versions. Throws AppError copy_failed; the vault is then as it was. */
export function keepCopyBeforeMigration(db: WritableDb, vaultPath: string, dataKey: Buffer): void {
  const folder = updateCopiesFolder(vaultPath)
  // One per version of the tables: whoever opens the same old vault again replaces a copy by its like.
  const copy = join(folder, `tables ${String(schemaVersion(db)).padStart(4, '0')}.keyroster`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    putAside(db, vaultPath, copy, dataKey)
    for (const old of copiesIn(folder).slice(copiesKept)) for (const path of [old, keyFilePath(old)]) rmSync(path, { force: true })
  } catch (cause) {
    throw new AppError('copy_failed', { cause })
  }
}

function putAside(db: WritableDb, vaultPath: string, copy: string, dataKey: Buffer): void {
  const unfinished = `${copy}.part`
  try {
    removeDatabase(unfinished)
    copyDatabase(db, unfinished)
    checkCopy(db, unfinished, dataKey)
    copyFileSync(keyFilePath(vaultPath), keyFilePath(copy))
    renameSync(unfinished, copy)
  } catch (error) {
    removeDatabase(unfinished)
    throw error
  }
}

/** Opens a copy with the key of the vault and compares the two: every page whole, the same version, the same number of rows in every table. Throws AppError otherwise. */
export function checkCopy(db: WritableDb, path: string, dataKey: Buffer): void {
  // Opening looks at every page.
  const copy = openDatabase(path, dataKey)
  try {
    const differs = JSON.stringify(rowCounts(copy)) !== JSON.stringify(rowCounts(db)) || schemaVersion(copy) !== schemaVersion(db)
    if (differs) throw new AppError('copy_failed')
  } finally {
    closeDatabase(copy)
  }
}

// A copy that was opened may have left its log behind.
function removeDatabase(path: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
}

// Newest first: the names are numbers of one length.
function copiesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.keyroster'))
    .sort()
    .reverse()
    .map((name) => join(folder, name))
}
