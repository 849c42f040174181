import { expect, test } from 'vitest'
import { areaBetween, cellCount, rowPlace } from './selection.ts'

test('the area between two cells is the same from either end', () => {
  const area = { top: 1, bottom: 4, left: 0, right: 2 }
  expect(areaBetween({ row: 1, column: 2 }, { row: 4, column: 0 })).toEqual(area)
  expect(areaBetween({ row: 4, column: 0 }, { row: 1, column: 2 })).toEqual(area)
  expect(cellCount(area)).toBe(12)
})

test('a row that is gone is replaced by the one that took its place', () => {
  expect(
    rowPlace(
      'b',
      new Map([
        ['a', 0],
        ['b', 1],
      ]),
      9,
      2,
    ),
  ).toBe(1)
  expect(rowPlace('gone', new Map(), 3, 10)).toBe(3)
  expect(rowPlace('gone', new Map(), 9, 4)).toBe(3)
  expect(rowPlace('gone', new Map(), 9, 0)).toBe(0)
})
