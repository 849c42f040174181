import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayFromTyping,
  dayNumber,
  dayOfInstant,
  dayOfUnixSeconds,
  daysBetween,
  type Instant,
  isPlainDate,
  minutesBetween,
  plainDate,
  unixSecondsOfInstant,
} from './plain-date.ts'

const anyDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => plainDate(date.toISOString().slice(0, 10)))

describe('a calendar day', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '', '0001-01-01'])('refuses %s', (text) => {
    expect(isPlainDate(text)).toBe(false)
  })

  it('accepts a leap day only in a leap year', () => {
    expect(isPlainDate('2028-02-29')).toBe(true)
    expect(isPlainDate('2026-02-29')).toBe(false)
  })

  it('counts days so that adding the difference leads from one day to the other', () => {
    fc.assert(fc.property(anyDay, anyDay, (from, to) => addDays(from, daysBetween(from, to)) === to))
  })

  it('clamps months to the end of the shorter month', () => {
    expect(addMonths(plainDate('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(plainDate('2026-11-30'), 3)).toBe('2027-02-28')
  })
})

describe('the day of an instant', () => {
  it.each([
    ['2026-09-11T13:14:52Z', '2026-09-11'],
    ['2013-06-04T18:17:34+00:00', '2013-06-04'],
    ['2021-01-15T00:00:00.1234567Z', '2021-01-15'],
    ['2025-01-16T23:47:09.000-07:00', '2025-01-17'],
    ['2022-01-01T00:00:00.000+0000', '2022-01-01'],
  ])('%s is %s in UTC', (instant, day) => {
    expect(dayOfInstant(instant)).toBe(day)
  })

  it('is null for what is no instant', () => {
    expect(dayOfInstant('N/A')).toBeNull()
    expect(dayOfUnixSeconds(Number.NaN)).toBeNull()
  })

  it('has a second, whatever its zone and fraction', () => {
    expect(['2026-08-15T08:00:00Z', '2026-08-15T10:00:00.9999999+0200', 'N/A'].map(unixSecondsOfInstant)).toEqual([
      1786780800,
      1786780800,
      null,
    ])
  })

  it('reads Unix seconds', () => {
    expect(dayOfUnixSeconds(1711471533)).toBe('2024-03-26')
  })
})

describe('a day as a number', () => {
  it('counts like the calendar', () => {
    expect(dayNumber(plainDate('1970-01-01'))).toBe(0)
    for (const day of ['1900-01-01', '1999-12-31', '2000-02-29', '2024-03-01', '2026-11-01', '2100-03-01']) {
      expect(dayNumber(addDays(plainDate(day), 400)) - dayNumber(plainDate(day))).toBe(400)
      expect(addDays(plainDate('1970-01-01'), dayNumber(plainDate(day)))).toBe(day)
    }
  })

  it('counts minutes between instants', () => {
    expect(minutesBetween('2026-11-01T10:00:00.000Z' as Instant, '2026-11-02T10:30:29.000Z' as Instant)).toBe(1470)
  })
})

describe('what people type as a day', () => {
  const today = plainDate('2026-11-21')
  it.each([
    ['2026-11-30', '2026-11-30'],
    ['30.11.2026', '2026-11-30'],
    ['30 Nov 2026', '2026-11-30'],
    ['Nov 30, 2026', '2026-11-30'],
    ['today', '2026-11-21'],
    ['+10', '2026-12-01'],
    ['-1', '2026-11-20'],
  ])('reads %s', (typed, day) => {
    expect(dayFromTyping(typed, today)).toBe(day)
  })

  it.each(['11/12/2026', 'soon', '31.02.2026', '5'])('does not guess at %s', (typed) => {
    expect(dayFromTyping(typed, today)).toBeNull()
  })
})
