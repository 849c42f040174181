import { classNames } from '../../lib/class-names.ts'
import { nextSort, type ColumnState, type ColumnVerbs } from './column-actions.ts'
import type { GridColumn } from './column.ts'
import { HeaderTitle } from './header-title.tsx'
import { useColumnDrag } from './use-column-drag.ts'
import styles from './grid.module.css'

type GridHeaderProps<Row, Change> = Readonly<{
  columns: readonly GridColumn<Row, Change>[]
  look: ColumnState
  verbs: ColumnVerbs
  /** The title with the focus, or -1. */
  active: number
  selectedFrom: number
  selectedTo: number
  onWidth: (column: string, width: number) => void
  onWidthDone: (column: string, width: number) => void
  fit: (column: GridColumn<Row, Change>) => number
}>

/** The titles. A click selects the column, a drag moves it, the arrow sorts, the right edge resizes; everything else is in its menu. */
export function GridHeader<Row, Change>({ columns, look, verbs, active, selectedFrom, selectedTo, onWidth, onWidthDone, fit }: GridHeaderProps<Row, Change>) {
  const drag = useColumnDrag((from, before) => {
    const column = columns[from]
    if (column !== undefined) verbs.onMove(column.id, columns[before]?.id ?? null)
  })
  return (
    <div role="row" aria-rowindex={1} className={styles.header} onPointerDown={drag.onPointerDown}>
      <div className={classNames(styles.gutter, styles.corner)} aria-hidden data-corner />
      {columns.map((column, place) => (
        <HeaderTitle
          key={column.id}
          id={column.id}
          title={column.title}
          frozen={column.frozen === true}
          place={place}
          active={place === active}
          above={place >= selectedFrom && place <= selectedTo}
          sort={look.sort}
          filtered={look.filtered.has(column.id)}
          dropHere={drag.dropAt === place ? 'before' : drag.dropAt === place + 1 && place === columns.length - 1 ? 'after' : null}
          onSort={(joins) => verbs.onSort(nextSort(look.sort, column.id, joins))}
          onFilter={() => verbs.onFilter(column.id)}
          onWidth={(width) => onWidth(column.id, width)}
          onWidthDone={(width) => onWidthDone(column.id, width)}
          onFit={() => verbs.onWidth(column.id, fit(column))}
        />
      ))}
    </div>
  )
}
