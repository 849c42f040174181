import type { GridColumn } from './column.ts'
import { type Line, rowsOf } from './lines.ts'
import { type Area, cellCount } from './selection.ts'

/** What is selected, for a status bar. */
export type SelectionSummary = Readonly<{
  cells: number
  rows: number
  columns: readonly string[]
  filled: number
  /** How many different texts the filled cells hold. */
  distinct: number
  /** The first and the last day, where every filled cell of the selection stands for a day. */
  days: Readonly<{ first: string; last: string }> | null
}>

export function selectionSummary<Row, Change>(
  area: Area,
  lines: readonly Line<Row>[],
  columns: readonly GridColumn<Row, Change>[],
): SelectionSummary {
  const inArea = columns.slice(area.left, area.right + 1)
  const selected = rowsOf(lines.slice(area.top, area.bottom + 1))
  const texts = inArea.flatMap((column) => selected.map((row) => column.value(row)).filter((text) => text !== ''))
  const different = new Set(texts)
  const areDays = different.size > 0 && inArea.every((column) => column.type === 'day')
  const days = areDays ? [...different].filter((text) => /^\d{4}-\d{2}-\d{2}$/.test(text)).sort() : []
  const [first] = days
  const last = days.at(-1)
  return {
    cells: lines.length === 0 ? 0 : cellCount(area),
    rows: selected.length,
    columns: inArea.map((column) => column.title),
    filled: texts.length,
    distinct: different.size,
    days: first === undefined || last === undefined ? null : { first, last },
  }
}
