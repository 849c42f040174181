import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ValueMapping } from '../../shared/domain/imports/mapping/import-choices.ts'
import type { ColumnMapping } from '../../shared/domain/imports/mapping/mapping.ts'
import type { Instant } from '../../shared/domain/values/plain-date.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { oneRow, run } from './statement.ts'

export type RememberedMapping = Readonly<{ mapping: ColumnMapping; values: ValueMapping }>

const rowSchema = z.object({ mapping: z.string().transform((text): unknown => JSON.parse(text)) })
// Written by the import that used it, so its targets are ours.
const storedSchema = z.object({
  mapping: z.array(z.string().nullable()),
  values: z.record(z.string(), z.record(z.string(), z.string().nullable())),
})

/** How a table with exactly these headers was matched the last time, or null. */
export function rememberedMapping(db: ReadableDb, headers: readonly string[]): RememberedMapping | null {
  const row = oneRow(db, 'SELECT mapping FROM remembered_mapping WHERE fingerprint = @fingerprint', { fingerprint: fingerprintOf(headers) })
  if (row === undefined) return null
  const { mapping, values } = storedSchema.parse(rowSchema.parse(row).mapping)
  return mapping.length === headers.length ? { mapping: mapping as unknown as ColumnMapping, values } : null
}

export function rememberMapping(db: WritableDb, headers: readonly string[], remembered: RememberedMapping, at: Instant): void {
  run(
    db,
    `INSERT INTO remembered_mapping (fingerprint, mapping, used_at) VALUES (@fingerprint, @mapping, @at)
     ON CONFLICT (fingerprint) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at`,
    { fingerprint: fingerprintOf(headers), mapping: JSON.stringify(remembered), at },
  )
}

function fingerprintOf(headers: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(headers.map((header) => header.trim().toLowerCase())))
    .digest('hex')
}
