import { z } from 'zod'
import { type PlainDate, plainDateSchema } from '../../shared/domain/values/plain-date.ts'
import type { RowInsert } from './statement.ts'

// Both record tables keep one column per field, lists as JSON and booleans as 0 and 1. This file is that convention and nothing else.

export type FieldColumns<Field extends string> = Readonly<Record<Field, Readonly<{ column: string; as: 'plain' | 'json' | 'boolean' }>>>

export type SqlValue = string | number | null

/** 'a, b AS c' for a SELECT that gives columns back under their field names. */
export function selectList<Field extends string>(columns: FieldColumns<Field>): string {
  return entries(columns)
    .map(([field, { column }]) => `${column} AS ${field}`)
    .join(', ')
}

export type InsertRow<Facts extends object> = RowInsert &
  Readonly<{
    /** For a single row. */
    sql: string
    /** The values of one row in the order of the statement; the extra columns come first. */
    values: (extra: readonly string[], facts: Facts) => readonly SqlValue[]
    /** Takes row after row; `values` is what they add up to. */
    collect: () => Readonly<{ add: (extra: readonly string[], facts: Facts) => void; values: readonly SqlValue[] }>
  }>

/** How rows of a record table are inserted, worked out once. */
export function insertRow<Field extends string>(
  table: string,
  columns: FieldColumns<Field>,
  extra: readonly string[],
): InsertRow<Readonly<Record<Field, unknown>>> {
  const fields = entries(columns).map(([field, { column, as }]) => ({ field, column, isJson: as === 'json' }))
  const names = [...extra, ...fields.map(({ column }) => column)]
  const into = `INSERT INTO ${table} (${names.join(', ')})`
  const collect = () => {
    const values: SqlValue[] = []
    const written = new Map<unknown, SqlValue>()
    // Rows of one import share their lists and maps: one of them is written out once. Nobody writes into a list of facts.
    const toJson = (field: Field, value: unknown) => {
      const known = written.get(value)
      if (known !== undefined) return known
      const text = toSql(columns, field, value)
      written.set(value, text)
      return text
    }
    const add = (first: readonly string[], facts: Readonly<Record<Field, unknown>>) => {
      values.push(...first)
      for (const { field, isJson } of fields) values.push(isJson ? toJson(field, facts[field]) : toSql(columns, field, facts[field]))
    }
    return { add, values }
  }
  return {
    into,
    columns: names.length,
    sql: `${into} VALUES (${names.map(() => '?').join(', ')})`,
    collect,
    values: (first, facts) => {
      const { add, values } = collect()
      add(first, facts)
      return values
    },
  }
}

/** 'UPDATE ... WHERE id = @id' that sets the columns of these fields. */
export function updateSql<Field extends string>(
  table: string,
  columns: FieldColumns<Field>,
  values: Partial<Readonly<Record<Field, unknown>>>,
): string {
  const sets = entries(columns).flatMap(([field, { column }]) => (field in values ? [`${column} = @${field}`] : []))
  return `UPDATE ${table} SET ${sets.join(', ')} WHERE id = @id`
}

/** The values of these fields as SQLite stores them. */
export function sqlValues<Field extends string>(
  columns: FieldColumns<Field>,
  values: Partial<Readonly<Record<Field, unknown>>>,
): Readonly<Record<string, SqlValue>> {
  return Object.fromEntries(entries(columns).flatMap(([field]) => (field in values ? [[field, toSql(columns, field, values[field])]] : [])))
}

function toSql<Field extends string>(columns: FieldColumns<Field>, field: Field, value: unknown): SqlValue {
  if (value === null || value === undefined) return null
  switch (columns[field].as) {
    case 'json':
      return JSON.stringify(value)
    case 'boolean':
      return value === true ? 1 : 0
    case 'plain':
      if (typeof value === 'number' || typeof value === 'string') return value
      throw new TypeError(`${field} holds neither text nor a number.`)
  }
}

/** How rows of these columns become records. What goes in is checked by the record's schema and nobody else can write the file: SQLCipher authenticates every page. Checking again at every reading would cost seconds. */
export function recordReader<Stored>(columns: FieldColumns<string>): (row: unknown) => Stored {
  const lists = entries(columns).flatMap(([field, { as }]) => (as === 'json' ? [field] : []))
  const booleans = entries(columns).flatMap(([field, { as }]) => (as === 'boolean' ? [field] : []))
  return (row) => {
    const record = row as Record<string, unknown>
    for (const field of lists) {
      const text = record[field]
      if (typeof text === 'string') record[field] = text === '{}' ? nothingKnown : JSON.parse(text)
    }
    for (const field of booleans) record[field] = record[field] === 1
    return record as Stored
  }
}

// Most maps are empty: one object stands for all of them.
const nothingKnown = Object.freeze({})

const deletedOnSchema = z.object({ deletedOn: plainDateSchema.nullable() })

/** Both record tables keep the day of deletion; null while the record is there. */
export function deletedOnOf(row: unknown): PlainDate | null {
  return row === undefined ? null : deletedOnSchema.parse(row).deletedOn
}

function entries<Field extends string>(columns: FieldColumns<Field>): [Field, FieldColumns<Field>[Field]][] {
  return Object.entries(columns) as [Field, FieldColumns<Field>[Field]][]
}
