import { expect, test } from 'vitest'
import type { CredentialType, RecordStatus } from '../record/facts/vocabulary.ts'
import { plainDate } from '../values/plain-date.ts'
import { credentialState, hasEnded, hasEndedAltogether, identityState, isReplaced } from './ended.ts'

const today = plainDate('2026-11-30')
const somewhere = { provider: null }
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
  expect(hasEnded(key(status, day, said), somewhere, today)).toBe(ended)
  expect(credentialState(key(status, day, said), somewhere, today)).toBe(ended ? 'expired' : status)
})

// GitLab ends a token at 00:00 UTC of the day it names; of others nothing of the kind is known.
test.each([
  ['gitlab', '2026-11-29', true],
  ['gitlab', '2026-11-30', true],
  ['gitlab', '2026-12-01', false],
  ['github', '2026-11-30', false],
  ['a vendor of our own', '2026-11-30', false],
  [null, '2026-11-30', false],
] as const)('a key at %s whose last day is %s has ended: %s', (provider, day, ended) => {
  const credential = key('active', day)
  expect(hasEnded(credential, { provider }, today)).toBe(ended)
  expect(credentialState(credential, { provider }, today)).toBe(ended ? 'expired' : 'active')
  expect(identityState({ provider, status: 'active', credentials: [credential] }, today)).toBe(ended ? 'expired' : 'active')
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
  expect(hasEndedAltogether({ ...somewhere, status, credentials }, today)).toBe(ended)
  expect(identityState({ ...somewhere, status, credentials }, today)).toBe(ended ? 'expired' : status)
})

const typed = (type: CredentialType | null, status: RecordStatus, expiresOn: string | null, neverExpires = false) => ({
  ...key(status, expiresOn),
  type,
  neverExpires,
})
test.each([
  ['one that lasts', typed('api_key', 'active', '2027-01-01'), true],
  ['one that never ends', typed('api_key', 'active', null, true), true],
  ['one that ends today', typed('api_key', 'active', '2026-11-30'), true],
  ['one of which nobody knows whether it lasts', typed('api_key', 'active', null), false],
  ['one of which nobody knows whether it is on', typed('api_key', 'unknown', '2027-01-01'), false],
  ['one that was revoked', typed('api_key', 'revoked', '2027-01-01'), false],
  ['one that has ended too', typed('api_key', 'active', '2026-11-01'), false],
  ['one of another kind', typed('password', 'active', '2027-01-01'), false],
])('what has ended is replaced by %s: %#', (_, other, replaced) => {
  const old = typed('api_key', 'active', '2026-11-29')
  expect(isReplaced(old, [old, other], somewhere, today)).toBe(replaced)
  expect(isReplaced(other, [old, other], somewhere, today)).toBe(false)
})

test('what still works, and what is of an unknown kind, is replaced by nothing', () => {
  const lasting = typed('api_key', 'active', '2027-01-01')
  expect(isReplaced(typed('api_key', 'active', '2026-11-30'), [lasting], somewhere, today)).toBe(false)
  expect(isReplaced(typed(null, 'active', '2026-11-01'), [typed(null, 'active', '2027-01-01')], somewhere, today)).toBe(false)
})
