import type Database from 'better-sqlite3'
import type { ReadableDb } from './database.ts'

// Reviews write no words into the change log, and reading twenty thousand of their items after every edit would be felt.
const versions = new WeakMap<Database.Database, number>()

/** To be called by whatever changes reviews or their proofs. */
export function reviewsChanged(db: ReadableDb): void {
  versions.set(db.raw, reviewVersion(db) + 1)
}

/** Grows with every change of a review since the vault was opened. */
export function reviewVersion(db: ReadableDb): number {
  return versions.get(db.raw) ?? 0
}
