import { expect, test } from 'vitest'
import { continued } from './series.ts'

test('without a series everything repeats, days and numbers too', () => {
  expect(continued(['a', 'b'], 3, false)).toEqual(['a', 'b', 'a'])
  expect(continued(['2026-11-30'], 2, false)).toEqual(['2026-11-30', '2026-11-30'])
})

test('one day goes on by days, over the end of a month and of a year', () => {
  expect(continued(['2026-12-30'], 3, true)).toEqual(['2026-12-31', '2027-01-01', '2027-01-02'])
  expect(continued(['2024-02-28'], 2, true)).toEqual(['2024-02-29', '2024-03-01'])
})

test('two days give the step, in months where the day is the same', () => {
  expect(continued(['2026-01-31', '2026-02-28'], 1, true)).toEqual(['2026-03-28'])
  expect(continued(['2026-01-15', '2026-02-15'], 3, true)).toEqual(['2026-03-15', '2026-04-15', '2026-05-15'])
  expect(continued(['2026-10-31', '2026-12-31'], 1, true)).toEqual(['2027-02-28'])
  expect(continued(['2026-01-01', '2026-01-08'], 2, true)).toEqual(['2026-01-15', '2026-01-22'])
})

test('trailing numbers count on and keep leading zeros; what is neither repeats', () => {
  expect(continued(['key 9'], 2, true)).toEqual(['key 10', 'key 11'])
  expect(continued(['db-08', 'db-10'], 2, true)).toEqual(['db-12', 'db-14'])
  expect(continued(['bot007'], 1, true)).toEqual(['bot008'])
  expect(continued(['mailer'], 2, true)).toEqual(['mailer', 'mailer'])
})
