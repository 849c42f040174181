import type { CellEditing, GridColumn } from './column.ts'
import { type Line, rowOf } from './lines.ts'
import type { Area, Place } from './selection.ts'

/** A text on its way into a cell. Whether the cell takes it is decided by its column, where the rows are saved. */
export type CellWrite<Row, Change> = Readonly<{ rowId: string; row: Row; column: GridColumn<Row, Change>; text: string }>

/** What a gesture on a range was: decides the words people read and what is said about it. */
export type WriteVerb = 'paste' | 'cut' | 'fill' | 'clear' | 'date'

/** One gesture on a range: one action, one step to undo. */
export type RangeWrite<Row, Change> = Readonly<{ verb: WriteVerb; writes: readonly CellWrite<Row, Change>[] }>

/** What would be written at a place; null where no row stands. */
export function writeAt<Row, Change>(
  place: Place,
  text: string,
  lines: readonly Line<Row>[],
  columns: readonly GridColumn<Row, Change>[],
): CellWrite<Row, Change> | null {
  const line = lines[place.row]
  const row = rowOf(line)
  const column = columns[place.column]
  return line === undefined || row === undefined || column === undefined ? null : { rowId: line.id, row, column, text }
}

/** The same text for every cell of an area. */
export function writesInto<Row, Change>(
  area: Area,
  text: string,
  lines: readonly Line<Row>[],
  columns: readonly GridColumn<Row, Change>[],
): readonly CellWrite<Row, Change>[] {
  return placesIn(area).flatMap((place) => writeAt(place, text, lines, columns) ?? [])
}

/** The text by which a cell could be written again: what its editor would show, else what it shows. */
export function textOf<Row, Change>(column: GridColumn<Row, Change>, row: Row): string {
  const edit = column.edit(row)
  return edit.kind === 'read-only' ? column.value(row) : edit.text
}

/** Whether what stands in one column can stand in another: same type, and for lists the same list. */
export function sameType<Row, Change>(a: GridColumn<Row, Change>, b: GridColumn<Row, Change>, row: Row): boolean {
  const first = a.edit(row)
  const second = b.edit(row)
  return (a.type ?? 'text') === (b.type ?? 'text') && optionsOf(first) === optionsOf(second)
}

function optionsOf<Change>(edit: CellEditing<Change>): string {
  return edit.kind === 'one-of' || edit.kind === 'some-of' || edit.kind === 'one-or-other' ? edit.options.join('\n') : ''
}

export function placesIn(area: Area): readonly Place[] {
  const places: Place[] = []
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) places.push({ row, column })
  return places
}
