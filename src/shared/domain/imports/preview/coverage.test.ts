import { describe, expect, it } from 'vitest'
import { plainDate } from '../../values/plain-date.ts'
import { checkState, coverageOf } from './coverage.ts'

describe('how well the systems in use are known', () => {
  const today = plainDate('2026-11-01')
  it.each([
    [null, 'never'],
    ['2026-11-01', 'fresh'],
    ['2026-08-03', 'fresh'],
    ['2026-08-02', 'old'],
  ] as const)('a list last looked at on %s is %s', (on, state) => {
    expect(checkState(on === null ? null : plainDate(on), today)).toBe(state)
  })

  it('counts systems in use, never rounds up, and claims nothing without any', () => {
    expect(coverageOf([])).toEqual({ fresh: 0, old: 0, never: 0, total: 0, percent: null })
    expect(coverageOf([{ state: 'fresh' }, { state: 'fresh' }, { state: 'old' }])).toEqual({
      fresh: 2,
      old: 1,
      never: 0,
      total: 3,
      percent: 66,
    })
  })
})
