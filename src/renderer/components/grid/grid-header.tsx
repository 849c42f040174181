import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import type { PointerEvent } from 'react'
import { classNames } from '../../lib/class-names.ts'
import type { GridSort } from './arrange.ts'
import type { GridColumn } from './column.ts'
import styles from './grid.module.css'

type GridHeaderProps<Row, Change> = Readonly<{
  columns: readonly GridColumn<Row, Change>[]
  sort: GridSort | null
  selectedFrom: number
  selectedTo: number
  onSort: (column: string) => void
  onWidth: (column: string, width: number) => void
}>

/** The titles. A click on a title selects the column, the arrow sorts, the right edge resizes. */
export function GridHeader<Row, Change>({ columns, sort, selectedFrom, selectedTo, onSort, onWidth }: GridHeaderProps<Row, Change>) {
  return (
    <div role="row" aria-rowindex={1} className={styles.header}>
      <div className={classNames(styles.gutter, styles.corner)} aria-hidden data-corner />
      {columns.map((column, place) => {
        const direction = sort?.column === column.id ? sort.direction : null
        const Arrow = direction === 'ascending' ? ArrowUp : direction === 'descending' ? ArrowDown : ArrowUpDown
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={place + 1}
            aria-sort={direction ?? 'none'}
            data-header={place}
            className={classNames(styles.title, column.frozen && styles.frozen, direction !== null && styles.sorted, place >= selectedFrom && place <= selectedTo && styles.above)}
            style={column.frozen === true ? { width: `var(--w${place})`, left: `var(--l${place})` } : { width: `var(--w${place})` }}
          >
            <span className={styles.titleText}>{column.title}</span>
            <button type="button" tabIndex={-1} className={styles.arrow} aria-label={`Sort by ${column.title}`} onClick={() => onSort(column.id)}>
              <Arrow size={13} strokeWidth={1.75} aria-hidden />
            </button>
            <span className={styles.edge} aria-hidden onPointerDown={(event) => dragWidth(event, (width) => onWidth(column.id, width))} />
          </div>
        )
      })}
    </div>
  )
}

function dragWidth(event: PointerEvent<HTMLElement>, onWidth: (width: number) => void): void {
  event.preventDefault()
  event.stopPropagation()
  const edge = event.currentTarget
  const from = event.clientX
  const width = edge.parentElement?.offsetWidth ?? 0
  const move = (next: globalThis.PointerEvent) => onWidth(width + next.clientX - from)
  const end = () => {
    edge.removeEventListener('pointermove', move)
    edge.removeEventListener('pointerup', end)
    edge.removeEventListener('pointercancel', end)
  }
  edge.setPointerCapture(event.pointerId)
  edge.addEventListener('pointermove', move)
  edge.addEventListener('pointerup', end)
  edge.addEventListener('pointercancel', end)
}
