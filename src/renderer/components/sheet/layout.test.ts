import { expect, test } from 'vitest'
import type { GridColumn } from './column.ts'
import { frozenWithin, laidOut, type Layout, withHidden, withMoved, withWidth, withWrap } from './layout.ts'

const column = (id: string): GridColumn<string, never> => ({
  id,
  title: id,
  width: 100,
  value: () => '',
  edit: () => ({ kind: 'read-only', reason: '' }),
  namesRow: id === 'name',
})
const columns = ['name', 'a', 'b', 'c'].map(column)
const blank: Layout = { columns: [], frozen: 1 }
const shown = (layout: Layout) => laidOut(columns, layout).map((one) => one.id)

test('without a layout the columns stand as they come, the leading ones frozen', () => {
  expect(laidOut(columns, blank).map((one) => one.frozen)).toEqual([true, false, false, false])
})

test('a column moves before another one, or to the end', () => {
  expect(shown(withMoved(blank, columns, 'c', 'a'))).toEqual(['name', 'c', 'a', 'b'])
  expect(shown(withMoved(blank, columns, 'a', null))).toEqual(['name', 'b', 'c', 'a'])
  expect(shown(withMoved(blank, columns, 'a', 'a'))).toEqual(['name', 'a', 'b', 'c'])
})

test('hidden columns keep their place and the name cannot be hidden', () => {
  const hidden = withHidden(blank, columns, ['b', 'name'], true)
  expect(shown(hidden)).toEqual(['name', 'a', 'c'])
  expect(shown(withHidden(hidden, columns, ['b'], false))).toEqual(['name', 'a', 'b', 'c'])
})

test('a width stays within what can be read', () => {
  expect(laidOut(columns, withWidth(blank, columns, 'a', 5))[1]?.width).toBe(56)
  expect(laidOut(columns, withWidth(blank, columns, 'a', 200.4))[1]?.width).toBe(200)
})

test('text wraps unless a column says otherwise; the first one to wrap can be the only one', () => {
  const wraps = (layout: Layout) => laidOut(columns, layout).map((one) => one.wrap)
  expect(wraps(blank)).toEqual([true, true, true, true])
  expect(wraps(withWrap(blank, columns, 'a', false, false))).toEqual([true, false, true, true])
  expect(wraps(withWrap(blank, columns, 'a', true, true))).toEqual([false, true, false, false])
})

test('only as many columns stay frozen as fit', () => {
  const three = laidOut(columns, { columns: [], frozen: 3 })
  expect([500, 300, 299, 99].map((width) => frozenWithin(three, width))).toEqual([3, 3, 2, 0])
})

test('a column the app learns later goes to the end', () => {
  const layout = withMoved(blank, columns, 'c', 'a')
  expect(laidOut([...columns, column('new')], layout).map((one) => one.id)).toEqual(['name', 'c', 'a', 'b', 'new'])
})

test('a column of a group is hidden until it is asked for, and stays where it was put', () => {
  const some = [...columns, { ...column('fact'), group: 'Facts' }]
  const ids = (layout: Layout) => laidOut(some, layout).map((one) => one.id)
  expect(ids(blank)).toEqual(['name', 'a', 'b', 'c'])
  expect(ids(withHidden(blank, some, ['a'], true))).toEqual(['name', 'b', 'c'])
  const asked = withHidden(blank, some, ['fact'], false)
  expect(ids(asked)).toEqual(['name', 'a', 'b', 'c', 'fact'])
  expect(ids(withMoved(asked, some, 'fact', 'a'))).toEqual(['name', 'fact', 'a', 'b', 'c'])
  expect(ids(withHidden(asked, some, ['fact'], true))).toEqual(['name', 'a', 'b', 'c'])
})
