import { expect, test } from 'vitest'
import type { GridColumn } from './column.ts'
import type { Line } from './lines.ts'
import { selectionSummary } from './selection-summary.ts'

type Row = Readonly<{ name: string; day: string }>

const column = (id: 'name' | 'day'): GridColumn<Row, never> => ({
  id,
  title: id,
  width: 1,
  type: id === 'day' ? 'day' : 'text',
  value: (row) => row[id],
  edit: () => ({ kind: 'read-only', reason: '' }),
})
const line = (name: string, day: string): Line<Row> => ({ kind: 'row', id: name, row: { name, day }, level: 1, number: 1, expanded: null })
const lines = [line('b', '2026-03-01'), line('a', ''), line('c', '2025-12-31'), line('d', 'never')]

test('cells, filled cells and different texts are counted', () => {
  expect(selectionSummary({ top: 0, bottom: 3, left: 0, right: 1 }, lines, [column('name'), column('day')])).toMatchObject({
    cells: 8,
    rows: 4,
    filled: 7,
    distinct: 7,
    days: null,
  })
})

test('a selection of days says from when to when', () => {
  expect(selectionSummary({ top: 0, bottom: 3, left: 0, right: 0 }, lines, [column('day')])).toMatchObject({
    filled: 3,
    distinct: 3,
    days: { first: '2025-12-31', last: '2026-03-01' },
  })
})
