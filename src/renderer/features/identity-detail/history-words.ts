import { shortDay } from '../../../shared/domain/values/plain-date.ts'
import type { HistoryEntry } from '../../../shared/ipc/areas/history-contract.ts'

/** Who did it, and how where that is not plain editing. */
export function whoWords({ who, how, asOf }: Pick<HistoryEntry, 'who' | 'how' | 'asOf'>): string {
  switch (how) {
    case 'edit':
      return who
    case 'import':
      return asOf === null ? `Import of ${who}` : `Import of ${who}, as of ${shortDay(asOf)}`
    case 'rotation':
      return `${who}, marked as rotated`
    case 'undo':
      return `${who}, by undo`
    case 'redo':
      return `${who}, by redo`
  }
}

/** '21 Nov 2026, 10:42'. */
export function momentWords(at: string): string {
  return new Date(at).toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })
}
