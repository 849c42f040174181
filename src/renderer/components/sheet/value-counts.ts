import type { GridColumn } from './column.ts'
import { valuesOf } from './filter.ts'

/** One answer of a column with the number of rows that give it; '' is the empty cell. */
export type ValueCount = Readonly<{ value: string; count: number }>

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Every answer of a column, in natural order, the empty cell last. */
export function valueCounts<Row, Change>(column: GridColumn<Row, Change>, rows: readonly Row[]): readonly ValueCount[] {
  const counts = new Map<string, number>()
  for (const row of rows) for (const value of valuesOf(column, row)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => (a.value === '' ? 1 : b.value === '' ? -1 : collator.compare(a.value, b.value)))
}

/** Whether a column has so few answers that groups make sense. */
export function isGroupable<Row, Change>(column: GridColumn<Row, Change>, rows: readonly Row[]): boolean {
  if (column.namesRow === true) return false
  const seen = new Set<string>()
  for (const row of rows) {
    seen.add(column.value(row))
    if (seen.size > mostGroups) return false
  }
  return true
}

const mostGroups = 200
