import type { ColumnFilter } from '../../../shared/domain/inventory/saved-view.ts'
import { textKey } from '../../../shared/domain/values/text-key.ts'
import { cellWords, type GridColumn } from './column.ts'

/** Days and people as the filters need them; the sheet itself knows no calendar and nobody. `me` is '' while nobody said who he is; `hasLeft` knows people by name. */
export type FilterClock = Readonly<{ today: string; dayIn: (days: number) => string; me: string; hasLeft: (name: string) => boolean }>

/** Tells whether a row passes: conditions on different columns must all hold, several on one column are alternatives. */
export function filterTest<Row, Change>(
  filters: readonly ColumnFilter[],
  columns: readonly GridColumn<Row, Change>[],
  clock: FilterClock,
): (row: Row) => boolean {
  const tests = [...new Set(filters.map((filter) => filter.column))].flatMap((id) => {
    const column = columns.find((candidate) => candidate.id === id)
    // A field that was removed asks nothing any more.
    if (column === undefined) return []
    const alternatives = filters.filter((filter) => filter.column === id).map((filter) => conditionTest(filter, column, clock))
    const [only] = alternatives
    return alternatives.length === 1 && only !== undefined ? [only] : [(row: Row) => alternatives.some((test) => test(row))]
  })
  return tests.length === 0 ? () => true : (row) => tests.every((test) => test(row))
}

/** What a row counts as in the list of values: a day where the cell stands for one, '' for an empty cell. */
export function valueOf<Row, Change>(column: GridColumn<Row, Change>, row: Row): string {
  return column.day?.(row) ?? (column.value(row) === '' ? '' : cellWords(column, row))
}

/** What a row counts as where a cell can hold several words: one entry each. */
export function valuesOf<Row, Change>(column: GridColumn<Row, Change>, row: Row): readonly string[] {
  if (column.parts === undefined) return [valueOf(column, row)]
  const parts = column.parts(row)
  return parts.length === 0 ? [''] : parts
}

function conditionTest<Row, Change>(filter: ColumnFilter, column: GridColumn<Row, Change>, clock: FilterClock): (row: Row) => boolean {
  switch (filter.kind) {
    case 'values': {
      const wanted = new Set(filter.values)
      return column.parts === undefined
        ? (row) => wanted.has(valueOf(column, row))
        : (row) => valuesOf(column, row).some((value) => wanted.has(value))
    }
    case 'text': {
      const wanted = textKey(filter.text)
      const test = textTests[filter.test]
      return (row) => test(textKey(cellWords(column, row)), wanted)
    }
    case 'known':
      return knownTests[filter.test](column)
    case 'person': {
      const { me, hasLeft } = clock
      const test = filter.test === 'left' ? hasLeft : (name: string) => me !== '' && textKey(name) === textKey(me)
      return (row) => valuesOf(column, row).some((name) => name !== '' && test(name))
    }
    case 'day': {
      const test = dayTests[filter.test]
      return ofDay(column, (day) => test(day, filter.day))
    }
    case 'days': {
      if (filter.test === 'none') return (row) => dayOf(column, row) === null
      if (filter.test === 'overdue') return ofDay(column, (day) => day < clock.today)
      const [from, to] = filter.test === 'next' ? [clock.today, clock.dayIn(filter.days)] : [clock.dayIn(-filter.days), clock.today]
      return ofDay(column, (day) => day >= from && day <= to)
    }
    case 'range': {
      const { from, to } = filter
      return (row) => {
        const number = column.sortKey?.(row)
        return typeof number === 'number' && (from === null || number >= from) && (to === null || number <= to)
      }
    }
  }
}

const textTests: Readonly<Record<Extract<ColumnFilter, { kind: 'text' }>['test'], (words: string, wanted: string) => boolean>> = {
  contains: (words, wanted) => words.includes(wanted),
  starts: (words, wanted) => words.startsWith(wanted),
  is: (words, wanted) => words === wanted,
  'is-not': (words, wanted) => words !== wanted,
}

const dayTests: Readonly<Record<Extract<ColumnFilter, { kind: 'day' }>['test'], (day: string, wanted: string) => boolean>> = {
  before: (day, wanted) => day < wanted,
  after: (day, wanted) => day > wanted,
  on: (day, wanted) => day === wanted,
}

type KnownTest = <Row, Change>(column: GridColumn<Row, Change>) => (row: Row) => boolean

const unknownWords: ReadonlySet<string> = new Set(['unknown', 'cannot tell'])

const knownTests: Readonly<Record<Extract<ColumnFilter, { kind: 'known' }>['test'], KnownTest>> = {
  empty: (column) => (row) => column.value(row) === '',
  filled: (column) => (row) => column.value(row) !== '' && !unknownWords.has(textKey(cellWords(column, row))),
  unknown: (column) => (row) => unknownWords.has(textKey(cellWords(column, row))),
}

function dayOf<Row, Change>(column: GridColumn<Row, Change>, row: Row): string | null {
  return column.day?.(row) ?? null
}

function ofDay<Row, Change>(column: GridColumn<Row, Change>, test: (day: string) => boolean): (row: Row) => boolean {
  return (row) => {
    const day = dayOf(column, row)
    return day !== null && test(day)
  }
}
