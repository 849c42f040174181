import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arranger, type GridSort, sortedBy as sortedByAll } from './arrange.ts'
import type { GridColumn } from './column.ts'

type Row = Readonly<{ id: string; name: string; count?: number | null }>

const name: GridColumn<Row, never> = {
  id: 'name',
  title: 'Name',
  width: 100,
  value: (row) => row.name,
  edit: () => ({ kind: 'read-only', reason: '' }),
}
const count: GridColumn<Row, never> = { ...name, id: 'count', sortKey: (row) => row.count ?? null }
const sortedBy = (rows: readonly Row[], column: GridColumn<Row, never>, direction: 'ascending' | 'descending') =>
  sortedByAll(rows, [column], [{ column: column.id, descending: direction === 'descending' }])
const named = (...names: readonly string[]): readonly Row[] => names.map((text, index) => ({ id: String(index), name: text }))
const namesOf = (rows: readonly Row[]) => rows.map((row) => row.name)

test('numbers inside names sort as numbers', () => {
  expect(namesOf(sortedBy(named('key10', 'key2', 'Key1'), name, 'ascending'))).toEqual(['Key1', 'key2', 'key10'])
})

test('empty cells come last in both directions', () => {
  expect(namesOf(sortedBy(named('b', '', 'a'), name, 'ascending'))).toEqual(['a', 'b', ''])
  expect(namesOf(sortedBy(named('b', '', 'a'), name, 'descending'))).toEqual(['b', 'a', ''])
})

test('equal cells keep their order in both directions, also when only case or accents differ', () => {
  const rows = named('é', 'E', 'e', 'a')
  expect(namesOf(sortedBy(rows, name, 'ascending'))).toEqual(['a', 'é', 'E', 'e'])
  expect(namesOf(sortedBy(rows, name, 'descending'))).toEqual(['é', 'E', 'e', 'a'])
})

test('numbers sort as numbers and null counts as empty', () => {
  const rows: readonly Row[] = [9, null, 10, -1].map((value, index) => ({ id: String(index), name: String(value), count: value }))
  expect(namesOf(sortedBy(rows, count, 'descending'))).toEqual(['10', '9', '-1', 'null'])
})

const arranged = (rows: readonly Row[], { sort, held, keeps }: ReturnType<typeof order>) =>
  arranger({ rowId: (row: Row) => row.id, columns: [name, count], keeps, sort })(rows, held)
const order = (sort: readonly GridSort[], held: { id: string; place: number } | null, keeps: (row: Row) => boolean = () => true) => ({
  keeps,
  sort,
  held,
})

test('without a sort the rows stay as entered', () => {
  expect(namesOf(arranged(named('b', 'a'), order([], null)))).toEqual(['b', 'a'])
})

test('a held row stays at its place although it would move', () => {
  const rows = named('z', 'b', 'c')
  expect(namesOf(arranged(rows, order([{ column: 'name', descending: false }], { id: '0', place: 0 })))).toEqual(['z', 'b', 'c'])
})

test('a held row stays although the filter no longer keeps it', () => {
  const rows = named('gone', 'b', 'c')
  expect(
    namesOf(
      arranged(
        rows,
        order([], { id: '0', place: 1 }, (row) => row.name !== 'gone'),
      ),
    ),
  ).toEqual(['b', 'gone', 'c'])
})

test('the second key decides among equals, each in its own direction', () => {
  const rows: readonly Row[] = [
    ['b', 1],
    ['a', 1],
    ['b', 2],
    ['a', null],
  ].map(([text, value], index) => ({ id: String(index), name: String(text), count: typeof value === 'number' ? value : null }))
  const sorted = sortedByAll(
    rows,
    [name, count],
    [
      { column: 'name', descending: true },
      { column: 'count', descending: true },
    ],
  )
  expect(sorted.map((row) => `${row.name}${row.count ?? ''}`)).toEqual(['b2', 'b1', 'a1', 'a'])
})

test('a column that is gone sorts nothing', () => {
  expect(namesOf(sortedByAll(named('b', 'a'), [name], [{ column: 'gone', descending: false }]))).toEqual(['b', 'a'])
})

test('placing only the rows that changed gives the order that sorting all of them gives', () => {
  const cell = fc.record({ name: fc.constantFrom('', 'a', 'A', 'á', 'key2', 'key10', 'b'), count: fc.constantFrom(null, 0, 1, 2) })
  const keys = fc.array(fc.record({ column: fc.constantFrom('name', 'count'), descending: fc.boolean() }), { maxLength: 2 })
  const edits = fc.array(fc.tuple(fc.nat(30), cell), { maxLength: 12 })
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 30 }), keys, edits, (cells, sort, changes) => {
      const parts = { ...order(sort, null, (row) => row.name !== 'b'), rowId: (row: Row) => row.id, columns: [name, count] }
      const kept = arranger(parts)
      let rows: readonly Row[] = cells.map((values, place) => ({ id: String(place), ...values }))
      kept(rows, null)
      for (const [place, values] of changes) {
        rows = rows.map((row, at) => (at === place % rows.length ? { ...row, ...values } : row))
        expect(kept(rows, null)).toEqual(arranger(parts)(rows, null))
      }
    }),
  )
})
