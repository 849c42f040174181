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
}>

/** Puts rows into the order shown. It remembers the last order: when few rows are others since, only those are placed anew. */
export function arranger<Row extends object, Change>({
  rowId,
  columns,
  keeps,
  sort,
}: Order<Row, Change>): (rows: readonly Row[], held: HeldRow | null) => readonly Row[] {
  const kept = new WeakMap<Row, boolean>()
  const isKept = (row: Row) => {
    const known = kept.get(row) ?? keeps(row)
    kept.set(row, known)
    return known
  }
  let last: Readonly<{ rows: readonly Row[]; sorted: readonly Row[] }> | null = null
  return (rows, held) => {
    const few = last === null || sort.length === 0 ? null : fewChanges(last.rows, rows)
    const sorted =
      last !== null && last.rows === rows
        ? last.sorted
        : last !== null && few !== null
          ? withMoved(last, rows, few, isKept, columns, sort)
          : sortedBy(rows.filter(isKept), columns, sort)
    last = { rows, sorted }
    return held === null ? sorted : withHeld(sorted, rows, held, rowId)
  }
}

function withHeld<Row>(sorted: readonly Row[], rows: readonly Row[], held: HeldRow, rowId: (row: Row) => string): readonly Row[] {
  const stays = rows.find((row) => rowId(row) === held.id)
  if (stays === undefined || sorted[held.place] === stays) return sorted
  const others = sorted.filter((row) => row !== stays)
  return [...others.slice(0, held.place), stays, ...others.slice(held.place)]
}

const mostMoved = 40

/** The places where two lists of the same rows differ; null when they are many, or other rows. */
function fewChanges<Row>(before: readonly Row[], after: readonly Row[]): readonly number[] | null {
  if (before.length !== after.length) return null
  const places: number[] = []
  for (let place = 0; place < after.length; place += 1) {
    if (before[place] === after[place]) continue
    if (places.length === mostMoved) return null
    places.push(place)
  }
  return places
}

function withMoved<Row extends object, Change>(
  last: Readonly<{ rows: readonly Row[]; sorted: readonly Row[] }>,
  rows: readonly Row[],
  places: readonly number[],
  isKept: (row: Row) => boolean,
  columns: readonly GridColumn<Row, Change>[],
  sort: readonly GridSort[],
): readonly Row[] {
  const old = new Set(places.map((place) => last.rows[place]))
  const sorted = last.sorted.filter((row) => !old.has(row))
  const moved = places.flatMap((place) => rows[place] ?? []).filter(isKept)
  if (moved.length === 0) return sorted
  const placeOf = new Map(rows.map((row, place) => [row, place]))
  const inOrder = comparison(columns, sort)
  for (const row of moved) {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = sorted[middle]
      if (other !== undefined && (inOrder(other, row) || (placeOf.get(other) ?? 0) - (placeOf.get(row) ?? 0)) < 0) low = middle + 1
      else high = middle
    }
    sorted.splice(low, 0, row)
  }
  return sorted
}

/** Two rows by the keys of the order; 0 where they are equal in all of them. */
function comparison<Row, Change>(columns: readonly GridColumn<Row, Change>[], sort: readonly GridSort[]): (a: Row, b: Row) => number {
  const keys = sort.flatMap(({ column: id, descending }) => {
    const column = columns.find((candidate) => candidate.id === id)
    return column === undefined ? [] : [{ keyOf: keyOf(column), descending }]
  })
  return (a, b) => {
    for (const { keyOf: of, descending } of keys) {
      const [one, other] = [of(a), of(b)]
      const lastOnes = Number(isEmpty(one)) - Number(isEmpty(other))
      if (lastOnes !== 0) return lastOnes
      const difference = isEmpty(one) ? 0 : compareKeys(one, other)
      if (difference !== 0) return descending ? -difference : difference
    }
    return 0
  }
}

/** Stable, natural ('key2' before 'key10'), empty last in both directions. */
export function sortedBy<Row, Change>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row, Change>[],
  sort: readonly GridSort[],
): readonly Row[] {
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
  const keys = rows.map(keyOf(column))
  const ranks = ranked(keys)
  return keys.map((key) => {
    const rank = ranks.get(key)
    return rank === undefined ? last : descending ? -rank : rank
  })
}

// A collator costs ten times a comparison of numbers, so each distinct value meets it only once per sort.
function ranked(keys: readonly SortKey[]): ReadonlyMap<SortKey, number> {
  const distinct = [...new Set(keys)].filter((key) => !isEmpty(key))
  distinct.sort(compareKeys)
  const ranks = new Map<SortKey, number>()
  distinct.forEach((key, index) => {
    const before = distinct[index - 1]
    ranks.set(key, before !== undefined && compareKeys(before, key) === 0 ? (ranks.get(before) ?? index) : index)
  })
  return ranks
}

function keyOf<Row, Change>(column: GridColumn<Row, Change>): (row: Row) => SortKey {
  return column.sortKey ?? ((row) => cellWords(column, row))
}

function isEmpty(key: SortKey): boolean {
  return key === null || key === ''
}

function compareKeys(a: SortKey, b: SortKey): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
}
