import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { importSourceIds } from '../../shared/domain/imports/draft/draft.ts'
import { fieldPolicies } from '../../shared/domain/imports/mapping/import-choices.ts'
import type { ColumnMapping } from '../../shared/domain/imports/mapping/mapping.ts'
import { type ImportId, importIdSchema } from '../../shared/domain/values/ids.ts'
import type { Instant, PlainDate } from '../../shared/domain/values/plain-date.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { allRows, oneRow, run } from './statement.ts'

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
  scope: z.string(),
  asOf: z
    .string()
    .nullable()
    .transform((asOf) => asOf as PlainDate | null),
  bytes: z.int(),
  partial: z.union([z.literal(0), z.literal(1)]).transform((flag) => flag === 1),
  undoneAt: z
    .string()
    .nullable()
    .transform((at) => at as Instant | null),
  counts: z.string().transform((text) => countsSchema.parse(JSON.parse(text))),
})
export type ImportRow = Readonly<z.infer<typeof rowSchema>>

const columns =
  'id, at, file_name AS fileName, sha256, bytes, source, account, scope, partial, as_of AS asOf, counts, undone_at AS undoneAt'

/** Newest first. */
export function listImports(db: ReadableDb): readonly ImportRow[] {
  return allRows(db, `SELECT ${columns} FROM import ORDER BY at DESC, rowid DESC`).map((row) => rowSchema.parse(row))
}

// Earlier versions wrote down less, so every part may be missing.
const choicesSchema = z.object({
  /** The headers of the matched columns, free of what looks like a secret. */
  columns: z.array(z.string().nullable()).default([]),
  settled: z.array(z.object({ question: z.string(), answer: z.string() })).default([]),
  selection: z.object({ base: z.enum(['suggested', 'all', 'none']), except: z.array(z.string()) }).optional(),
  policies: z.record(z.string(), z.enum(fieldPolicies)).default({}),
  values: z.record(z.string(), z.record(z.string(), z.string().nullable())).default({}),
})
export type ImportDecisions = Readonly<z.infer<typeof choicesSchema>> &
  Readonly<{ /** For each column the field it filled. */ mapping: readonly (string | null)[] }>

const decisionsSchema = z.object({
  id: importIdSchema,
  choices: z.string().transform((text) => choicesSchema.parse(JSON.parse(text))),
  mapping: z
    .string()
    .nullable()
    .transform((text) => (text === null ? [] : z.array(z.string().nullable()).parse(JSON.parse(text)))),
})

/** What was matched and decided for each import. Apart from the list, because it can be long and few ask. */
export function importDecisions(db: ReadableDb): ReadonlyMap<ImportId, ImportDecisions> {
  const rows = allRows(db, 'SELECT id, choices, mapping FROM import').map((row) => decisionsSchema.parse(row))
  return new Map(rows.map(({ id, choices, mapping }) => [id, { ...choices, mapping }]))
}

export function findImport(db: ReadableDb, id: ImportId): ImportRow | null {
  const row = oneRow(db, `SELECT ${columns} FROM import WHERE id = @id`, { id })
  return row === undefined ? null : rowSchema.parse(row)
}

/** True when a whole, later export of the same list was imported and not taken back. */
export function hasLaterImport(
  db: ReadableDb,
  { source, account, scope, asOf }: Pick<ImportRow, 'source' | 'account' | 'scope'> & Readonly<{ asOf: PlainDate }>,
): boolean {
  return (
    oneRow(
      db,
      'SELECT 1 FROM import WHERE source = @source AND account IS @account AND scope = @scope AND as_of > @asOf AND partial = 0 AND undone_at IS NULL LIMIT 1',
      { source, account, scope, asOf },
    ) !== undefined
  )
}

/** Notes when an import was taken back and what could not be. */
export function markUndone(db: WritableDb, id: ImportId, at: Instant, undone: object): void {
  run(db, 'UPDATE import SET undone_at = @at, undone = @undone WHERE id = @id', { id, at, undone: JSON.stringify(undone) })
}

export function insertImport(
  db: WritableDb,
  row: Omit<ImportRow, 'id' | 'undoneAt'> & Readonly<{ choices: z.input<typeof choicesSchema>; mapping: ColumnMapping | null }>,
): ImportId {
  const id = importIdSchema.parse(randomUUID())
  run(
    db,
    `INSERT INTO import (id, at, file_name, sha256, bytes, source, account, scope, partial, as_of, counts, choices, mapping)
     VALUES (@id, @at, @fileName, @sha256, @bytes, @source, @account, @scope, @partial, @asOf, @counts, @choices, @mapping)`,
    {
      id,
      at: row.at,
      fileName: row.fileName,
      sha256: row.sha256,
      bytes: row.bytes,
      source: row.source,
      account: row.account,
      scope: row.scope,
      partial: row.partial ? 1 : 0,
      asOf: row.asOf,
      counts: JSON.stringify(row.counts),
      choices: JSON.stringify(row.choices),
      mapping: row.mapping === null ? null : JSON.stringify(row.mapping),
    },
  )
  return id
}
