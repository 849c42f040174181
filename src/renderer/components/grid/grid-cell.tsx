import type { CSSProperties } from 'react'
import { classNames } from '../../lib/class-names.ts'
import { CellEditor } from './cell-editor.tsx'
import { cellWords, type GridColumn } from './column.ts'
import type { Editing, EditorActions } from './editing.ts'
import styles from './grid.module.css'

type GridCellProps<Row, Change> = Readonly<{
  row: Row
  column: GridColumn<Row, Change>
  rowIndex: number
  place: number
  active: boolean
  selected: boolean
  frameClass: string
  hasHandle: boolean
  /** Why the last paste left this cell as it was. */
  mark: string | null
  editing: Editing | null
  actions: EditorActions | null
}>

export function GridCell<Row, Change>({ row, column, rowIndex, place, active, selected, frameClass, hasHandle, mark, editing, actions }: GridCellProps<Row, Change>) {
  const edit = column.edit(row)
  const readOnly = edit.kind === 'read-only'
  const hint = column.hint?.(row) ?? null
  const open = editing !== null && actions !== null && !readOnly
  return (
    <div
      role={column.namesRow === true ? 'rowheader' : 'gridcell'}
      aria-colindex={place + 1}
      aria-selected={selected || active}
      aria-readonly={readOnly}
      aria-invalid={mark !== null || undefined}
      aria-description={[mark, hint, readOnly ? `Read only: ${edit.reason}` : null].filter((part) => part !== null).join(' ') || undefined}
      tabIndex={active && !open ? 0 : -1}
      data-row={rowIndex}
      data-column={place}
      className={classNames(styles.cell, column.frozen && styles.frozen, selected && styles.selected, active && styles.active, open && styles.editing, mark !== null && styles.marked, frameClass)}
      style={cellStyle(place, column.frozen === true)}
    >
      {open ? (
        <CellEditor label={column.title} editing={edit} start={editing.start} problem={editing.problem} {...actions} />
      ) : column.render === undefined ? (
        cellWords(column, row)
      ) : (
        column.render(row)
      )}
      {hasHandle && <span className={styles.handle} data-fill aria-hidden />}
    </div>
  )
}

const styleCache = new Map<string, CSSProperties>()

function cellStyle(place: number, frozen: boolean): CSSProperties {
  const key = `${place}${frozen}`
  const known = styleCache.get(key)
  if (known !== undefined) return known
  const style = frozen ? { width: `var(--w${place})`, left: `var(--l${place})` } : { width: `var(--w${place})` }
  styleCache.set(key, style)
  return style
}
