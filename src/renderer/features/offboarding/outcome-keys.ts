import type { DrillOutcome } from '../../../shared/domain/offboarding/drill.ts'

/** What can be done with a row: its button, and its key while the row has the focus. */
export const outcomeActions: readonly Readonly<{ outcome: DrillOutcome; words: string; key: string }>[] = [
  { outcome: 'transferred', words: 'Hand to…', key: 't' },
  { outcome: 'rotated', words: 'Key changed', key: 'r' },
  { outcome: 'switched_off', words: 'Switched off', key: 's' },
  { outcome: 'not_theirs', words: 'Not theirs…', key: 'n' },
]
