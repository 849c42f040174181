import { expect, test } from 'vitest'
import { slashedDays } from './slashed-day.ts'

test.each([
  ['03/04/2026', { dayFirst: '2026-04-03', monthFirst: '2026-03-04' }],
  ['3-4-2026', { dayFirst: '2026-04-03', monthFirst: '2026-03-04' }],
  ['03/04/2026 23:30', { dayFirst: '2026-04-03', monthFirst: '2026-03-04' }],
  ['13/04/2026', { dayFirst: '2026-04-13', monthFirst: null }],
  ['04/13/2026', { dayFirst: null, monthFirst: '2026-04-13' }],
])('%s is read day first and month first', (text, days) => {
  expect(slashedDays(text)).toEqual(days)
})

test.each(['2026-04-03', '03.04.2026', '3 Apr 2026', 'today', '+30', 'never', '', '40/50/2026', 'rubbish'])(
  '“%s” is not written with slashes, or is no day',
  (text) => {
    expect(slashedDays(text)).toBeNull()
  },
)
