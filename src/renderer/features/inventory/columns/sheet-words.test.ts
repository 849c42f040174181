import { expect, test } from 'vitest'
import { plainDate } from '../../../../shared/domain/values/plain-date.ts'
import { today } from '../sample-row.ts'
import { calendarOf, initials, lastUsedWords, rotationHint, rotationWords } from './sheet-words.ts'

const calendar = calendarOf(today)

test('the last use is told as people say it; never is not unknown', () => {
  expect(lastUsedWords({ state: 'used', on: today }, calendar)).toBe('today')
  expect(lastUsedWords({ state: 'used', on: plainDate('2026-11-20') }, calendar)).toBe('yesterday')
  expect(lastUsedWords({ state: 'used', on: plainDate('2026-10-11') }, calendar)).toBe('41 days ago')
  expect(lastUsedWords({ state: 'never', on: null }, calendar)).toBe('never')
  expect(lastUsedWords({ state: 'unknown', on: null }, calendar)).toBe('unknown')
})

test('a next rotation says how late it is, and why', () => {
  expect(rotationWords({ state: 'due', on: plainDate('2026-10-21'), because: 'policy', basis: 'x' }, calendar)).toEqual({
    words: '31 days late',
    look: 'late',
  })
  expect(rotationHint({ state: 'due', on: plainDate('2026-10-21'), because: 'policy', basis: 'Keyroster default' })).toBe(
    '21 Oct 2026. Keyroster default.',
  )
  expect(rotationWords({ state: 'due', on: plainDate('2026-11-27'), because: 'policy', basis: 'x' }, calendar)).toMatchObject({
    words: 'in 6 days',
    look: 'soon',
  })
  expect(rotationWords({ state: 'due', on: plainDate('2026-11-20'), because: 'expiry', basis: 'x' }, calendar)).toMatchObject({
    words: 'expired',
  })
  expect(rotationWords({ state: 'unknown', missing: 'when it was created or last changed' }, calendar)).toMatchObject({
    words: 'cannot tell',
  })
})

test('initials are first and last', () => {
  expect(initials('Maya Lindqvist')).toBe('ML')
  expect(initials('Cher')).toBe('C')
  expect(initials('sam.van.okafor@x')).toBe('SX')
})
