import { looksSecret } from '../../values/text-guard.ts'
import type { IdentityDraft, RecordProblem } from './draft.ts'

/** What became of one record. Several 'draft' outcomes with one key are repeats, except where a source merges before. */
export type RecordOutcome =
  | Readonly<{ outcome: 'draft'; draft: IdentityDraft; place: string }>
  | Readonly<{ outcome: 'skipped'; problem: RecordProblem }>
  /** `mentions`: ids and names in the record, so that it protects what it may be about and nothing else; absent where they cannot be told. */
  | Readonly<{ outcome: 'failed'; problem: RecordProblem; mentions?: readonly string[] }>

export type SortedOutcomes = Readonly<{
  drafts: readonly IdentityDraft[]
  skipped: readonly RecordProblem[]
  failed: readonly RecordProblem[]
  /** What names the failed records; null when one of them cannot be told. */
  unread: readonly string[] | null
}>

/** Sorts outcomes so that every record is counted once; a key met before is skipped as a repeat of its first place. */
export function sortOutcomes(outcomes: readonly RecordOutcome[]): SortedOutcomes {
  const places = new Map<string, string>()
  const drafts: IdentityDraft[] = []
  const skipped: RecordProblem[] = []
  const failed: RecordProblem[] = []
  const unread: string[] = []
  let isTold = true
  for (const item of outcomes) {
    if (item.outcome === 'skipped') skipped.push(item.problem)
    else if (item.outcome === 'failed') {
      failed.push(item.problem)
      unread.push(...(item.mentions ?? []))
      isTold &&= item.mentions !== undefined
    } else {
      const first = places.get(item.draft.key)
      if (first === undefined) {
        places.set(item.draft.key, item.place)
        drafts.push(item.draft)
      } else skipped.push(...item.draft.records.map((record) => ({ record, label: item.draft.facts.name, reason: `repeats ${first}` })))
    }
  }
  return { drafts, skipped, failed, unread: isTold ? unread : null }
}

/** The ids and names in a record, whatever else is in it. A text that looks like a secret is none. */
export function mentionsIn(record: unknown): readonly string[] {
  if (typeof record !== 'object' || record === null) return []
  return Object.entries(record).flatMap(([key, value]: readonly [string, unknown]) => {
    if (typeof value === 'object') return Array.isArray(value) ? [] : mentionsIn(value)
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
    return namingKey.test(key) && text !== '' && text.length <= 500 && !looksSecret(text) ? [text] : []
  })
}

// Also the headers of tables: 'App Name', 'Client ID', 'user'.
const namingKey = /(?:^|[_\s.]|[a-z])(?:id|sid|arn|uuid|guid|uid|name|e-?mail|label|title|user)$/i
