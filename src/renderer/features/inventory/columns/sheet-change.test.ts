import { expect, test } from 'vitest'
import { plainDate } from '../../../../shared/domain/values/plain-date.ts'
import { maya, sampleRow, terms } from '../sample-row.ts'
import { painted } from './sheet-change.ts'

const row = sampleRow(
  {
    technicalOwnerId: maya,
    privileges: ['read'],
    environments: ['test'],
    dataSensitivity: 'public',
    kind: 'api_key',
    thirdParty: false,
  },
  [{ createdOn: plainDate('2026-11-01') }],
)

test('a new owner is painted before anything is saved', () => {
  expect(painted(row, { kind: 'identity', patch: { technicalOwner: 'Sam Okafor' } }, terms)).toMatchObject({
    technicalOwner: 'Sam Okafor',
    tier: 'T3',
  })
})

test('conclusions follow at once', () => {
  expect(painted(row, { kind: 'identity', patch: { privileges: ['admin'], environments: ['production'] } }, terms)).toMatchObject({
    tier: 'T1',
    technicalOwner: 'Maya Lindqvist',
  })
})

test('an edited credential changes what the row says about its credentials', () => {
  const [credential] = row.credentials
  if (credential === undefined) throw new Error('The sample has one credential')
  const next = painted(row, { kind: 'credential', id: credential.id, patch: { expiresOn: plainDate('2026-11-25') } }, terms)
  expect(next.expiresOn).toBe('2026-11-25')
  expect(next.nextRotation).toMatchObject({ state: 'due', on: '2026-11-25', because: 'expiry' })
})

test('clearing the permissions of a critical identity does not paint it as less critical than the vault keeps it', () => {
  const critical = sampleRow({ privileges: ['admin'], environments: ['production'], dataSensitivity: 'internal', kind: 'service_account' })
  expect(critical.tier).toBe('T1')
  expect(painted(critical, { kind: 'identity', patch: { privileges: null } }, terms).tier).toBe('T1')
})
