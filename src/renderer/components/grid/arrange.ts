import { cellWords, type GridColumn } from './column.ts'

/** One key of the order; the first key decides, the next ones among equals. */
export type GridSort = Readonly<{ column: string; descending: boolean }>

export const mostSorts = 5

/** A row that stays at its place although an edit would move or hide it, until focus leaves it. */
export type HeldRow = Readonly<{ id: string; place: number }>

type Order<Row, Change> = Readonly<{
  rowId: (row: Row) => string
  columns: readonly GridColumn<Row, Change>[]
  keeps: (row: Row) => boolean
  sort: readonly GridSort[]
  held: HeldRow | null
}>

/** The rows shown, in the order shown. */
export function arranged<Row, Change>(rows: readonly Row[], order: Order<Row, Change>): readonly Row[] {
  const { held, rowId } = order
  const kept = rows.filter((row) => order.keeps(row) && rowId(row) !== held?.id)
  const sorted = sortedBy(kept, order.columns, order.sort)
  const stays = held === null ? undefined : rows.find((row) => rowId(row) === held.id)
  if (held === null || stays === undefined) return sorted
  return [...sorted.slice(0, held.place), stays, ...sorted.slice(held.place)]
}

/** Stable, natural ('key2' before 'key10'), empty last in both directions. */
export function sortedBy<Row, Change>(rows: readonly Row[], columns: readonly GridColumn<Row, Change>[], sort: readonly GridSort[]): readonly Row[] {
  const keys = sort.flatMap(({ column: id, descending }) => {
    const column = columns.find((candidate) => candidate.id === id)
    return column === undefined ? [] : [placesOf(rows, column, descending)]
  })
  const [first, ...others] = keys
  if (first === undefined) return rows
  return rows
    .map((_, index) => index)
    .sort((a, b) => {
      const byFirst = (first[a] ?? 0) - (first[b] ?? 0)
      if (byFirst !== 0) return byFirst
      for (const places of others) {
        const difference = (places[a] ?? 0) - (places[b] ?? 0)
        if (difference !== 0) return difference
      }
      return a - b
    })
    .flatMap((index) => rows[index] ?? [])
}

type SortKey = string | number | null

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
const last = Number.MAX_SAFE_INTEGER

/** For each row its place among the distinct answers of the column, turned round for a descending order; empty is always last. */
function placesOf<Row, Change>(rows: readonly Row[], column: GridColumn<Row, Change>, descending: boolean): readonly number[] {
  const keyOf = column.sortKey ?? ((row: Row) => cellWords(column, row))
  const keys = rows.map(keyOf)
  const ranks = ranked(keys)
  return keys.map((key) => {
    const rank = ranks.get(key)
    return rank === undefined ? last : descending ? -rank : rank
  })
}

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
