import type { IdentityDraft, RecordProblem } from './draft.ts'

/** What became of one record. Several 'draft' outcomes with one key are repeats, except where a source merges before. */
export type RecordOutcome =
  Readonly<{ outcome: 'draft'; draft: IdentityDraft; place: string }> | Readonly<{ outcome: 'skipped' | 'failed'; problem: RecordProblem }>

export type SortedOutcomes = Readonly<{
  drafts: readonly IdentityDraft[]
  skipped: readonly RecordProblem[]
  failed: readonly RecordProblem[]
}>

/** Sorts outcomes so that every record is counted once; a key met before is skipped as a repeat of its first place. */
export function sortOutcomes(outcomes: readonly RecordOutcome[]): SortedOutcomes {
  const places = new Map<string, string>()
  const drafts: IdentityDraft[] = []
  const skipped: RecordProblem[] = []
  const failed: RecordProblem[] = []
  for (const item of outcomes) {
    if (item.outcome !== 'draft') (item.outcome === 'failed' ? failed : skipped).push(item.problem)
    else {
      const first = places.get(item.draft.key)
      if (first === undefined) {
        places.set(item.draft.key, item.place)
        drafts.push(item.draft)
      } else skipped.push(...item.draft.records.map((record) => ({ record, label: item.draft.facts.name, reason: `repeats ${first}` })))
    }
  }
  return { drafts, skipped, failed }
}
