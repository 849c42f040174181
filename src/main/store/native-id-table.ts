import { z } from 'zod'
import type { IdentityId, ImportId } from '../../shared/domain/values/ids.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { allRows, run } from './statement.ts'

const rowSchema = z.object({ id: z.string(), identityId: z.string() })

/** The ids told for each identity, by identity. */
export function nativeIdsByIdentity(db: ReadableDb): ReadonlyMap<string, readonly string[]> {
  const byIdentity = new Map<string, string[]>()
  for (const row of allRows(db, 'SELECT id, identity_id AS identityId FROM native_id')) {
    const { id, identityId } = rowSchema.parse(row)
    byIdentity.set(identityId, [...(byIdentity.get(identityId) ?? []), id])
  }
  return byIdentity
}

/** Notes ids that name the identity at its provider; an id that is known already keeps its identity. */
export function saveNativeIds(
  db: WritableDb,
  provider: string | null,
  ids: readonly string[],
  identityId: IdentityId,
  importId: ImportId,
): void {
  for (const id of ids)
    run(
      db,
      'INSERT INTO native_id (provider, id, identity_id, import_id) VALUES (@provider, @id, @identityId, @importId) ON CONFLICT DO NOTHING',
      { provider: provider ?? '', id, identityId, importId },
    )
}

export function forgetNativeIds(db: WritableDb, importId: ImportId): void {
  run(db, 'DELETE FROM native_id WHERE import_id = @importId', { importId })
}
