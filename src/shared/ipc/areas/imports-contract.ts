import { z } from 'zod'
import {
  type ExportGuide,
  type ImportQuestion,
  type ImportSourceId,
  importSourceIds,
  type RecordProblem,
} from '../../domain/imports/draft/draft.ts'
import type { WorkbookSheets } from '../../domain/imports/file/document.ts'
import { type FirstRow, firstRowMeanings } from '../../domain/imports/mapping/first-row.ts'
import { type FieldPolicies, fieldPolicies, type Selection, type ValueMapping } from '../../domain/imports/mapping/import-choices.ts'
import type { UnreadValue } from '../../domain/imports/mapping/mapped-table.ts'
import { type ColumnMapping, columnTargets } from '../../domain/imports/mapping/mapping.ts'
import type { LeftOutColumn } from '../../domain/imports/mapping/unused-columns.ts'
import type { ImportPlan, ImportState, StateCounts } from '../../domain/imports/matching/import-plan.ts'
import type { Coverage, TrackedSystem } from '../../domain/imports/preview/coverage.ts'
import type { PreviewColumn } from '../../domain/imports/preview/preview-columns.ts'
import type { PreviewRow } from '../../domain/imports/preview/previewed-rows.ts'
import { customFieldIdSchema } from '../../domain/record/custom-field.ts'
import type { Evidence } from '../../domain/values/evidence.ts'
import { type ActionId, type IdentityId, type ImportId, importIdSchema } from '../../domain/values/ids.ts'
import { metadataText } from '../../domain/values/metadata-text.ts'
import { type Instant, type PlainDate, plainDateSchema } from '../../domain/values/plain-date.ts'
import { nothing, reads, writes } from './channel.ts'

// How files are taken over and taken back, and which systems are in use.

export const importSourceIdSchema = z.enum(importSourceIds)

const ownTargetSchema = z.templateLiteral(['own:', z.uuid()])

/** For each column of a table, the field it fills; null leaves the column out. */
export const columnMappingSchema = z.array(z.union([z.enum(columnTargets), ownTargetSchema]).nullable()).max(5000)

/** What a person decided about an import, as it comes from the window. */
export const importChoicesSchema = z.strictObject({
  source: importSourceIdSchema.optional(),
  sheet: z.string().max(300).optional(),
  headerRow: z.int().min(1).max(1_000_000).optional(),
  firstRow: z.enum(firstRowMeanings).optional(),
  mapping: columnMappingSchema.optional(),
  values: z.record(z.string().max(100), z.record(z.string().max(300), z.string().max(100).nullable())).optional(),
  answers: z.record(z.string().max(300), metadataText(300)).optional(),
  selection: z.strictObject({ base: z.enum(['suggested', 'all', 'none']), except: z.array(z.string().max(2000)).max(200_000) }).optional(),
  policies: z.record(z.string().max(100), z.enum(fieldPolicies)).optional(),
  keep: z.record(z.string().max(300), customFieldIdSchema).optional(),
})

/** A file that was read and waits for a decision. Its bytes stay in the main process. */
export type ImportOffer = Readonly<{ token: string; fileName: string; bytes: number }>

export type RecordCounts = Readonly<{ read: number; imported: number; skipped: number; failed: number }>

/** `keepable`: it holds no secrets, so it can become a field of the firm's own. */
export type LeftOutView = LeftOutColumn & Readonly<{ keepable: boolean }>

export type MappingColumn = Readonly<{
  header: string
  samples: readonly string[]
  /** It says something, and nothing of it is shown. */
  isHidden: boolean
  /** Why this column cannot be taken over (it looks like it holds secrets), or null. */
  refused: string | null
}>

export type ImportPreview = Readonly<{
  token: string
  fileName: string
  sha256: string
  source: Readonly<{ id: ImportSourceId; name: string; why: string; cannotShow: string }>
  sheets: WorkbookSheets | null
  account: string | null
  asOf: PlainDate
  records: RecordCounts
  counts: ImportPlan['counts']
  /** How many rows imports.rows has for it. */
  rows: number
  /** How many entries and problems its rows show in each state: an identity with a new key is a changed one here. */
  states: Readonly<Record<PreviewRow['state'], number>>
  columns: readonly PreviewColumn[]
  /** Fields in which vault and file disagree, and in how many places. */
  conflicts: readonly Readonly<{ field: string; count: number }>[]
  /** Columns nothing is taken from, why, and in how many rows they say something. */
  leftOutColumns: readonly LeftOutView[]
  /** Entries that are not ticked. */
  leftOut: number
  /** The first of them; the counts are complete. */
  skipped: readonly RecordProblem[]
  failed: readonly RecordProblem[]
  warnings: readonly string[]
  /** Only a part of the list: nothing is called gone. */
  partial: boolean
  secretsDropped: number
  /** What only a person can settle. */
  questions: readonly ImportQuestion[]
  /** Only for the generic source: the columns, how they are matched now and the words nobody could read. Nothing can be committed before a name column is chosen. */
  mapping: Readonly<{
    columns: readonly MappingColumn[]
    chosen: ColumnMapping
    unread: readonly UnreadValue[]
    obstacle: string | null
    /** Matched as for an earlier file with the same headers. */ remembered: boolean
    /** What the first line is taken for; null where there is nothing to choose. */ firstRow: FirstRow | null
  }> | null
}>

export type PreviewPage = Readonly<{ rows: readonly PreviewRow[]; total: number }>

export type CommittedImport = Readonly<{
  id: ImportId
  records: RecordCounts
  identities: StateCounts
  credentials: StateCounts
  /** The identities that were added, and those of which something changed. */
  created: readonly IdentityId[]
  changed: readonly IdentityId[]
  /** Decisions of reviews this export shows as carried out. */
  proved: number
}>

/** What pasting a table with headings over the sheet would do: its rows as new identities, or into those of the same names. */
export type PastePlan = Readonly<{
  /** As for a file. Its counts are not those of a paste. */
  preview: ImportPreview
  /** How many identities it has, and the names of the first of them. */
  rows: number
  names: readonly string[]
  byName: Readonly<{
    /** Of these names one is in the inventory. */
    found: number
    changed: number
    added: number
    /** Several have the same name, so nothing is written for them. */
    doubtful: readonly string[]
  }>
}>

export const pasteWays = ['add', 'match'] as const
export type PasteWay = (typeof pasteWays)[number]

/** What a paste did, one step to undo; `action` is null when nothing changed. */
export type PastedTable = Readonly<{
  action: ActionId | null
  created: readonly IdentityId[]
  changed: readonly IdentityId[]
}>

/** What taking an import back did, in three buckets; names are told for the first few hundred. */
export type UndoneImport = Readonly<{
  reversed: number
  kept: number
  gone: number
  keptNames: readonly Readonly<{ name: string; why: string }>[]
  goneNames: readonly Readonly<{ name: string; why: string }>[]
}>

export type ImportSummary = Readonly<{
  id: ImportId
  at: Instant
  fileName: string
  sha256: string
  source: ImportSourceId
  sourceName: string
  account: string | null
  asOf: PlainDate | null
  bytes: number
  partial: boolean
  /** When it was taken back; null while it stands. */
  undoneAt: Instant | null
  records: RecordCounts
  identities: Readonly<Record<ImportState, number>>
  credentials: Readonly<Record<ImportState, number>>
  /** What a person settled; nothing of it is known of imports by earlier versions. */
  decided: Readonly<{
    /** Which column filled which field, in words. */
    matched: readonly Readonly<{ column: string; field: string }>[]
    settled: readonly Readonly<{ question: string; answer: string }>[]
    /** Only those that differ from the default. */
    policies: FieldPolicies
    values: ValueMapping
    /** null where the suggestion of the source was followed. */
    selection: Readonly<{ base: Selection['base']; byHand: number }> | null
  }>
}>

/** How to get one list. `source` is null for a command that prints our own columns: its file is read without a question, as any table. */
export type SourceGuide = Readonly<{
  id: string
  source: ImportSourceId | null
  name: string
  provider: string | null
  cannotShow: string
  guide: ExportGuide
  /** How the guide is known; null for a table of the firm's own. */
  evidence: Evidence | null
  lastImportedOn: PlainDate | null
}>

export const importsContract = {
  'imports.choose': reads<readonly ImportOffer[]>()(nothing),
  'imports.offer': reads<ImportOffer>()(
    z.strictObject({
      fileName: z.string().max(500),
      lastModified: z.number().min(0).max(253_402_300_799_000),
      bytes: z.instanceof(Uint8Array),
    }),
  ),
  'imports.preview': reads<ImportPreview>()(z.strictObject({ token: z.uuid(), choices: importChoicesSchema.optional() })),
  /** A part of the rows of a preview, a long file comes in pages. */
  'imports.rows': reads<PreviewPage>()(
    z.strictObject({
      token: z.uuid(),
      from: z.int().min(0),
      count: z.int().min(1).max(1000),
      states: z.array(z.enum(['new', 'changed', 'gone', 'same', 'skipped', 'failed'])).optional(),
      /** Only what these lines of the file say. */
      lines: z.array(z.int().min(0)).max(1000).optional(),
    }),
  ),
  'imports.commit': writes<CommittedImport>()(z.strictObject({ token: z.uuid() })),
  'imports.pastePlan': reads<PastePlan>()(z.strictObject({ token: z.uuid(), answers: importChoicesSchema.shape.answers })),
  /** The table as it was planned last. */
  'imports.paste': writes<PastedTable>()(z.strictObject({ token: z.uuid(), way: z.enum(pasteWays) })),
  'imports.discard': reads<null>()(z.strictObject({ token: z.uuid() })),
  'imports.list': reads<readonly ImportSummary[]>()(nothing),
  'imports.undo': writes<UndoneImport>()(z.strictObject({ id: importIdSchema })),
  'imports.sources': reads<readonly SourceGuide[]>()(nothing),

  /** The systems in use, least known first, and how many were looked at lately. */
  'systems.list': reads<Readonly<{ systems: readonly TrackedSystem[]; coverage: Coverage }>>()(nothing),
  'systems.use': writes<null>()(z.strictObject({ provider: metadataText(80), used: z.boolean() })),
  'systems.checked': writes<null>()(z.strictObject({ provider: metadataText(80), on: plainDateSchema })),
} as const
