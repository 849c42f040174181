import { z } from 'zod'
import { furtherIdentityRows, identityColumnRows } from '../../shared/domain/record/facts/catalogue.ts'
import type { Identity, IdentityFacts, IdentityField } from '../../shared/domain/record/identity.ts'
import { type IdentityId, identityIdSchema, type PersonId } from '../../shared/domain/values/ids.ts'
import { type PlainDate, plainDateSchema } from '../../shared/domain/values/plain-date.ts'
import { factColumns, sharedColumn } from './catalogue-columns.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { newId } from './new-id.ts'
import { deletedOnOf, type FieldColumns, insertRow, recordReader, selectList, sqlValues, updateSql } from './record-table.ts'
import { allRows, allRowValues, insertRows, oneRow, oneRowValues, run } from './statement.ts'

export const identityColumns: FieldColumns<IdentityField> = {
  ...factColumns(identityColumnRows),
  custom: { column: 'custom', as: 'json' },
  ...sharedColumn(furtherIdentityRows),
}

const columns = `id, ${selectList(identityColumns)}`
const parse = recordReader<Identity>(identityColumns, ['id'])

/** Everything not in the Trash, in the order it was added. `blank` makes the objects to fill, where more is made of them. */
export function listIdentities(db: ReadableDb): readonly Identity[]
export function listIdentities<Row extends Identity>(db: ReadableDb, blank: () => Row): readonly Row[]
export function listIdentities(db: ReadableDb, blank?: () => Identity): readonly Identity[] {
  return allRowValues(db, `SELECT ${columns} FROM identity WHERE deleted_on IS NULL ORDER BY rowid`).map((row) => parse(row, blank))
}

/** Those of these identities that are not in the Trash. */
export function identitiesAmong<Row extends Identity>(db: ReadableDb, ids: readonly IdentityId[], blank: () => Row): readonly Row[]
export function identitiesAmong(db: ReadableDb, ids: readonly IdentityId[], blank: () => Identity): readonly Identity[] {
  return allRowValues(
    db,
    `SELECT ${columns} FROM identity WHERE id IN (SELECT value FROM json_each(@ids)) AND deleted_on IS NULL ORDER BY rowid`,
    { ids: JSON.stringify(ids) },
  ).map((row) => parse(row, blank))
}

const orderSchema = z.object({ id: identityIdSchema, place: z.int() })

/** In which order all identities were added, those in the Trash included. */
export function identityOrder(db: ReadableDb): ReadonlyMap<IdentityId, number> {
  return new Map(
    allRows(db, 'SELECT id, rowid AS place FROM identity')
      .map((row) => orderSchema.parse(row))
      .map(({ id, place }) => [id, place]),
  )
}

/** One identity, in the Trash or not; null when there is none. */
export function findIdentity(db: ReadableDb, id: IdentityId): Identity | null {
  const row = oneRowValues(db, `SELECT ${columns} FROM identity WHERE id = @id`, { id })
  return row === undefined ? null : parse(row)
}

const namingSchema = z.object({ id: identityIdSchema })

/** The identities that name this person in any role, those in the Trash included. */
export function identitiesNaming(db: ReadableDb, person: PersonId): readonly IdentityId[] {
  return allRows(
    db,
    'SELECT id FROM identity WHERE technical_owner_id = @person OR business_owner_id = @person OR instr(governance, @person) > 0',
    { person },
  ).map((row) => namingSchema.parse(row).id)
}

/** What lies in the Trash. What an undone step had only just added is no waste of anybody's: it comes back by redo alone. */
export function listTrashedIdentities(db: ReadableDb): readonly unknown[] {
  return allRows(
    db,
    `SELECT id, name, system, deleted_on AS deletedOn FROM identity
     WHERE deleted_on IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM ${lastDeletion}
       JOIN action AS undone ON undone.id = action.of_id AND undone.kind = 'edit'
       JOIN change AS birth ON birth.action_seq = undone.seq AND birth.entity_id = identity.id AND birth.field = 'created'
       WHERE ${isLastDeletion} AND action.kind = 'undo'
     )
     ORDER BY deleted_on DESC, name`,
  )
}

const trashedSchema = z.object({ id: identityIdSchema, deletedOn: plainDateSchema })

/** What a person threw away, with the day: neither what an undone step had added nor what taking an import back, or making several records one, put there. */
export function identitiesInTrash(db: ReadableDb): readonly Readonly<{ identity: Identity; trashedOn: PlainDate }>[] {
  const rows = allRows(
    db,
    `SELECT id, deleted_on AS deletedOn FROM identity
     WHERE deleted_on IS NOT NULL AND EXISTS (
       SELECT 1 FROM ${lastDeletion}
       LEFT JOIN action AS undone ON undone.id = action.of_id
       WHERE ${isLastDeletion} AND (action.kind IN ('edit', 'redo') OR (action.kind = 'undo' AND undone.kind = 'edit' AND NOT EXISTS (
         SELECT 1 FROM change AS birth WHERE birth.action_seq = undone.seq AND birth.entity_id = identity.id AND birth.field = 'created'
       )))
     )
     ORDER BY rowid`,
  )
  return rows.flatMap((row) => {
    const { id, deletedOn } = trashedSchema.parse(row)
    const identity = findIdentity(db, id)
    return identity === null ? [] : [{ identity, trashedOn: deletedOn }]
  })
}

// Why a record is where it is: the last step that moved it into the Trash or out of it.
const lastDeletion = 'change JOIN action ON action.seq = change.action_seq'
const isLastDeletion = `change.seq = (SELECT max(seq) FROM change AS moved WHERE moved.entity_id = identity.id AND moved.field = 'deletedOn')`

const inserting = insertRow('identity', identityColumns, ['id'])

/** New identities in this order; their ids. */
export function insertIdentities(db: WritableDb, all: readonly IdentityFacts[]): readonly IdentityId[] {
  const { add, values } = inserting.collect()
  const ids = all.map((facts) => {
    const id = newId() as IdentityId
    add([id], facts)
    return id
  })
  insertRows(db, inserting, values)
  return ids
}

/** Writes the named fields of one identity. */
export function setIdentityFields(db: WritableDb, id: IdentityId, values: Partial<IdentityFacts>): void {
  run(db, updateSql('identity', identityColumns, values), { id, ...sqlValues(identityColumns, values) })
}

/** Removes for good what went into the Trash before this day, with its credentials and its history. The number removed. */
export function emptyTrash(db: WritableDb, before: PlainDate): number {
  const old = 'SELECT id FROM identity WHERE deleted_on < @before'
  run(db, `DELETE FROM change WHERE entity_id IN (${old}) OR entity_id IN (SELECT id FROM credential WHERE identity_id IN (${old}))`, {
    before,
  })
  run(db, `DELETE FROM sighting WHERE entity_id IN (${old}) OR parent_id IN (${old})`, { before })
  return run(db, `DELETE FROM identity WHERE id IN (${old})`, { before })
}

/** Into the Trash (a day) or out of it (null). */
export function setIdentityDeleted(db: WritableDb, id: IdentityId, on: PlainDate | null): void {
  run(db, 'UPDATE identity SET deleted_on = @on WHERE id = @id', { id, on })
}

/** The day it went into the Trash, or null. */
export function identityDeletedOn(db: ReadableDb, id: IdentityId): PlainDate | null {
  return deletedOnOf(oneRow(db, 'SELECT deleted_on AS deletedOn FROM identity WHERE id = @id', { id }))
}
