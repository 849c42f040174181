import { type Copied, toClipboard } from './clipboard-codec.ts'
import type { GridColumn } from './column.ts'
import { type Line, rowOf, rowsOf } from './lines.ts'
import type { Area, Place } from './selection.ts'

/** The selected cells for the clipboard, with the column titles above them when wanted. */
export function copiedCells<Row, Change>(
  area: Area,
  lines: readonly Line<Row>[],
  columns: readonly GridColumn<Row, Change>[],
  withHeaders = false,
): Copied {
  const inArea = columns.slice(area.left, area.right + 1)
  const cells = rowsOf(lines.slice(area.top, area.bottom + 1)).map((row) => inArea.map((column) => column.value(row)))
  return toClipboard(withHeaders ? [inArea.map((column) => column.title), ...cells] : cells)
}

/** Whether a cell says anything, for jumping along filled cells. */
export function terrainFilled<Row, Change>(
  lines: readonly Line<Row>[],
  columns: readonly GridColumn<Row, Change>[],
): (place: Place) => boolean {
  return ({ row, column }) => {
    const line = rowOf(lines[row])
    const at = columns[column]
    return line !== undefined && at !== undefined && at.value(line) !== ''
  }
}
