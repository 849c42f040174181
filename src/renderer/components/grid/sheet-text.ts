import type { GridColumn } from './column.ts'
import type { Line } from './lines.ts'
import type { Area, Place } from './selection.ts'
import { fromTsv, toTsv } from './tsv.ts'

/** The selected cells as clipboard text. */
export function copiedCells<Row, Change>(area: Area, lines: readonly Line<Row>[], columns: readonly GridColumn<Row, Change>[]): string {
  const inArea = columns.slice(area.left, area.right + 1)
  return toTsv(lines.slice(area.top, area.bottom + 1).map((line) => inArea.map((column) => column.value(line.row))))
}

/** The one value of a clipboard text, or null when it holds several. */
export function readCopiedValue(text: string): string | null {
  const rows = fromTsv(text)
  const [first] = rows
  return rows.length === 1 && first?.length === 1 ? (first[0] ?? '') : null
}

/** Whether a cell says anything, for jumping along filled cells. */
export function terrainFilled<Row, Change>(lines: readonly Line<Row>[], columns: readonly GridColumn<Row, Change>[]): (place: Place) => boolean {
  return ({ row, column }) => {
    const line = lines[row]
    const at = columns[column]
    return line !== undefined && at !== undefined && at.value(line.row) !== ''
  }
}
