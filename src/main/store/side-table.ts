import type { PlainDate } from '../../shared/domain/values/plain-date.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { newId } from './new-id.ts'
import { deletedOnOf, type FieldColumns, recordReader, selectList, type SqlValue, sqlValues, updateSql } from './record-table.ts'
import { allRowValues, oneRow, oneRowValues, run } from './statement.ts'

/** A table of records that can be undone: an id, a column per field, and the day of deletion. */
export type SideTable<Stored> = Readonly<{
  fields: readonly string[]
  insert: (db: WritableDb, facts: object) => string
  find: (db: ReadableDb, id: string) => Stored | null
  /** Those not deleted; `where` is a condition of our own, never a value. */
  list: (db: ReadableDb, where?: string, values?: Readonly<Record<string, SqlValue>>) => readonly Stored[]
  set: (db: WritableDb, id: string, values: Readonly<Record<string, unknown>>) => void
  deletedOn: (db: ReadableDb, id: string) => PlainDate | null
  setDeleted: (db: WritableDb, id: string, on: PlainDate | null) => void
}>

/** The statements of one such table. */
export function sideTable<Stored extends object>(table: string, columns: FieldColumns<string>, order: string): SideTable<Stored> {
  const select = `SELECT id, ${selectList(columns)} FROM ${table}`
  const parse = recordReader<Stored>(columns, ['id'])
  return {
    fields: Object.keys(columns),
    insert: (db, facts) => {
      const id = newId()
      insertSide(db, table, columns, { id }, facts)
      return id
    },
    find: (db, id) => {
      const row = oneRowValues(db, `${select} WHERE id = @id`, { id })
      return row === undefined ? null : parse(row)
    },
    list: (db, where = '1', values = {}) =>
      allRowValues(db, `${select} WHERE deleted_on IS NULL AND (${where}) ORDER BY ${order}`, values).map((row) => parse(row)),
    set: (db, id, values) => {
      run(db, updateSql(table, columns, values), { id, ...sqlValues(columns, values) })
    },
    deletedOn: (db, id) => deletedOnOf(oneRow(db, `SELECT deleted_on AS deletedOn FROM ${table} WHERE id = @id`, { id })),
    setDeleted: (db, id, on) => {
      run(db, `UPDATE ${table} SET deleted_on = @on WHERE id = @id`, { id, on })
    },
  }
}

/** Inserts one row; `extra` are columns that are no field. What the facts do not tell is null. */
export function insertSide(
  db: WritableDb,
  table: string,
  columns: FieldColumns<string>,
  extra: Readonly<Record<string, SqlValue>>,
  facts: object,
): void {
  const names = [...Object.keys(extra), ...Object.values(columns).map(({ column }) => column)]
  const values = [...Object.keys(extra), ...Object.keys(columns)].map((name) => `@${name}`)
  const blank = Object.fromEntries(Object.keys(columns).map((field) => [field, null]))
  run(db, `INSERT INTO ${table} (${names.join(', ')}) VALUES (${values.join(', ')})`, {
    ...extra,
    ...sqlValues(columns, { ...blank, ...facts }),
  })
}
