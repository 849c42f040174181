import type { ReviewDecision } from '../../../shared/domain/record/facts/vocabulary.ts'

export const decisionKeys: Readonly<Record<ReviewDecision, string>> = { keep: 'K', reduce: 'R', rotate: 'T', disable: 'D', remove: 'X' }

/** The decision a key stands for, or null. */
export function decisionOfKey(key: string): ReviewDecision | null {
  const found = Object.entries(decisionKeys).find(([, letter]) => letter === key.toUpperCase())
  return found === undefined ? null : (found[0] as ReviewDecision)
}
