import { expect, test } from 'vitest'
import type { GridColumn } from './column.ts'
import { fillTarget, fillWrites, neighbourEnd } from './fill.ts'
import type { Line } from './lines.ts'
import { mappedBlock, placedBlock } from './paste-block.ts'

type Row = Readonly<Record<string, string>>
type Column = GridColumn<Row, string>

const column = (id: string, type: Column['type'] = 'text'): Column => ({
  id,
  title: id.toUpperCase(),
  width: 100,
  type,
  value: (row) => row[id] ?? '',
  edit: (row) => ({ kind: 'text', text: row[id] ?? '', parse: (text) => ({ ok: true, value: text }) }),
})
const columns = [column('a'), column('b'), column('c', 'day')]
const lines: readonly Line<Row>[] = [
  { kind: 'row', id: 'r1', row: { id: 'r1', a: '1', b: 'x' }, level: 1, number: 1, expanded: null },
  { kind: 'row', id: 'r2', row: { id: 'r2', a: '2' }, level: 1, number: 2, expanded: null },
  { kind: 'group', id: 'g', level: 1, words: 'Group', count: 2, expanded: true },
  { kind: 'row', id: 'r3', row: { id: 'r3', a: '3' }, level: 1, number: 3, expanded: null },
]
const sheet = { lines, columns }
const seen = (writes: readonly Readonly<{ rowId: string; column: Column; text: string }>[]) =>
  writes.map((write) => `${write.rowId}.${write.column.id}=${write.text}`)

test('one cell fills the area, passing over titles of groups', () => {
  expect(seen(placedBlock([['v']], { top: 0, bottom: 3, left: 0, right: 0 }, sheet).writes)).toEqual(['r1.a=v', 'r2.a=v', 'r3.a=v'])
})

test('a block repeats in a multiple of its size and lies once elsewhere', () => {
  const block = [['v', 'w']]
  expect(seen(placedBlock(block, { top: 0, bottom: 1, left: 0, right: 1 }, sheet).writes)).toEqual(['r1.a=v', 'r1.b=w', 'r2.a=v', 'r2.b=w'])
  expect(seen(placedBlock(block, { top: 0, bottom: 1, left: 0, right: 2 }, sheet).writes)).toEqual(['r1.a=v', 'r1.b=w'])
})

test('what reaches past the last row waits for an answer, what reaches past the last column is ignored and counted', () => {
  const placed = placedBlock(
    [
      ['p', 'q', 'r'],
      ['s', 't', 'u'],
    ],
    { top: 3, bottom: 3, left: 1, right: 1 },
    sheet,
  )
  expect(seen(placed.writes)).toEqual(['r3.b=p', 'r3.c=q'])
  expect(placed.beyond.map((row) => row.map((cell) => cell.text))).toEqual([['s', 't']])
  expect(placed.ignoredColumns).toBe(1)
})

test('titles send each column to its own, in any order, and what stands above them is no row', () => {
  const block = [['Our list'], ['b', 'Other', 'A'], ['1', '2', '3']]
  const titles = { at: 1, titles: ['b', 'Other', 'A'], columns: [columns[1], undefined, columns[0]] }
  const mapped = mappedBlock(block, titles, { top: 1, bottom: 1, left: 2, right: 2 }, sheet)
  expect(seen(mapped.writes)).toEqual(['r2.b=1', 'r2.a=3'])
  expect(mapped.unknownTitles).toEqual(['Other'])
})

test('the fill handle grows the area one way: along the longer drag', () => {
  const source = { top: 1, bottom: 1, left: 1, right: 1 }
  expect(fillTarget(source, { row: 3, column: 2 })).toEqual({ ...source, bottom: 3 })
  expect(fillTarget(source, { row: 0, column: 1 })).toEqual({ ...source, top: 0 })
  expect(fillTarget(source, { row: 1, column: 2 })).toEqual({ ...source, right: 2 })
  expect(fillTarget(source, { row: 1, column: 1 })).toEqual(source)
})

test('filling goes on from the last row, upwards from the first, and never across types', () => {
  const top = { top: 0, bottom: 0, left: 0, right: 0 }
  expect(seen(fillWrites(top, { ...top, bottom: 3 }, true, sheet).writes)).toEqual(['r2.a=2', 'r3.a=3'])
  expect(seen(fillWrites({ ...top, top: 3, bottom: 3 }, { ...top, bottom: 3 }, false, sheet).writes)).toEqual(['r2.a=3', 'r1.a=3'])
  const right = fillWrites(top, { ...top, right: 2 }, false, sheet)
  expect(seen(right.writes)).toEqual(['r1.b=1'])
  expect(right.blocked).toEqual(['C'])
})

test('a double-click fills as far as the neighbouring column is filled', () => {
  expect(neighbourEnd({ top: 0, bottom: 0, left: 1, right: 1 }, sheet)).toBe(1)
  expect(neighbourEnd({ top: 0, bottom: 0, left: 2, right: 2 }, sheet)).toBe(0)
})
