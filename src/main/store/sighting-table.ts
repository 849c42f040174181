import { z } from 'zod'
import type { ImportId } from '../../shared/domain/ids.ts'
import type { PlainDate } from '../../shared/domain/plain-date.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { allRows, run } from './statement.ts'

/** Which list: a source and the account (with the part of it) it is about; '' where the source names none, because NULL would not be unique. */
export type SightingScope = Readonly<{ source: string; account: string }>

/** Under which key a source knows a record. parentId is '' for an identity and the identity's id for a credential. */
export type Sighting = Readonly<{ parentId: string; key: string; entityId: string; goneOn: PlainDate | null }>

const rowSchema = z.object({ parentId: z.string(), key: z.string(), entityId: z.string(), goneOn: z.string().nullable().transform((on) => on as PlainDate | null) })

export function listSightings(db: ReadableDb, scope: SightingScope): readonly Sighting[] {
  return allRows(db, 'SELECT parent_id AS parentId, key, entity_id AS entityId, gone_on AS goneOn FROM sighting WHERE source = @source AND account = @account', scope).map((row) => rowSchema.parse(row))
}

/** Notes that this import saw the record; it is no longer gone. */
export function saveSighting(db: WritableDb, scope: SightingScope, importId: ImportId, sighting: Omit<Sighting, 'goneOn'>): void {
  run(
    db,
    `INSERT INTO sighting (source, account, parent_id, key, entity_id, first_import_id, last_import_id) VALUES (@source, @account, @parentId, @key, @entityId, @importId, @importId)
     ON CONFLICT (source, account, parent_id, key) DO UPDATE SET entity_id = excluded.entity_id, last_import_id = excluded.last_import_id, gone_on = NULL, gone_import_id = NULL`,
    { ...scope, importId, parentId: sighting.parentId, key: sighting.key, entityId: sighting.entityId },
  )
}

/** Notes the first export that no longer lists the record. The record itself stays as it is. */
export function markGone(db: WritableDb, scope: SightingScope, importId: ImportId, entityId: string, on: PlainDate): void {
  run(db, 'UPDATE sighting SET gone_on = @on, gone_import_id = @importId WHERE source = @source AND account = @account AND entity_id = @entityId AND gone_on IS NULL', { ...scope, importId, entityId, on })
}

/** Takes back what an import noted: what it saw first was never seen, what it missed is there. */
export function forgetSightings(db: WritableDb, importId: ImportId): void {
  run(db, 'DELETE FROM sighting WHERE first_import_id = @importId', { importId })
  run(db, 'UPDATE sighting SET last_import_id = first_import_id WHERE last_import_id = @importId', { importId })
  run(db, 'UPDATE sighting SET gone_on = NULL, gone_import_id = NULL WHERE gone_import_id = @importId', { importId })
}
