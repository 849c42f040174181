import { describe, expect, test } from 'vitest'
import { type Motion, moved, type Terrain } from './movement.ts'

const terrain: Terrain = {
  rows: 10,
  columns: 5,
  frozenColumns: 1,
  page: { rows: 4, columns: 2 },
  isFilled: ({ row }) => [0, 1, 2, 6, 7].includes(row),
}
const go = (row: number, column: number, motion: Motion) => moved({ row, column }, motion, terrain)

test('arrows stop at the edges', () => {
  expect(go(0, 0, 'up')).toEqual({ row: 0, column: 0 })
  expect(go(9, 4, 'right')).toEqual({ row: 9, column: 4 })
})

test('Home goes to the first cell that scrolls, and again to the first of all', () => {
  expect(go(3, 4, 'row-start')).toEqual({ row: 3, column: 1 })
  expect(go(3, 1, 'row-start')).toEqual({ row: 3, column: 0 })
})

test('Tab runs on into the next row and leaves the sheet at either end', () => {
  expect(go(3, 4, 'next')).toEqual({ row: 4, column: 0 })
  expect(go(3, 0, 'previous')).toEqual({ row: 2, column: 4 })
  expect(go(9, 4, 'next')).toBeNull()
  expect(go(0, 0, 'previous')).toBeNull()
})

test('a page keeps the column and stops at the last row', () => {
  expect(go(1, 2, 'page-down')).toEqual({ row: 5, column: 2 })
  expect(go(8, 2, 'page-down')).toEqual({ row: 9, column: 2 })
})

describe('Ctrl with an arrow', () => {
  test('goes to the end of a block of filled cells', () => expect(go(0, 2, 'block-down')).toEqual({ row: 2, column: 2 }))
  test('goes from the end of a block to the next filled cell', () => expect(go(2, 2, 'block-down')).toEqual({ row: 6, column: 2 }))
  test('goes to the edge of the sheet when nothing follows', () => expect(go(7, 2, 'block-down')).toEqual({ row: 9, column: 2 }))
  test('works backwards too', () => expect(go(6, 2, 'block-up')).toEqual({ row: 2, column: 2 }))
})
