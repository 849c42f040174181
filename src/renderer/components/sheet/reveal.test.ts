import { expect, test } from 'vitest'
import { offsetToReveal } from './reveal.ts'

const view = { top: 300, left: 200, width: 800, height: 330, headerHeight: 30, frozenEnd: 250 }
const cell = (top: number, left: number, width = 100) => ({ top, left, width, height: 30 })

test('a cell in view does not scroll', () => expect(offsetToReveal(cell(330, 600), view)).toEqual({ top: 300, left: 200 }))
test('a cell above and below comes just into view, the header left out', () => {
  expect(offsetToReveal(cell(60, 600), view).top).toBe(60)
  expect(offsetToReveal(cell(600, 600), view).top).toBe(330)
})
test('a cell behind the frozen columns comes out from under them', () => expect(offsetToReveal(cell(330, 300), view).left).toBe(50))
test('a cell at the right edge comes in whole; one wider than the window shows its beginning', () => {
  expect(offsetToReveal(cell(330, 1000), view).left).toBe(300)
  expect(offsetToReveal(cell(330, 1000, 900), view).left).toBe(750)
})
test('a frozen cell never scrolls sideways', () => expect(offsetToReveal(cell(330, 40), view).left).toBe(200))
