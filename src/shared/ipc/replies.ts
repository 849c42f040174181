import type { z } from 'zod'
import type { ExportGuide, ImportQuestion, ImportSourceId, RecordProblem } from '../domain/imports/draft/draft.ts'
import type { WorkbookSheets } from '../domain/imports/file/document.ts'
import type { FirstRow } from '../domain/imports/mapping/first-row.ts'
import type { FieldPolicies, Selection, ValueMapping } from '../domain/imports/mapping/import-choices.ts'
import type { UnreadValue } from '../domain/imports/mapping/mapped-table.ts'
import type { ColumnMapping } from '../domain/imports/mapping/mapping.ts'
import type { ImportPlan, ImportState, StateCounts } from '../domain/imports/matching/import-plan.ts'
import type { PreviewColumn } from '../domain/imports/preview/preview-columns.ts'
import type { PreviewRow } from '../domain/imports/preview/previewed-rows.ts'
import type { SavedView, ViewSettings } from '../domain/inventory/saved-view.ts'
import type { Tier } from '../domain/record/vocabulary.ts'
import type { Asked } from '../domain/reviews/asked-person.ts'
import type { ActionId, CredentialId, IdentityId, ImportId } from '../domain/values/ids.ts'
import type { Instant, PlainDate } from '../domain/values/plain-date.ts'
import type { ErrorCode, ErrorReply } from '../errors.ts'
import type { RecordEdit } from './record-edit.ts'
import type { settingsSchema } from './schemas.ts'

/** Every answer is a value: errors thrown across the bridge would lose all but their message. */
export type Reply<Value> = Readonly<{ ok: true; value: Value }> | Readonly<{ ok: false; error: ErrorReply }>

export type AppInfo = Readonly<{
  version: string
  /** Runs on the development copy of Electron; never for a real person's vault. */
  unofficialElectron: boolean
  /** A throw-away vault with the sample company. */
  demo: boolean
  today: PlainDate
}>

export type KeychainState = Readonly<{ ok: true }> | Readonly<{ ok: false; reason: string }>

export type VaultStatus = Readonly<{
  state: 'none' | 'locked' | 'open'
  path: string
  companyName: string | null
  /** The ways this vault can be opened. */
  slots: readonly ('os' | 'passphrase')[]
  keychain: KeychainState
  /** Why it is not open, when something is wrong with it. */
  problem: Readonly<{ code: ErrorCode; message: string }> | null
}>

/** The inventory (`whole`) or what became of it (as InventoryChanges), as JSON: a tree of a million values takes seconds to cross into the window, a text does not. */
export type InventoryReading = Readonly<{ version: string; whole: boolean; packed: string }>

export type TrashedIdentity = Readonly<{ id: IdentityId; name: string; system: string | null; deletedOn: PlainDate }>

export type HistoryState = Readonly<{
  undo: Readonly<{ id: ActionId; label: string }> | null
  redo: Readonly<{ id: ActionId; label: string }> | null
  /** What an undo or redo just touched, so that the sheet can go there. */
  touched: readonly IdentityId[]
  savedAt: Instant | null
}>

export type EditedRecords = Readonly<{
  /** The step to undo; a later part of the same paste joins it. null when nothing changed. */
  action: ActionId | null
  created: readonly IdentityId[]
  /** Credentials that were added, those of new identities included. */
  createdCredentials: readonly CredentialId[]
}>

export type ViewList = Readonly<{
  saved: readonly SavedView[]
  /** How the views that come with the app were arranged, by their id. */
  shipped: Readonly<Record<string, ViewSettings>>
}>

/** One field of one record at one moment, newest first. */
export type HistoryEntry = Readonly<{
  at: Instant
  /** 'You', or the file it came from. */
  who: string
  /** The day the file is of; null for what a person did. */
  asOf: PlainDate | null
  how: 'edit' | 'import' | 'rotation' | 'undo' | 'redo'
  /** Which credential it is about; null for the identity itself. */
  credential: string | null
  fieldWords: string
  before: string
  after: string
  /** What brings the value of before or after back; null where that makes no sense (birth, Trash). */
  restoreBefore: RecordEdit | null
  restoreAfter: RecordEdit | null
}>

/** Who told the present value of one field. */
export type FieldOrigin = Readonly<{
  record: IdentityId | CredentialId
  /** What the field is called, in the middle of a sentence. */
  words: string
  /** The file it came from; null for what a person typed. */
  fileName: string | null
  /** The day the file is of. */
  asOf: PlainDate | null
}>

/** A file that was read and waits for a decision. Its bytes stay in the main process. */
export type ImportOffer = Readonly<{ token: string; fileName: string; bytes: number }>

export type RecordCounts = Readonly<{ read: number; imported: number; skipped: number; failed: number }>

export type MappingColumn = Readonly<{
  header: string
  samples: readonly string[]
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
  /** Decisions of reviews this export shows as carried out. */
  proved: number
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
  lastImportedOn: PlainDate | null
}>

export type Settings = Readonly<z.infer<typeof settingsSchema>>

/** An identity that has to be looked at before its turn, why, by when, and who is to be asked. */
export type OutOfTurn = Readonly<{
  identityId: IdentityId
  name: string
  system: string | null
  tier: Tier
  asked: Asked | null
  reasons: readonly string[]
  dueOn: PlainDate
}>
