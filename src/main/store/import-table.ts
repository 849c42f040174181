import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { importIdSchema, type ImportId } from '../../shared/domain/ids.ts'
import { importSourceIds } from '../../shared/domain/import/draft.ts'
import type { ColumnMapping } from '../../shared/domain/import/mapping.ts'
import type { Instant, PlainDate } from '../../shared/domain/plain-date.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { allRows, run } from './statement.ts'

const stateCounts = z.object({ new: z.int(), changed: z.int(), same: z.int(), gone: z.int() })
const countsSchema = z.object({
  records: z.object({ read: z.int(), imported: z.int(), skipped: z.int(), failed: z.int() }),
  identities: stateCounts,
  credentials: stateCounts,
})
export type ImportCounts = Readonly<z.infer<typeof countsSchema>>

const rowSchema = z.object({
  id: importIdSchema,
  at: z.string().transform((at) => at as Instant),
  fileName: z.string(),
  sha256: z.string(),
  source: z.enum(importSourceIds),
  account: z.string().nullable(),
  asOf: z.string().nullable().transform((asOf) => asOf as PlainDate | null),
  counts: z.string().transform((text) => countsSchema.parse(JSON.parse(text))),
})
export type ImportRow = Readonly<z.infer<typeof rowSchema>>

/** Newest first. */
export function listImports(db: ReadableDb): readonly ImportRow[] {
  return allRows(db, 'SELECT id, at, file_name AS fileName, sha256, source, account, as_of AS asOf, counts FROM import ORDER BY at DESC, rowid DESC').map((row) => rowSchema.parse(row))
}

export function insertImport(db: WritableDb, row: Omit<ImportRow, 'id'> & Readonly<{ mapping: ColumnMapping | null }>): ImportId {
  const id = importIdSchema.parse(randomUUID())
  run(db, 'INSERT INTO import (id, at, file_name, sha256, source, account, as_of, counts, mapping) VALUES (@id, @at, @fileName, @sha256, @source, @account, @asOf, @counts, @mapping)', {
    id,
    at: row.at,
    fileName: row.fileName,
    sha256: row.sha256,
    source: row.source,
    account: row.account,
    asOf: row.asOf,
    counts: JSON.stringify(row.counts),
    mapping: row.mapping === null ? null : JSON.stringify(row.mapping),
  })
  return id
}
