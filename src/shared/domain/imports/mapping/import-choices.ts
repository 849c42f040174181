import type { CustomFieldId } from '../../record/custom-field.ts'
import type { IdentityDraft, ImportAnswers, ImportSourceId } from '../draft/draft.ts'
import type { FirstRow } from './first-row.ts'
import type { ColumnMapping } from './mapping.ts'

// What a person may decide about an import before it is committed.

/** What happens where the vault and the file tell different things about one field. */
export const fieldPolicies = ['file', 'always', 'fill', 'keep'] as const
export type FieldPolicy = (typeof fieldPolicies)[number]

export const fieldPolicyWords: Readonly<Record<FieldPolicy, string>> = {
  file: 'Take the file, but keep what a person typed',
  always: 'Take the file, even over what a person typed',
  fill: 'Only fill what is empty',
  keep: 'Leave it as it is',
}

/** By field, 'identity.purpose' or 'credential.expiresOn'; a field that is not named follows 'file'. */
export type FieldPolicies = Readonly<Record<string, FieldPolicy>>

/** Which entries are taken: what the source suggests, all or none, and those ticked differently by hand. */
export type Selection = Readonly<{ base: 'suggested' | 'all' | 'none'; except: readonly string[] }>

export const suggestedSelection: Selection = { base: 'suggested', except: [] }

/** True when a draft is taken over under this selection. */
export function isTaken(draft: IdentityDraft, { base }: Selection, except: ReadonlySet<string>): boolean {
  const byBase = base === 'all' || (base === 'suggested' && draft.leftOut === undefined)
  return except.has(draft.key) ? !byBase : byBase
}

/** Everything a person may decide before committing; what is missing follows the file and the suggestions. */
export type ImportChoices = Readonly<{
  source?: ImportSourceId | undefined
  /** The sheet of a workbook. */
  sheet?: string | undefined
  /** The line of the headings, as a person counts lines, where it is not the one that was found. */
  headerRow?: number | undefined
  /** Whether the first line of a table heads its columns or is data already. */
  firstRow?: FirstRow | undefined
  mapping?: ColumnMapping | undefined
  /** For a column of a closed list, what the words of the file mean; null leaves a word unknown. */
  values?: ValueMapping | undefined
  answers?: ImportAnswers | undefined
  selection?: Selection | undefined
  policies?: FieldPolicies | undefined
  /** Columns a known export is not asked for that are kept all the same: by heading, the own field each fills. */
  keep?: Readonly<Record<string, CustomFieldId>> | undefined
}>

/** By target and folded word: { kind: { 'dienstkonto': 'service_account' } }. */
export type ValueMapping = Readonly<Record<string, Readonly<Record<string, string | null>>>>
