import { ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { classNames } from '../../lib/class-names.ts'
import type { GridColumn } from './column.ts'
import type { Editing, EditorActions } from './editing.ts'
import { frameClass } from './frame-class.ts'
import styles from './grid.module.css'
import { gridCell } from './grid-cell.tsx'
import type { RowLine } from './lines.ts'
import type { RowFrame } from './row-frame.ts'
import type { ColumnRange } from './use-column-window.ts'

type GridRowProps<Row, Change> = RowLine<Row> &
  Readonly<{
    index: number
    top: number
    /** Without icons and chips: it comes by too fast to be read. */
    plain: boolean
    columns: readonly GridColumn<Row, Change>[]
    /** The columns that are drawn beside the frozen ones; null draws all. */
    range: ColumnRange | null
    /** The column of the cell with focus, or -1. */
    activeColumn: number
    /** The selected columns of this row; -1 where none is. */
    selectedFrom: number
    selectedTo: number
    /** Frames around areas, as far as they lie on this row. */
    areaFrame: RowFrame
    cutFrame: RowFrame
    fillFrame: RowFrame
    /** The column with the fill handle, or -1. */
    handleColumn: number
    /** Why the last paste left a cell as it was, by column. */
    marks: ReadonlyMap<string, string> | undefined
    /** A short word at its name: 'new'. */
    tag: string | null
    editing: Editing | null
    actions: EditorActions | null
  }>

function GridRowView<Row, Change>(props: GridRowProps<Row, Change>) {
  const {
    row,
    level,
    number,
    expanded,
    index,
    top,
    plain,
    columns,
    range,
    activeColumn,
    selectedFrom,
    selectedTo,
    areaFrame,
    cutFrame,
    fillFrame,
    handleColumn,
    marks,
    tag,
    editing,
    actions,
  } = props
  const drawn = activeColumn === -1 ? range : null
  const framed = areaFrame !== null || cutFrame !== null || fillFrame !== null
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-row={index}
      aria-level={level}
      aria-expanded={expanded ?? undefined}
      className={classNames(styles.row, number === null && styles.inner, selectedFrom !== -1 && styles.touched)}
      style={{ top }}
    >
      <div className={styles.gutter} data-row={index} data-column={-1} aria-hidden>
        {expanded !== null && (
          <span className={classNames(styles.chevron, expanded && styles.open)} data-expand>
            <ChevronRight size={14} strokeWidth={1.75} />
          </span>
        )}
        {number}
      </div>
      {columns.map((column, place) =>
        drawn !== null && column.frozen !== true && (place < drawn.from || place > drawn.to)
          ? place === drawn.from - 1 && <div key={column.id} className={styles.before} aria-hidden />
          : gridCell({
              row,
              column,
              place,
              plain,
              active: place === activeColumn,
              selected: place >= selectedFrom && place <= selectedTo,
              frameClass: framed ? frameClass(place, areaFrame, cutFrame, fillFrame) : '',
              hasHandle: place === handleColumn,
              mark: marks?.get(column.id) ?? null,
              tag: column.namesRow === true ? tag : null,
              editing: editing?.cell.column === column.id ? editing : null,
              actions,
            }),
      )}
    </div>
  )
}

/** One line of the sheet. Scrolling and selecting render only the lines they touch. */
export const GridRow = memo(GridRowView) as typeof GridRowView
