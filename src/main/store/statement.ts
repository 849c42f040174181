import type Database from 'better-sqlite3'
import { inOurWords, type ReadableDb } from './database.ts'

type Values = Readonly<Record<string, string | number | null>>

const prepared = new WeakMap<Database.Database, Map<string, Database.Statement>>()

/** A statement is compiled once per open vault: imports run the same one a hundred thousand times. */
function statement(db: ReadableDb, sql: string): Database.Statement {
  const bySql = prepared.get(db.raw) ?? new Map<string, Database.Statement>()
  prepared.set(db.raw, bySql)
  const known = bySql.get(sql)
  if (known !== undefined) return known
  const fresh = db.raw.prepare(sql)
  bySql.set(sql, fresh)
  return fresh
}

/** All rows as SQLite gives them; the caller parses them. */
export function allRows(db: ReadableDb, sql: string, values: Values = {}): readonly unknown[] {
  return inOurWords(() => statement(db, sql).all(values))
}

export function oneRow(db: ReadableDb, sql: string, values: Values = {}): unknown {
  return inOurWords(() => statement(db, sql).get(values))
}

/** Runs a writing statement; the number of rows it touched. */
export function run(db: ReadableDb & { writable: true }, sql: string, values: Values = {}): number {
  return inOurWords(() => statement(db, sql).run(values).changes)
}
