import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Instant } from '../../shared/domain/values/plain-date.ts'
import { copyDatabase, type WritableDb } from '../store/database.ts'
import { fileError } from '../store/file-error.ts'
import { keyFilePath } from './key-file.ts'

const copiesKept = 5

/** Where the copies of a vault lie that are made before each import. */
export function copiesFolder(vaultPath: string): string {
  return join(dirname(vaultPath), `${basename(vaultPath, '.keyroster')} before imports`)
}

/** Puts an encrypted copy of the vault aside, with its key file, under its final name only when it is whole; keeps the newest five. Throws AppError disk_full or not_writable. */
export function keepCopyOfVault(db: WritableDb, vaultPath: string, at: Instant): void {
  const folder = copiesFolder(vaultPath)
  const copy = join(folder, `${at.replace(/[:.]/g, '-')}.keyroster`)
  const unfinished = `${copy}.part`
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    rmSync(unfinished, { force: true })
    copyDatabase(db, unfinished)
    if (existsSync(keyFilePath(vaultPath))) copyFileSync(keyFilePath(vaultPath), keyFilePath(copy))
    renameSync(unfinished, copy)
    for (const old of copiesIn(folder).slice(copiesKept)) for (const path of [old, keyFilePath(old)]) rmSync(path, { force: true })
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw fileError(error)
  }
}

// Newest first: the names are instants.
function copiesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.keyroster'))
    .sort()
    .reverse()
    .map((name) => join(folder, name))
}
