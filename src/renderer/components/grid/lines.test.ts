import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'

type Row = Readonly<{ id: string; inside?: readonly Row[] }>
const rows: readonly Row[] = [{ id: 'a', inside: [{ id: 'a1' }, { id: 'a2' }] }, { id: 'b' }]
const lines = (...expanded: readonly string[]) => linesOf(rows, { rowId: (row) => row.id, childRows: (row) => row.inside ?? [], expanded: new Set(expanded) })

test('rows inside a row appear under it when it is expanded, without a number of their own', () => {
  expect(lines('a').map((line) => [line.id, line.level, line.kind === 'row' ? line.number : null])).toEqual([
    ['a', 1, 1],
    ['a1', 2, null],
    ['a2', 2, null],
    ['b', 1, 2],
  ])
})

test('only a row with something inside can be expanded', () => {
  expect(lines('b').map((line) => line.expanded)).toEqual([false, null])
})
