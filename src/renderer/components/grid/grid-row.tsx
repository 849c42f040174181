import { ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { classNames } from '../../lib/class-names.ts'
import type { GridColumn } from './column.ts'
import type { Editing, EditorActions } from './editing.ts'
import { GridCell } from './grid-cell.tsx'
import type { Line } from './lines.ts'
import styles from './grid.module.css'

type GridRowProps<Row, Change> = Line<Row> &
  Readonly<{
    index: number
    top: number
    columns: readonly GridColumn<Row, Change>[]
    /** The column of the cell with focus, or -1. */
    activeColumn: number
    /** The selected columns of this row; -1 where none is. */
    selectedFrom: number
    selectedTo: number
    editing: Editing | null
    actions: EditorActions | null
  }>

function GridRowView<Row, Change>(props: GridRowProps<Row, Change>) {
  const { row, level, number, expanded, index, top, columns, activeColumn, selectedFrom, selectedTo, editing, actions } = props
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-level={level}
      aria-expanded={expanded ?? undefined}
      className={classNames(styles.row, level === 2 && styles.inner, selectedFrom !== -1 && styles.touched)}
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
      {columns.map((column, place) => (
        <GridCell
          key={column.id}
          row={row}
          column={column}
          rowIndex={index}
          place={place}
          active={place === activeColumn}
          selected={place >= selectedFrom && place <= selectedTo}
          editing={editing?.cell.column === column.id ? editing : null}
          actions={actions}
        />
      ))}
    </div>
  )
}

/** One line of the sheet. Scrolling and selecting render only the lines they touch. */
export const GridRow = memo(GridRowView) as typeof GridRowView
