import { expect, test } from 'vitest'
import { inventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { blankCredentialFacts, type CredentialFacts } from '../../../shared/domain/record/credential.ts'
import { blankIdentityFacts, type IdentityFacts } from '../../../shared/domain/record/identity.ts'
import { credentialIdSchema, identityIdSchema } from '../../../shared/domain/values/ids.ts'
import { plainDate } from '../../../shared/domain/values/plain-date.ts'
import { keptWhere, kindAndPlace, mayDo, unknownFacts } from './detail-words.ts'

const id = identityIdSchema.parse('00000000-0000-4000-8000-000000000001')
const rowOf = (facts: Partial<IdentityFacts>, credential: Partial<CredentialFacts> = {}) =>
  inventoryRow(
    { ...blankIdentityFacts('Mailer'), ...facts, id },
    [
      {
        ...blankCredentialFacts('api_key'),
        ...credential,
        id: credentialIdSchema.parse('00000000-0000-4000-8000-000000000002'),
        identityId: id,
      },
    ],
    new Map(),
    plainDate('2026-11-21'),
  )

test('what it may do is one sentence, or nothing when nobody knows', () => {
  expect(mayDo(rowOf({ privileges: ['read', 'write', 'admin'] }))).toBe('It can read, change things and administer.')
  expect(mayDo(rowOf({ privileges: ['read'], scopes: ['mail.send'] }))).toBe(
    'It can read. One permission in the provider’s words: mail.send.',
  )
  expect(
    mayDo(
      rowOf({
        environments: ['production', 'staging', 'test'],
        privileges: ['read', 'write'],
        rightsByEnvironment: { production: ['read'], staging: ['read', 'write'] },
      }),
    ),
  ).toBe('It can read in production; read and change things in staging; do whatever it may in test (nobody wrote down what).')
  expect(mayDo(rowOf({}))).toBeNull()
})

test('a place that is not made for secrets is not safe', () => {
  expect(keptWhere(rowOf({}, { storage: ['env_file'] }).credentials)).toEqual({ words: '.env file', safe: false })
  expect(keptWhere(rowOf({}, { storage: ['password_manager'] }).credentials)?.safe).toBe(true)
  expect(keptWhere(rowOf({}).credentials)).toBeNull()
})

test('vendors and devices that hold a copy are told beside the places, and say nothing of how safe it is', () => {
  expect(keptWhere(rowOf({}, { storage: ['password_manager'], keptAt: ['CircleCI', 'Maya’s laptop'] }).credentials)).toEqual({
    words: 'Password manager, CircleCI, Maya’s laptop',
    safe: true,
  })
  expect(keptWhere(rowOf({}, { keptAt: ['CircleCI'] }).credentials)).toEqual({ words: 'CircleCI', safe: null })
})

test('what is not recorded is counted once each', () => {
  expect(unknownFacts(rowOf({}))).toEqual([
    'kind',
    'permissions',
    'environment',
    'data sensitivity',
    'purpose',
    'last use',
    'next rotation',
  ])
  expect(kindAndPlace(rowOf({ kind: 'api_key', system: 'SendGrid' }))).toBe('API key · SendGrid')
})
