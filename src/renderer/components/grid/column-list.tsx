import { Plus } from 'lucide-react'
import { Button } from '../button/button.tsx'
import { TickList } from './tick-list.tsx'
import styles from './filter-panel.module.css'

type ColumnListProps = Readonly<{
  /** In the order shown. */
  columns: readonly Readonly<{ id: string; title: string; namesRow: boolean; shown: boolean }>[]
  onShow: (columns: readonly string[], shown: boolean) => void
  onMove: (column: string, before: string | null) => void
  /** A column of one's own; left out where no more fit. */
  onAdd: (() => void) | null
  onClose: () => void
}>

/** Which columns are shown, and in which order. */
export function ColumnList({ columns, onShow, onMove, onAdd, onClose }: ColumnListProps) {
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.title}>Columns</h2>
      </div>
      <TickList
        label="Columns"
        searchLabel={`Search ${columns.length} columns`}
        lines={columns.map(({ id, title, namesRow, shown }) => ({ id, words: title, ticked: shown, disabled: namesRow }))}
        onTick={onShow}
        onLineKey={(id, event) => {
          const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
          if (!event.altKey || step === 0) return
          event.preventDefault()
          const at = columns.findIndex((column) => column.id === id)
          if (at + step < 0 || at + step >= columns.length) return
          onMove(id, columns[step === -1 ? at - 1 : at + 2]?.id ?? null)
        }}
      />
      <p className={styles.legend}>Space shows or hides, Alt+↑ and Alt+↓ move.</p>
      <div className={styles.foot}>
        <Button small icon={Plus} disabled={onAdd === null} title={onAdd === null ? 'There are 40 fields of your own already.' : undefined} onClick={() => onAdd?.()}>
          Add a field
        </Button>
        <Button small variant="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  )
}
