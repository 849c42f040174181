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

/** 'INSERT INTO t (a, b)', how many values each row brings, and what follows. With `select` a row is made of its values (column1, column2 …) and of what all rows share (?): binding one text costs as much as writing it. */
export type RowInsert = Readonly<{ into: string; columns: number; select?: string; then?: string }>

// A statement costs as much as the row it writes. The smaller ones take what is left over.
const rowsAtOnce = [100, 10, 1] as const

/** Inserts any number of rows, whose values stand one after another, in their order. */
export function insertRows(
  db: ReadableDb & { writable: true },
  { into, columns, select, then = '' }: RowInsert,
  values: readonly SqlText[],
  shared: readonly SqlText[] = [],
): void {
  const row = `(${Array(columns).fill('?').join(', ')})`
  let from = 0
  for (const count of rowsAtOnce) {
    const length = count * columns
    if (values.length - from < length) continue
    const rows = `VALUES ${Array(count).fill(row).join(', ')}`
    // 'WHERE true' keeps ON CONFLICT from being read as the condition of a join.
    const sql = select === undefined ? `${into} ${rows} ${then}` : `${into} SELECT ${select} FROM (${rows}) WHERE true ${then}`
    for (; values.length - from >= length; from += length) runInOrder(db, sql, [...shared, ...values.slice(from, from + length)])
  }
}

type SqlText = string | number | null

/** Runs a writing statement with its values by place: binding by name costs more than inserting does, which shows in long imports. */
export function runInOrder(db: ReadableDb & { writable: true }, sql: string, values: readonly (string | number | null)[]): void {
  inOurWords(() => statement(db, sql).run(values))
}

/** Runs a writing statement; the number of rows it touched. */
export function run(db: ReadableDb & { writable: true }, sql: string, values: Values = {}): number {
  return inOurWords(() => statement(db, sql).run(values).changes)
}
