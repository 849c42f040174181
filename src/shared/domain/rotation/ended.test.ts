import { expect, test } from 'vitest'
import { plainDate } from '../values/plain-date.ts'
import { hasEnded, hasEndedAltogether } from './ended.ts'

const today = plainDate('2026-11-30')
const key = (status: string, expiresOn: string | null) => ({ status, expiresOn: expiresOn === null ? null : plainDate(expiresOn) })

test.each([
  ['active', '2026-11-29', true],
  ['unknown', '2020-01-01', true],
  ['active', '2026-11-30', false],
  ['active', '2026-12-01', false],
  ['active', null, false],
  ['revoked', '2020-01-01', false],
  ['disabled', '2020-01-01', false],
  ['planned', '2020-01-01', false],
] as const)('a credential that is %s and ends on %s has ended: %s', (status, day, ended) => {
  expect(hasEnded(key(status, day), today)).toBe(ended)
})

test.each([
  ['nothing to log in with', 'active', [], false],
  ['one that has ended', 'active', [key('active', '2026-11-01')], true],
  ['one that has ended and one that works', 'active', [key('active', '2026-11-01'), key('active', null)], false],
  ['one that has ended and one that was revoked', 'unknown', [key('active', '2026-11-01'), key('revoked', null)], true],
  ['only what was revoked', 'active', [key('revoked', '2026-11-01')], false],
  ['one that has ended, and was switched off itself', 'disabled', [key('active', '2026-11-01')], false],
])('an identity with %s', (_, status, credentials, ended) => {
  expect(hasEndedAltogether({ status, credentials }, today)).toBe(ended)
})
