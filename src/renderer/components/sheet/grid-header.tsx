import { memo } from 'react'
import { classNames } from '../../lib/class-names.ts'
import type { GridColumn } from './column.ts'
import { type ColumnState, type ColumnVerbs, nextSort } from './column-actions.ts'
import styles from './grid.module.css'
import { HeaderTitle } from './header-title.tsx'
import { useColumnDrag } from './use-column-drag.ts'
import type { ColumnRange } from './use-column-window.ts'

/** What a title can ask for; always the same functions, so that only another look renders the titles again. */
type TitleVerbs<Row, Change> = Pick<ColumnVerbs, 'onMove' | 'onSort' | 'onFilter'> &
  Readonly<{
    onDragWidth: (column: string, width: number) => void
    onDragWidthDone: (column: string, width: number) => void
    onFit: (column: GridColumn<Row, Change>) => void
  }>

type GridHeaderProps<Row, Change> = Readonly<{
  columns: readonly GridColumn<Row, Change>[]
  look: ColumnState
  verbs: TitleVerbs<Row, Change>
  /** The title with the focus, or -1. */
  active: number
  selectedFrom: number
  selectedTo: number
  /** The columns that are drawn beside the frozen ones; null draws all. The others keep their title, without buttons. */
  range: ColumnRange | null
}>

/** The titles. A click selects the column, a drag moves it, the arrow sorts, the right edge resizes; everything else is in its menu. */
function GridHeaderView<Row, Change>({ columns, look, verbs, active, selectedFrom, selectedTo, range }: GridHeaderProps<Row, Change>) {
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
          bare={range !== null && column.frozen !== true && place !== active && (place < range.from || place > range.to)}
          active={place === active}
          above={place >= selectedFrom && place <= selectedTo}
          sort={look.sort}
          filtered={look.filtered.has(column.id)}
          dropHere={drag.dropAt === place ? 'before' : drag.dropAt === place + 1 && place === columns.length - 1 ? 'after' : null}
          onSort={(joins) => verbs.onSort(nextSort(look.sort, column.id, joins))}
          onFilter={() => verbs.onFilter(column.id)}
          onWidth={(width) => verbs.onDragWidth(column.id, width)}
          onWidthDone={(width) => verbs.onDragWidthDone(column.id, width)}
          onFit={() => verbs.onFit(column)}
        />
      ))}
    </div>
  )
}

export const GridHeader = memo(GridHeaderView) as typeof GridHeaderView
