import { z } from 'zod'
import { copiesOf } from '../../shared/domain/values/fixed-shape.ts'
import { groupBy } from '../../shared/domain/values/group-by.ts'
import { type PlainDate, plainDateSchema } from '../../shared/domain/values/plain-date.ts'
import type { RowInsert, RowValues } from './statement.ts'

// A table keeps one column per field, lists as JSON and booleans as 0 and 1. Fields most records know nothing of share one column: a JSON map of those that are known. This file is that convention and nothing else.

export type FieldColumns<Field extends string> = Readonly<
  Record<Field, Readonly<{ column: string; as: 'plain' | 'json' | 'boolean' | 'shared' }>>
>

export type SqlValue = string | number | null

/** 'a, b AS c' for a SELECT that gives columns back under their field names. */
export function selectList<Field extends string>(columns: FieldColumns<Field>): string {
  const own = entries(columns).flatMap(([field, { column, as }]) => (as === 'shared' ? [] : [`${column} AS ${field}`]))
  return [...own, ...sharedColumns(columns).keys()].join(', ')
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
  const fields = entries(columns).flatMap(([field, { column, as }]) => (as === 'shared' ? [] : [{ field, column, isJson: as === 'json' }]))
  const shared = sharedColumns(columns)
  const names = [...extra, ...fields.map(({ column }) => column), ...shared.keys()]
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
      for (const together of shared.values()) values.push(knownOnly(facts, together))
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
  const own = entries(columns).flatMap(([field, { column, as }]) => (field in values && as !== 'shared' ? [`${column} = @${field}`] : []))
  const shared = [...sharedColumns(columns)].flatMap(([column, fields]) => {
    const named = fields.filter((field) => field in values)
    if (named.length === 0) return []
    const gone = named.flatMap((field) => (isKnown(values[field]) ? [] : [`, '$.${field}'`]))
    const said = named.flatMap((field) => (isKnown(values[field]) ? [`, '$.${field}', json(@${field})`] : []))
    const left = gone.length === 0 ? column : `json_remove(${column}${gone.join('')})`
    return [`${column} = ${said.length === 0 ? left : `json_set(${left}${said.join('')})`}`]
  })
  return `UPDATE ${table} SET ${[...own, ...shared].join(', ')} WHERE id = @id`
}

/** The values of these fields as SQLite stores them. */
export function sqlValues<Field extends string>(
  columns: FieldColumns<Field>,
  values: Partial<Readonly<Record<Field, unknown>>>,
): Readonly<Record<string, SqlValue>> {
  return Object.fromEntries(entries(columns).flatMap(([field]) => (field in values ? [[field, toSql(columns, field, values[field])]] : [])))
}

// By column, the fields that share it.
function sharedColumns<Field extends string>(columns: FieldColumns<Field>): ReadonlyMap<string, readonly Field[]> {
  const shared = entries(columns).flatMap(([field, { column, as }]) => (as === 'shared' ? [{ field, column }] : []))
  return new Map([...groupBy(shared, ({ column }) => column)].map(([column, fields]) => [column, fields.map(({ field }) => field)]))
}

function knownOnly<Field extends string>(facts: Readonly<Record<Field, unknown>>, fields: readonly Field[]): string {
  const known: Partial<Record<Field, unknown>> = {}
  for (const field of fields) if (isKnown(facts[field])) known[field] = facts[field]
  return JSON.stringify(known)
}

function isKnown(value: unknown): boolean {
  return value !== null && value !== undefined
}

function toSql<Field extends string>(columns: FieldColumns<Field>, field: Field, value: unknown): SqlValue {
  if (value === null || value === undefined) return null
  switch (columns[field].as) {
    case 'json':
    case 'shared':
      return JSON.stringify(value)
    case 'boolean':
      return value === true ? 1 : 0
    case 'plain':
      if (typeof value === 'number' || typeof value === 'string') return value
      throw new TypeError(`${field} holds neither text nor a number.`)
  }
}

/** How rows of these columns, as lists of values, become records; `also` are columns in front that are no field. A caller that makes more of each record gives the object to fill. What goes in is checked by the record's schema and nobody else can write the file: SQLCipher authenticates every page. Checking again at every reading would cost seconds. */
export function recordReader<Stored extends object>(
  columns: FieldColumns<string>,
  also: readonly string[],
): (values: RowValues, blank?: () => Stored) => Stored {
  const own = entries(columns).filter(([, { as }]) => as !== 'shared')
  const fields = [...also, ...own.map(([field]) => field)]
  const kinds = [...also.map(() => 'plain' as const), ...own.map(([, { as }]) => as)]
  const blankRecord = copiesOf(
    Object.fromEntries([...also, ...Object.keys(columns)].map((field) => [field, columns[field]?.as === 'boolean' ? false : null])),
  ) as () => Stored
  return (values, blank = blankRecord) => {
    const stored = blank()
    const record = stored as Record<string, unknown>
    for (let at = 0; at < fields.length; at += 1) {
      const value = values[at]
      const field = fields[at]
      if (value === null || field === undefined) continue
      record[field] = kinds[at] === 'json' ? fromJson(value) : kinds[at] === 'boolean' ? value === 1 : value
    }
    for (let at = fields.length; at < values.length; at += 1) setShared(record, values[at])
    return stored
  }
}

function fromJson(text: unknown): unknown {
  return typeof text !== 'string' ? text : text === '{}' ? nothing : JSON.parse(text)
}

// What a later version of the app keeps there stays there, and is no field of a record.
function setShared(record: Record<string, unknown>, text: unknown): void {
  if (typeof text !== 'string' || text === '{}') return
  const known = JSON.parse(text) as Readonly<Record<string, unknown>>
  for (const field in known) if (field in record) record[field] = known[field]
}

// Most maps are empty: one object stands for all of them.
const nothing = Object.freeze({})

const deletedOnSchema = z.object({ deletedOn: plainDateSchema.nullable() })

/** Both record tables keep the day of deletion; null while the record is there. */
export function deletedOnOf(row: unknown): PlainDate | null {
  return row === undefined ? null : deletedOnSchema.parse(row).deletedOn
}

function entries<Field extends string>(columns: FieldColumns<Field>): [Field, FieldColumns<Field>[Field]][] {
  return Object.entries(columns) as [Field, FieldColumns<Field>[Field]][]
}
