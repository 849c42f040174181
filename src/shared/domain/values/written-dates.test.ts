import { describe, expect, it } from 'vitest'
import { dayOrder, readDateCell } from './written-dates.ts'

const order = (cells: readonly string[]) => {
  const found = dayOrder(cells)
  return found.order
}

describe('the order of day and month', () => {
  it.each([
    [['05/04/2022', '04/13/2022'], 'month-day'],
    [['05/04/2022', '13/04/2022'], 'day-month'],
    [['05/04/2022'], 'unsettled'],
    [['13/04/2022', '04/13/2022'], 'unsettled'],
    [['2026-01-02', '', 'never'], 'none'],
    [['05/05/2022'], 'day-month'],
    [['5-4-2022 10:00', '25-4-2022'], 'day-month'],
  ])('of %j is %s', (cells, expected) => {
    expect(order(cells)).toBe(expected)
  })

  it('comes with an example when nothing settles it', () => {
    expect(dayOrder(['', '05/04/2022'])).toEqual({ order: 'unsettled', example: '05/04/2022' })
  })
})

describe('a date cell', () => {
  it.each([
    ['2026-11-30', '2026-11-30'],
    ['30.11.2026', '2026-11-30'],
    ['1.2.2026 08:15', '2026-02-01'],
    ['2026/11/3', '2026-11-03'],
    ['12 Nov 2021', '2021-11-12'],
    ['12-Nov-2021', '2021-11-12'],
    ['Nov 12, 2021', '2021-11-12'],
    ['3. März 2024', '2024-03-03'],
    ['3 août 2024', '2024-08-03'],
    ['3 de enero de 2024', '2024-01-03'],
    ['1711471533', '2024-03-26'],
    ['1523477145.729', '2018-04-11'],
    ['1429548104000', '2015-04-20'],
  ])('%s is %s', (cell, day) => {
    expect(readDateCell(cell, 'none')).toEqual({ says: 'day', day })
  })

  it.each([
    ['05/04/2022', 'day-month', '2022-04-05'],
    ['05/04/2022', 'month-day', '2022-05-04'],
    ['5/4/2022 3:15 PM', 'month-day', '2022-05-04'],
  ] as const)('%s in the order %s is %s', (cell, dayMonth, day) => {
    expect(readDateCell(cell, dayMonth)).toEqual({ says: 'day', day })
  })

  it.each([
    ['Never', 'never'],
    ['nie', 'never'],
    ['jamais', 'never'],
    ['-1', 'never'],
    ['9999-12-31', 'never'],
    ['2299-12-30T00:00:00Z', 'never'],
    ['unbekannt', 'unknown'],
    ['?', 'unknown'],
    ['N/A', 'not_applicable'],
    ['none', 'not_applicable'],
    ['–', 'not_applicable'],
    ['', 'not_applicable'],
    ['soon', 'unreadable'],
    ['31.02.2026', 'unreadable'],
    ['45000', 'unreadable'],
  ])('%s says %s', (cell, says) => {
    expect(readDateCell(cell, 'none').says).toBe(says)
  })

  it('with day and month in an unsettled order is not guessed', () => {
    expect(readDateCell('05/04/2022', 'unsettled').says).toBe('unreadable')
  })
})
