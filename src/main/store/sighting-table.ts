import { z } from 'zod'
import type { ImportId } from '../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../shared/domain/values/plain-date.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { allRows, insertRows, run } from './statement.ts'

/** Which list: a source and the account (with the part of it) it is about; '' where the source names none, because NULL would not be unique. */
export type SightingScope = Readonly<{ source: string; account: string }>

/** Under which key a source knows a record, and the first and the last import that saw it. parentId is '' for an identity and the identity's id for a credential. */
export type Sighting = Readonly<{
  parentId: string
  key: string
  entityId: string
  goneOn: PlainDate | null
  firstImportId: string
  lastImportId: string
}>

const rowSchema = z.object({
  parentId: z.string(),
  key: z.string(),
  entityId: z.string(),
  goneOn: z
    .string()
    .nullable()
    .transform((on) => on as PlainDate | null),
  firstImportId: z.string(),
  lastImportId: z.string(),
})

/** What this list showed, in the order of its imports: of several keys of one record the last is of its latest import. */
export function listSightings(db: ReadableDb, scope: SightingScope): readonly Sighting[] {
  return allRows(
    db,
    'SELECT parent_id AS parentId, key, entity_id AS entityId, gone_on AS goneOn, first_import_id AS firstImportId, last_import_id AS lastImportId FROM sighting WHERE source = @source AND account = @account ORDER BY (SELECT seen.rowid FROM import seen WHERE seen.id = last_import_id)',
    scope,
  ).map((row) => rowSchema.parse(row))
}

const inserting = {
  into: 'INSERT INTO sighting (source, account, first_import_id, last_import_id, parent_id, key, entity_id)',
  columns: 3,
  select: '?, ?, ?, ?, column1, column2, column3',
  then: 'ON CONFLICT (source, account, parent_id, key) DO UPDATE SET entity_id = excluded.entity_id, last_import_id = excluded.last_import_id, gone_on = NULL, gone_import_id = NULL',
} as const

/** Notes that this import saw these records; they are no longer gone. */
export function saveSightings(
  db: WritableDb,
  { source, account }: SightingScope,
  importId: ImportId,
  sightings: readonly Pick<Sighting, 'parentId' | 'key' | 'entityId'>[],
): void {
  const values: string[] = []
  for (const { parentId, key, entityId } of sightings) values.push(parentId, key, entityId)
  insertRows(db, inserting, values, [source, account, importId, importId])
}

/** Notes for records the first export that no longer lists them, all of them at once: there is no index by record. The records themselves stay as they are. */
export function markGone(db: WritableDb, scope: SightingScope, importId: ImportId, entityIds: readonly string[], on: PlainDate): void {
  if (entityIds.length === 0) return
  run(
    db,
    'UPDATE sighting SET gone_on = @on, gone_import_id = @importId WHERE source = @source AND account = @account AND gone_on IS NULL AND entity_id IN (SELECT value FROM json_each(@ids))',
    { ...scope, importId, ids: JSON.stringify(entityIds), on },
  )
}

/** Takes back what an import noted: what it saw first was never seen, what it missed is there. */
export function forgetSightings(db: WritableDb, importId: ImportId): void {
  run(db, 'DELETE FROM sighting WHERE first_import_id = @importId', { importId })
  run(db, 'UPDATE sighting SET last_import_id = first_import_id WHERE last_import_id = @importId', { importId })
  run(db, 'UPDATE sighting SET gone_on = NULL, gone_import_id = NULL WHERE gone_import_id = @importId', { importId })
}
