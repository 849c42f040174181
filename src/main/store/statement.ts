import type Database from 'better-sqlite3'
import { inOurWords, type ReadableDb } from './database.ts'

type Values = Readonly<Record<string, string | number | null>>

/** One row by the place of its columns. */
export type RowValues = readonly unknown[]

const prepared = new WeakMap<Database.Database, Map<string, Database.Statement>>()

/** A statement is compiled once per open vault: imports run the same one a hundred thousand times. */
function statement(db: ReadableDb, sql: string): Database.Statement {
  return known(prepared, db, sql, () => db.raw.prepare(sql))
}

const preparedByPlace = new WeakMap<Database.Database, Map<string, Database.Statement>>()

function byPlace(db: ReadableDb, sql: string): Database.Statement {
  return known(preparedByPlace, db, sql, () => db.raw.prepare(sql).raw())
}

function known(statements: typeof prepared, db: ReadableDb, sql: string, prepare: () => Database.Statement): Database.Statement {
  const bySql = statements.get(db.raw) ?? new Map<string, Database.Statement>()
  statements.set(db.raw, bySql)
  const ready = bySql.get(sql)
  if (ready !== undefined) return ready
  const fresh = prepare()
  bySql.set(sql, fresh)
  return fresh
}

/** All rows as SQLite gives them; the caller parses them. */
export function allRows(db: ReadableDb, sql: string, values: Values = {}): readonly unknown[] {
  return inOurWords(() => statement(db, sql).all(values))
}

/** The same as lists of values: an object a row costs more than reading it. */
export function allRowValues(db: ReadableDb, sql: string, values: Values = {}): readonly RowValues[] {
  return inOurWords(() => byPlace(db, sql).all(values) as RowValues[])
}

export function oneRowValues(db: ReadableDb, sql: string, values: Values = {}): RowValues | undefined {
  return inOurWords(() => byPlace(db, sql).get(values) as RowValues | undefined)
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
