import { expect, test } from 'vitest'
import { plainDate } from '../../../../shared/domain/values/plain-date.ts'
import { today } from '../sample-row.ts'
import { calendarOf, initials, lastUsedWords } from './sheet-words.ts'

const calendar = calendarOf(today)

test('the last use is told as people say it; never is not unknown', () => {
  expect(lastUsedWords({ state: 'used', on: today }, calendar)).toBe('today')
  expect(lastUsedWords({ state: 'used', on: plainDate('2026-11-20') }, calendar)).toBe('yesterday')
  expect(lastUsedWords({ state: 'used', on: plainDate('2026-10-11') }, calendar)).toBe('41 days ago')
  expect(lastUsedWords({ state: 'never', on: null }, calendar)).toBe('never')
  expect(lastUsedWords({ state: 'unknown', on: null }, calendar)).toBe('unknown')
})

test('initials are first and last', () => {
  expect(initials('Maya Lindqvist')).toBe('ML')
  expect(initials('Cher')).toBe('C')
  expect(initials('sam.van.okafor@x')).toBe('SX')
})
