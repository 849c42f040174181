import { z } from 'zod'
import type { Credential, CredentialFacts, CredentialField } from '../../shared/domain/record/credential.ts'
import { credentialColumnRows, furtherCredentialRows } from '../../shared/domain/record/facts/catalogue.ts'
import { credentialTypes, credentialTypeWords } from '../../shared/domain/record/facts/vocabulary.ts'
import { type CredentialId, type IdentityId } from '../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../shared/domain/values/plain-date.ts'
import { factColumns, sharedColumn } from './catalogue-columns.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { newId } from './new-id.ts'
import { deletedOnOf, type FieldColumns, insertRow, recordReader, selectList, sqlValues, updateSql } from './record-table.ts'
import { allRows, allRowValues, insertRows, oneRow, oneRowValues, run } from './statement.ts'

export const credentialColumns: FieldColumns<CredentialField> = {
  ...factColumns(credentialColumnRows),
  ...sharedColumn(furtherCredentialRows),
}

const columns = `id, identity_id AS identityId, ${selectList(credentialColumns)}`
const parse = recordReader<Credential>(credentialColumns, ['id', 'identityId'])

/** Every credential in use or not, in the order they were added; those taken away are left out. `blank` makes the objects to fill, where more is made of them. */
export function listCredentials(db: ReadableDb): readonly Credential[]
export function listCredentials<Row extends Credential>(db: ReadableDb, blank: () => Row): readonly Row[]
export function listCredentials(db: ReadableDb, blank?: () => Credential): readonly Credential[] {
  return allRowValues(db, `SELECT ${columns} FROM credential WHERE deleted_on IS NULL ORDER BY rowid`).map((row) => parse(row, blank))
}

/** Those of these identities; those taken away are left out. */
export function credentialsAmong(db: ReadableDb, identities: readonly IdentityId[]): readonly Credential[]
export function credentialsAmong<Row extends Credential>(
  db: ReadableDb,
  identities: readonly IdentityId[],
  blank: () => Row,
): readonly Row[]
export function credentialsAmong(db: ReadableDb, identities: readonly IdentityId[], blank?: () => Credential): readonly Credential[] {
  return allRowValues(
    db,
    `SELECT ${columns} FROM credential WHERE identity_id IN (SELECT value FROM json_each(@ids)) AND deleted_on IS NULL ORDER BY rowid`,
    { ids: JSON.stringify(identities) },
  ).map((row) => parse(row, blank))
}

const nameSchema = z.object({ id: z.string(), label: z.string().nullable(), type: z.enum(credentialTypes).nullable() })

/** What the credentials of an identity are called, those taken away included. */
export function credentialNames(db: ReadableDb, identityId: IdentityId): ReadonlyMap<string, string> {
  const rows = allRows(db, 'SELECT id, label, type FROM credential WHERE identity_id = @identityId ORDER BY rowid', { identityId }).map(
    (row) => nameSchema.parse(row),
  )
  return new Map(rows.map(({ id, label, type }) => [id, label ?? (type === null ? 'Credential' : credentialTypeWords[type])]))
}

export function findCredential(db: ReadableDb, id: CredentialId): Credential | null {
  const row = oneRowValues(db, `SELECT ${columns} FROM credential WHERE id = @id`, { id })
  return row === undefined ? null : parse(row)
}

const inserting = insertRow('credential', credentialColumns, ['id', 'identity_id'])

export type NewCredential = Readonly<{ identityId: IdentityId; facts: CredentialFacts }>

/** New credentials in this order; their ids. */
export function insertCredentials(db: WritableDb, all: readonly NewCredential[]): readonly CredentialId[] {
  const { add, values } = inserting.collect()
  const ids = all.map(({ identityId, facts }) => {
    const id = newId() as CredentialId
    add([id, identityId], facts)
    return id
  })
  insertRows(db, inserting, values)
  return ids
}

/** Writes the named fields of one credential. */
export function setCredentialFields(db: WritableDb, id: CredentialId, values: Partial<CredentialFacts>): void {
  run(db, updateSql('credential', credentialColumns, values), { id, ...sqlValues(credentialColumns, values) })
}

/** Taken away (a day) or brought back (null). */
export function setCredentialDeleted(db: WritableDb, id: CredentialId, on: PlainDate | null): void {
  run(db, 'UPDATE credential SET deleted_on = @on WHERE id = @id', { id, on })
}

/** The day it was taken away, or null. */
export function credentialDeletedOn(db: ReadableDb, id: CredentialId): PlainDate | null {
  return deletedOnOf(oneRow(db, 'SELECT deleted_on AS deletedOn FROM credential WHERE id = @id', { id }))
}
