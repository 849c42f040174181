import { expect, test } from 'vitest'
import { sheetColumns } from './columns/sheet-columns.ts'
import { identityRow } from './columns/sheet-row.ts'
import { dayDoubt, withDays } from './pasted-days.ts'
import type { SheetWrite } from './range-plan.ts'
import { sampleRow, today } from './sample-row.ts'

const columns = sheetColumns(today, [])
const write = (id: string, text: string): SheetWrite => {
  const column = columns.find((candidate) => candidate.id === id)
  if (column === undefined) throw new Error(`no column ${id}`)
  return { row: identityRow(sampleRow({})), rowId: 'one', column, text }
}
const block = (writes: readonly SheetWrite[]) => ({ writes, added: [] })
const texts = (writes: readonly SheetWrite[], order: 'day-first' | 'month-first' | null) =>
  withDays(block(writes), order).writes.map(({ text }) => text)

test('a block whose days can be read both ways is asked about once, with the first of them', () => {
  expect(dayDoubt(block([write('createdOn', '03/04/2026'), write('createdOn', '05/06/2026'), write('expires', '01/02/2027')]))).toEqual({
    example: '03/04/2026',
    dayFirst: '2026-04-03',
    monthFirst: '2026-03-04',
    cells: 3,
    columns: ['Created', 'Expires'],
  })
})

test('the answer counts for the whole block', () => {
  const writes = [write('createdOn', '03/04/2026'), write('expires', '01/02/2027 10:00')]
  expect(texts(writes, 'day-first')).toEqual(['2026-04-03', '2027-02-01'])
  expect(texts(writes, 'month-first')).toEqual(['2026-03-04', '2027-01-02'])
})

test('a day that can only be read one way settles its column, and no other one', () => {
  const writes = [write('createdOn', '03/04/2026'), write('createdOn', '25/12/2025'), write('expires', '01/02/2027')]
  expect(dayDoubt(block(writes))).toMatchObject({ example: '01/02/2027', cells: 1, columns: ['Expires'] })
  expect(texts(writes, 'month-first')).toEqual(['2026-04-03', '2025-12-25', '2027-01-02'])
  expect(dayDoubt(block(writes.slice(0, 2)))).toBeNull()
  expect(dayDoubt(block([write('createdOn', '12/25/2025'), write('createdOn', '03/04/2026')]))).toBeNull()
  expect(texts([write('createdOn', '12/25/2025'), write('createdOn', '03/04/2026')], null)).toEqual(['2025-12-25', '2026-03-04'])
})

test('a column that contradicts itself is asked about; what reads only one way keeps that reading', () => {
  const writes = [write('createdOn', '25/12/2025'), write('createdOn', '12/25/2025'), write('createdOn', '03/04/2026')]
  expect(dayDoubt(block(writes))).toMatchObject({ example: '03/04/2026', cells: 1 })
  expect(texts(writes, 'day-first')).toEqual(['2025-12-25', '2025-12-25', '2026-04-03'])
})

test('the same number twice is no doubt, and other texts and columns are left as they are', () => {
  const writes = [
    write('createdOn', '04/04/2026'),
    write('createdOn', 'today'),
    write('createdOn', '-1'),
    write('createdOn', 'rubbish'),
    write('system', '03/04/2026'),
  ]
  expect(dayDoubt(block(writes))).toBeNull()
  expect(texts(writes, null)).toEqual(['2026-04-04', 'today', '-1', 'rubbish', '03/04/2026'])
})

test('rows that will be added count like the others', () => {
  const added = [[{ column: write('createdOn', '').column, text: '03/04/2026' }]]
  expect(dayDoubt({ writes: [], added })).toMatchObject({ cells: 1 })
  expect(withDays({ writes: [], added }, 'day-first').added[0]?.[0]?.text).toBe('2026-04-03')
})
