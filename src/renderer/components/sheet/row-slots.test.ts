import { expect, test } from 'vitest'
import { rowSlots } from './row-slots.ts'

const slotsOf = (slots: readonly Readonly<{ slot: number }>[]) => slots.map(({ slot }) => slot)

test('a line that stays keeps its element, and one that comes takes that of one that left', () => {
  const slots = rowSlots()
  expect(slotsOf(slots(['a', 'b', 'c'], false))).toEqual([0, 1, 2])
  expect(slotsOf(slots(['b', 'c', 'd'], false))).toEqual([1, 2, 0])
  expect(slotsOf(slots(['x', 'b', 'c'], false))).toEqual([0, 1, 2])
})

test('only what comes in on a fling is drawn plainly, and only until it ends', () => {
  const slots = rowSlots()
  slots(['a', 'b'], false)
  expect(slots(['b', 'c'], true).map(({ plain }) => plain)).toEqual([false, true])
  expect(slots(['b', 'c'], true).map(({ plain }) => plain)).toEqual([false, true])
  expect(slots(['b', 'c'], false).map(({ plain }) => plain)).toEqual([false, false])
})
