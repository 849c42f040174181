import { z } from 'zod'
import type { ImportId } from '../../shared/domain/ids.ts'
import type { PlainDate } from '../../shared/domain/plain-date.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { allRows, run } from './statement.ts'

/** Under which key a source knows a record. parentId is '' for an identity and the identity's id for a credential. */
export type Sighting = Readonly<{ parentId: string; key: string; entityId: string; goneOn: PlainDate | null }>

const rowSchema = z.object({ parentId: z.string(), key: z.string(), entityId: z.string(), goneOn: z.string().nullable().transform((on) => on as PlainDate | null) })

export function listSightings(db: ReadableDb, source: string, account: string | null): readonly Sighting[] {
  return allRows(db, 'SELECT parent_id AS parentId, key, entity_id AS entityId, gone_on AS goneOn FROM sighting WHERE source = @source AND account = @account', {
    source,
    account: account ?? '',
  }).map((row) => rowSchema.parse(row))
}

/** Notes that this import saw the record; it is no longer gone. */
export function saveSighting(db: WritableDb, source: string, account: string | null, importId: ImportId, sighting: Omit<Sighting, 'goneOn'>): void {
  run(
    db,
    `INSERT INTO sighting (source, account, parent_id, key, entity_id, last_import_id) VALUES (@source, @account, @parentId, @key, @entityId, @importId)
     ON CONFLICT (source, account, parent_id, key) DO UPDATE SET entity_id = excluded.entity_id, last_import_id = excluded.last_import_id, gone_on = NULL`,
    { source, account: account ?? '', importId, parentId: sighting.parentId, key: sighting.key, entityId: sighting.entityId },
  )
}

/** Notes the first export that no longer lists the record. The record itself stays as it is. */
export function markGone(db: WritableDb, source: string, account: string | null, entityId: string, on: PlainDate): void {
  run(db, 'UPDATE sighting SET gone_on = coalesce(gone_on, @on) WHERE source = @source AND account = @account AND entity_id = @entityId', { source, account: account ?? '', entityId, on })
}
