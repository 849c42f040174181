import { AppError } from '../../shared/errors.ts'
import { inTransaction, type WritableDb } from './database.ts'

// Plain SQL files, pulled in at build time. Forward only: going back is what backups are for.
const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true })

type Migration = Readonly<{ version: number; sql: string }>

const migrations: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => ({ version: Number(/(\d{4})-/.exec(path)?.[1]), sql }))
  .sort((a, b) => a.version - b.version)

export const newestVersion = migrations.at(-1)?.version ?? 0

/** Brings a vault to the newest schema, each step in one transaction. Throws vault_newer for a file from a later app. */
export function migrate(db: WritableDb, upTo: number = newestVersion): void {
  const version = schemaVersion(db)
  if (version > newestVersion) throw new AppError('vault_newer')
  for (const migration of migrations) {
    if (migration.version <= version || migration.version > upTo) continue
    inTransaction(db, () => {
      db.raw.exec(migration.sql)
      db.raw.pragma(`user_version = ${migration.version}`)
    })
  }
}

/** True for a vault that was written by an earlier version and whose tables are about to be changed. */
export function isOlder(db: WritableDb): boolean {
  return schemaVersion(db) < newestVersion
}

/** The number of the last migration this vault went through. */
export function schemaVersion(db: WritableDb): number {
  return Number(db.raw.pragma('user_version', { simple: true }))
}
