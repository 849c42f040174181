import { expect, test } from 'vitest'
import { groupAbove, groupId, linesOf, pastTitles } from './lines.ts'

type Row = Readonly<{ id: string; owner: string | null; inside?: readonly Row[] }>
const rows: readonly Row[] = [
  { id: 'a', owner: 'Maya' },
  { id: 'b', owner: 'Sam', inside: [{ id: 'b1', owner: null }] },
  { id: 'c', owner: 'Maya' },
  { id: 'draft', owner: null },
]
const lines = (closed: readonly string[] = [], expanded: readonly string[] = []) =>
  linesOf(rows, {
    rowId: (row) => row.id,
    childRows: (row) => row.inside ?? [],
    expanded: new Set(expanded),
    grouping: { wordsOf: (row) => row.owner, closed: new Set(closed.map(groupId)) },
  })

test('rows stand under the title of their group, in their own order, and the title counts them', () => {
  expect(
    lines().map((line) => (line.kind === 'group' ? `${line.words} ${line.count}` : `${line.level} ${line.id} ${line.number ?? ''}`)),
  ).toEqual(['Maya 2', '2 a 1', '2 c 2', 'Sam 1', '2 b 3', '1 draft 4'])
})

test('a closed group keeps its title and its numbers', () => {
  expect(lines(['Maya']).map((line) => (line.kind === 'group' ? line.id : `${line.id} ${line.number ?? ''}`))).toEqual([
    'group:Maya',
    'group:Sam',
    'b 3',
    'draft 4',
  ])
})

test('lines inside a row lie one level deeper', () => {
  expect(lines([], ['b']).find((line) => line.id === 'b1')).toMatchObject({ level: 3, number: null })
})

test('a step passes over titles of open groups and stops on closed ones', () => {
  expect(pastTitles(lines(), 0, 1)).toBe(1)
  expect(pastTitles(lines(), 3, 1)).toBe(4)
  expect(pastTitles(lines(), 3, -1)).toBe(2)
  expect(pastTitles(lines(), 0, -1)).toBe(1)
  expect(pastTitles(lines(['Maya']), 0, 1)).toBe(0)
})

test('the title above a line is found', () => {
  expect(groupAbove(lines(), 4)).toBe(3)
  expect(groupAbove(linesOf(rows, { rowId: (row) => row.id, childRows: () => [], expanded: new Set() }), 2)).toBe(-1)
})
