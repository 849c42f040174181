import { expect, test } from 'vitest'
import type { RecordStatus } from '../record/facts/vocabulary.ts'
import { plainDate } from '../values/plain-date.ts'
import { credentialState, hasEnded, hasEndedAltogether, identityState } from './ended.ts'

const today = plainDate('2026-11-30')
const key = (status: RecordStatus, expiresOn: string | null, ended: boolean | null = null) => ({
  status,
  expiresOn: expiresOn === null ? null : plainDate(expiresOn),
  ended,
})

test.each([
  ['active', '2026-11-29', null, true],
  ['unknown', '2020-01-01', null, true],
  ['active', '2026-11-30', null, false],
  ['active', '2026-12-01', null, false],
  ['active', null, null, false],
  ['active', null, false, false],
  // Its source says so and names no day.
  ['active', null, true, true],
  ['unknown', null, true, true],
  ['active', '2026-12-01', true, true],
  ['revoked', null, true, false],
  ['revoked', '2020-01-01', null, false],
  ['disabled', '2020-01-01', null, false],
  ['planned', '2020-01-01', null, false],
] as const)('a credential that is %s, ends on %s and is said to have ended (%s) has ended: %s', (status, day, said, ended) => {
  expect(hasEnded(key(status, day, said), today)).toBe(ended)
  expect(credentialState(key(status, day, said), today)).toBe(ended ? 'expired' : status)
})

test.each([
  ['nothing to log in with', 'active', [], false],
  ['one that has ended', 'active', [key('active', '2026-11-01')], true],
  ['one that has ended on an unknown day', 'active', [key('active', null, true)], true],
  ['one that ends today', 'active', [key('active', '2026-11-30')], false],
  ['one that has ended and one that works', 'active', [key('active', '2026-11-01'), key('active', null)], false],
  ['one that has ended and one that was revoked', 'unknown', [key('active', '2026-11-01'), key('revoked', null)], true],
  ['only what was revoked', 'active', [key('revoked', '2026-11-01')], false],
  ['one that has ended, and was switched off itself', 'disabled', [key('active', '2026-11-01')], false],
] as const)('an identity with %s', (_, status, credentials, ended) => {
  expect(hasEndedAltogether({ status, credentials }, today)).toBe(ended)
  expect(identityState({ status, credentials }, today)).toBe(ended ? 'expired' : status)
})
