import type { ReactNode } from 'react'
import { classNames } from '../../lib/class-names.ts'
import { CellEditor } from './cell-editor.tsx'
import { cellWords, type GridColumn } from './column.ts'
import { columnSizeClass } from './column-size-class.ts'
import type { Editing, EditorActions } from './editing.ts'
import styles from './grid.module.css'

type GridCellProps<Row, Change> = Readonly<{
  row: Row
  column: GridColumn<Row, Change>
  place: number
  plain: boolean
  active: boolean
  selected: boolean
  frameClass: string
  hasHandle: boolean
  /** Why the last paste left this cell as it was. */
  mark: string | null
  /** A short word at the name of a row that is marked: 'new'. */
  tag: string | null
  editing: Editing | null
  actions: EditorActions | null
}>

/** One cell. A function and not a component: a fling draws five thousand of them a second, and each says only what differs from the usual. */
export function gridCell<Row, Change>({
  row,
  column,
  place,
  plain,
  active,
  selected,
  frameClass,
  hasHandle,
  mark,
  tag,
  editing,
  actions,
}: GridCellProps<Row, Change>): ReactNode {
  const edit = column.edit(row)
  const readOnly = edit.kind === 'read-only'
  const open = editing !== null && actions !== null && !readOnly
  const frozen = column.frozen === true
  const usual = !selected && !active && mark === null && tag === null && frameClass === ''
  const content = open ? (
    <CellEditor label={column.title} editing={edit} start={editing.start} problem={editing.problem} {...actions} />
  ) : column.render === undefined ? (
    cellWords(column, row)
  ) : (
    column.render(row, plain)
  )
  // An editor fills its cell.
  const look = open ? undefined : column.look?.(row)
  return (
    <div
      key={column.id}
      role={column.namesRow === true ? 'rowheader' : 'gridcell'}
      aria-colindex={place + 1}
      aria-selected={selected || active}
      aria-readonly={readOnly || undefined}
      aria-invalid={mark !== null || undefined}
      aria-description={described(mark, tag, column.hint?.(row) ?? null, readOnly ? `Read only: ${edit.reason}` : null)}
      tabIndex={active && !open ? 0 : undefined}
      data-column={place}
      data-tag={tag ?? undefined}
      className={
        usual && look === undefined
          ? plainClass(place, frozen, column.wrap === false)
          : classNames(
              plainClass(place, frozen, column.wrap === false),
              selected && styles.selected,
              active && styles.active,
              open && styles.editing,
              mark !== null && styles.marked,
              tag !== null && styles.tagged,
              look,
              frameClass,
            )
      }
    >
      {hasHandle ? (
        <>
          {content}
          <span className={styles.handle} data-fill aria-hidden />
        </>
      ) : (
        content
      )}
    </div>
  )
}

const plainClasses = new Map<number, string>()

/** The classes of most cells, joined once for each column. */
function plainClass(place: number, frozen: boolean, oneLine: boolean): string {
  const key = place * 4 + Number(frozen) * 2 + Number(oneLine)
  const made =
    plainClasses.get(key) ?? classNames(styles.cell, columnSizeClass(place, frozen), frozen && styles.frozen, oneLine && styles.oneLine)
  plainClasses.set(key, made)
  return made
}

function described(...parts: readonly (string | null)[]): string | undefined {
  const said = parts.filter((part) => part !== null)
  return said.length === 0 ? undefined : said.join(' ')
}
