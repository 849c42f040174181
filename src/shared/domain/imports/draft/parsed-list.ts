import type { PlainDate } from '../../values/plain-date.ts'
import type { TextGuard } from '../../values/text-guard.ts'
import type { IdentityDraft, ImportQuestion, ImportSourceId, ParsedImport } from './draft.ts'
import { checkedDraft } from './draft-facts.ts'
import { mentionsIn, type RecordOutcome, sortOutcomes } from './source-outcome.ts'
import { brokenMentions, brokenProblems, type BrokenRecord } from './table-records.ts'

export type ListFacts = Readonly<{
  source: ImportSourceId
  account?: string | null
  /** The part of the account the file lists, where it is not all of it. */
  scope?: string | undefined
  asOf?: PlainDate | null
  read: number
  outcomes: readonly RecordOutcome[]
  /** The record of a number as it was written, so that one that failed protects what it names and nothing else. */
  recordOf?: (record: number) => unknown
  /** Rows the reader could not make sense of. */
  broken?: readonly BrokenRecord[]
  guard: TextGuard
  onePage?: boolean
  /** Part of a list for another reason than a missing page; the source says why in a warning. */
  partial?: boolean
  warnings?: readonly string[]
  questions?: readonly ImportQuestion[]
}>

/** What a source made of a file, with every record counted once and nothing called gone when a part of the list is missing. */
export function parsedList({
  source,
  account = null,
  scope,
  asOf = null,
  read,
  outcomes,
  recordOf = () => undefined,
  broken = [],
  guard,
  onePage = false,
  partial = false,
  warnings = [],
  questions = [],
}: ListFacts): ParsedImport {
  const { drafts, skipped, failed, unread: ofOutcomes } = sortOutcomes(outcomes.map((outcome) => withMentions(outcome, recordOf)))
  const ofRows = brokenMentions(broken)
  const unread = ofOutcomes === null || ofRows === null ? null : [...ofOutcomes, ...ofRows]
  const incomplete = unread === null
  return {
    source,
    account,
    ...(scope === undefined ? {} : { scope }),
    asOf,
    read,
    drafts,
    skipped,
    failed: [...failed, ...brokenProblems(broken)],
    warnings: [
      ...warnings,
      ...guard.warnings(),
      ...(onePage ? ['This file is only one page of the list, so nothing is marked as gone. Export all pages to get everything.'] : []),
      ...unreadEntryWarnings(failed.length + broken.length, incomplete),
    ],
    ...(unread === null || unread.length === 0 ? {} : { unread }),
    partial: partial || onePage || incomplete,
    secretsDropped: guard.dropped(),
    questions,
  }
}

function withMentions(outcome: RecordOutcome, recordOf: (record: number) => unknown): RecordOutcome {
  if (outcome.outcome !== 'failed' || outcome.mentions !== undefined) return outcome
  const mentions = mentionsIn(recordOf(outcome.problem.record))
  return mentions.length === 0 ? outcome : { ...outcome, mentions }
}

/** What is said of entries that could not be read. */
export function unreadEntryWarnings(count: number, incomplete: boolean): readonly string[] {
  if (count === 0) return []
  return [
    incomplete
      ? 'Some entries could not be read, so nothing is marked as gone.'
      : 'Some entries could not be read. What they name is not marked as gone.',
  ]
}

/** The outcome of one draft: checked, or failed with its reason for each of its records. */
export function draftOutcomes(draft: IdentityDraft, place: string): readonly RecordOutcome[] {
  const checked = checkedDraft(draft)
  return checked.ok
    ? [{ outcome: 'draft', draft: checked.draft, place }]
    : draft.records.map((record) => ({
        outcome: 'failed' as const,
        problem: { record, label: draft.facts.name, reason: checked.reason },
        mentions: draftMentions(draft),
      }))
}

/** What names a draft that did not fit. */
export function draftMentions({ key, facts, nativeIds = [], credentials }: IdentityDraft): readonly string[] {
  return [
    key,
    facts.name,
    ...(facts.externalId === null ? [] : [facts.externalId]),
    ...nativeIds,
    ...credentials.map((credential) => credential.key),
  ]
}
