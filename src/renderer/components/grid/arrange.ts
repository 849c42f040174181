import { cellWords, type GridColumn } from './column.ts'

export type GridSort = Readonly<{ column: string; direction: 'ascending' | 'descending' }>

/** A row that stays at its place although an edit would move or hide it, until focus leaves it. */
export type HeldRow = Readonly<{ id: string; place: number }>

type Order<Row, Change> = Readonly<{
  rowId: (row: Row) => string
  columns: readonly GridColumn<Row, Change>[]
  keeps: (row: Row) => boolean
  sort: GridSort | null
  held: HeldRow | null
}>

/** The rows shown, in the order shown. */
export function arranged<Row, Change>(rows: readonly Row[], order: Order<Row, Change>): readonly Row[] {
  const { held, rowId } = order
  const kept = rows.filter((row) => order.keeps(row) && rowId(row) !== held?.id)
  const column = order.columns.find((candidate) => candidate.id === order.sort?.column)
  const sorted = order.sort === null || column === undefined ? kept : sortedBy(kept, column, order.sort.direction)
  const stays = held === null ? undefined : rows.find((row) => rowId(row) === held.id)
  if (held === null || stays === undefined) return sorted
  return [...sorted.slice(0, held.place), stays, ...sorted.slice(held.place)]
}

/** Stable, natural ('key2' before 'key10'), empty last in both directions. */
export function sortedBy<Row, Change>(rows: readonly Row[], column: GridColumn<Row, Change>, direction: GridSort['direction']): readonly Row[] {
  const keyOf = column.sortKey ?? ((row: Row) => cellWords(column, row))
  const keys = rows.map(keyOf)
  const ranks = ranked(keys)
  const sign = direction === 'ascending' ? 1 : -1
  const rank = (index: number) => ranks.get(keys[index] ?? null) ?? null
  return rows
    .map((_, index) => index)
    .sort((a, b) => {
      const first = rank(a)
      const second = rank(b)
      if (first === null || second === null) return first === second ? a - b : first === null ? 1 : -1
      return (first - second) * sign || a - b
    })
    .flatMap((index) => rows[index] ?? [])
}

type SortKey = string | number | null

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

// A collator costs ten times a comparison of numbers, so each distinct value meets it only once per sort.
function ranked(keys: readonly SortKey[]): ReadonlyMap<SortKey, number> {
  const distinct = [...new Set(keys)].filter((key) => key !== null && key !== '')
  distinct.sort((a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))))
  const ranks = new Map<SortKey, number>()
  distinct.forEach((key, index) => {
    const before = distinct[index - 1]
    const same = before !== undefined && typeof before === 'string' && typeof key === 'string' && collator.compare(before, key) === 0
    ranks.set(key, same ? (ranks.get(before) ?? index) : index)
  })
  return ranks
}
