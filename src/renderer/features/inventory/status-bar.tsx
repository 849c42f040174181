import { useIsMutating } from '@tanstack/react-query'
import type { Instant } from '../../../shared/domain/values/plain-date.ts'
import type { HistoryState } from '../../../shared/ipc/areas/history-contract.ts'
import type { SelectionSummary } from '../../components/sheet/selection-summary.ts'
import { plural } from '../../lib/plural.ts'
import styles from './status-bar.module.css'

type StatusBarProps = Readonly<{
  shown: number
  total: number
  active: number
  /** Apart from those: nobody switched them off, and nothing of them works any more. */
  expired: number
  selection: SelectionSummary | null
  /** The last thing said, for eyes; those who listen heard it when it was said. */
  said: string
  history: HistoryState | undefined
  onUndo: () => void
}>

/** What is here, what is selected, what undo would undo, and that it is saved. */
export function StatusBar({ shown, total, active, expired, selection, said, history, onUndo }: StatusBarProps) {
  const saving = useIsMutating() > 0
  return (
    <footer className={styles.bar}>
      <span className={styles.counts}>
        {shown === total
          ? `${plural(total, 'identity', 'identities')} · ${active.toLocaleString('en')} active${expired === 0 ? '' : ` · ${expired.toLocaleString('en')} expired`}`
          : `${shown.toLocaleString('en')} of ${plural(total, 'identity', 'identities')}`}
      </span>
      {selection !== null && selection.cells > 1 && <span>{selectionWords(selection)}</span>}
      <span className={styles.said} data-said>
        {said}
      </span>
      {history?.undo !== undefined && history.undo !== null && (
        <button type="button" className={styles.undo} title="Ctrl+Z" onClick={onUndo}>
          Undo: {history.undo.label}
        </button>
      )}
      <span className={styles.saved}>{saving ? 'Saving…' : history?.savedAt == null ? '' : `Saved ${timeOfDay(history.savedAt)}`}</span>
    </footer>
  )
}

function selectionWords({ cells, columns, filled, distinct, days }: SelectionSummary): string {
  const where = columns.length === 1 ? ` in ${columns[0] ?? ''}` : ''
  const between = days === null ? '' : days.first === days.last ? ` · ${days.first}` : ` · ${days.first} to ${days.last}`
  return `${plural(cells, 'cell')} selected${where} · ${filled.toLocaleString('en')} filled, ${(cells - filled).toLocaleString('en')} empty · ${distinct.toLocaleString('en')} different${between}`
}

function timeOfDay(at: Instant): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}
