import type { ParsedImport } from '../../shared/domain/imports/draft/draft.ts'
import type { FirstRow } from '../../shared/domain/imports/mapping/first-row.ts'
import type { ValueMapping } from '../../shared/domain/imports/mapping/import-choices.ts'
import type { UnreadValue } from '../../shared/domain/imports/mapping/mapped-table.ts'
import type { ColumnMapping } from '../../shared/domain/imports/mapping/mapping.ts'
import type { ImportPlan } from '../../shared/domain/imports/matching/import-plan.ts'
import type { PlainDate } from '../../shared/domain/values/plain-date.ts'
import type { RecordCounts } from '../../shared/ipc/areas/imports-contract.ts'

/** A file with its meaning read and compared with the vault. */
export type PreparedImport = Readonly<{
  parsed: ParsedImport
  plan: ImportPlan
  /** How many rows this vault had written when the plan was made: while that number stands, so does the plan. */
  plannedAt: number
  asOf: PlainDate
  records: RecordCounts
  why: string
  mapping: ColumnMapping | null
  /** What the first line of the table was taken for; null where there is none, or where the format is known. */
  firstRow: FirstRow | null
  /** The columns are matched as for an earlier file with the same headers. */
  remembered: boolean
  /** What the words of its closed columns mean: as said for this file, else as remembered. */
  values: ValueMapping
  /** Words of closed columns nobody could read. */
  unread: readonly UnreadValue[]
  /** Why it cannot be committed yet, in words, or null. */
  obstacle: string | null
}>
