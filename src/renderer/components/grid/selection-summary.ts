import type { GridColumn } from './column.ts'
import type { Line } from './lines.ts'
import { cellCount, type Area } from './selection.ts'

/** What is selected, for a status bar. */
export type SelectionSummary = Readonly<{ cells: number; rows: number; columns: readonly string[]; filled: number }>

export function selectionSummary<Row, Change>(area: Area, lines: readonly Line<Row>[], columns: readonly GridColumn<Row, Change>[]): SelectionSummary {
  const inArea = columns.slice(area.left, area.right + 1)
  const selected = lines.slice(area.top, area.bottom + 1)
  const filled = inArea.reduce((sum, column) => sum + selected.filter((line) => column.value(line.row) !== '').length, 0)
  return { cells: lines.length === 0 ? 0 : cellCount(area), rows: selected.length, columns: inArea.map((column) => column.title), filled }
}
