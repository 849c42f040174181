import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../button/button.tsx'
import styles from './filter-panel.module.css'
import { TickList } from './tick-list.tsx'

type ColumnListProps = Readonly<{
  /** In the order shown; `group` is the heading under which a column stands that few want. */
  columns: readonly Readonly<{ id: string; title: string; namesRow: boolean; shown: boolean; group: string | undefined }>[]
  onShow: (columns: readonly string[], shown: boolean) => void
  onMove: (column: string, before: string | null) => void
  /** A column of one's own; left out where no more fit. */
  onAdd: (() => void) | null
  onClose: () => void
}>

/** Which columns are shown, and in which order. */
export function ColumnList({ columns, onShow, onMove, onAdd, onClose }: ColumnListProps) {
  // A line stays where it is while the list is open: the keyboard stands on it.
  const [offered] = useState(() => new Set(columns.filter(({ group, shown }) => group !== undefined && !shown).map(({ id }) => id)))
  const inSheet = columns.filter(({ id }) => !offered.has(id))
  const headings = [...new Set(columns.flatMap(({ id, group }) => (group !== undefined && offered.has(id) ? [group] : [])))]
  const lines = [
    ...inSheet.map((column) => ({ ...column, heading: undefined })),
    ...headings.flatMap((heading) =>
      columns.filter(({ id, group }) => group === heading && offered.has(id)).map((column) => ({ ...column, heading })),
    ),
  ]
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.title}>Columns</h2>
      </div>
      <TickList
        label="Columns"
        searchLabel={`Search ${columns.length} columns`}
        lines={lines.map(({ id, title, namesRow, shown, heading }) => ({
          id,
          words: title,
          ticked: shown,
          disabled: namesRow,
          ...(heading !== undefined && { heading }),
        }))}
        onTick={onShow}
        onLineKey={(id, event) => {
          const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
          if (!event.altKey || step === 0) return
          event.preventDefault()
          const at = inSheet.findIndex((column) => column.id === id)
          if (at === -1 || at + step < 0 || at + step >= inSheet.length) return
          onMove(id, inSheet[step === -1 ? at - 1 : at + 2]?.id ?? null)
        }}
      />
      <p className={styles.legend}>Space shows or hides, Alt+↑ and Alt+↓ move.</p>
      <div className={styles.foot}>
        <Button
          small
          icon={Plus}
          disabled={onAdd === null}
          title={onAdd === null ? 'There are 40 fields of your own already.' : undefined}
          onClick={() => onAdd?.()}
        >
          Add a field
        </Button>
        <Button small variant="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  )
}
