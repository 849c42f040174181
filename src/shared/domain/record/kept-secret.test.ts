import { expect, test } from 'vitest'
import { credentialIdSchema } from '../values/ids.ts'
import { credentialOfSecret, keptPatch } from './kept-secret.ts'

const one = { id: credentialIdSchema.parse('00000000-0000-4000-8000-000000000101') }
const two = { id: credentialIdSchema.parse('00000000-0000-4000-8000-000000000102') }

test('a secret belongs to the only credential, or to the one it was written at', () => {
  expect(credentialOfSecret([one], null)).toBe(one)
  expect(credentialOfSecret([one, two], two.id)).toBe(two)
  expect(credentialOfSecret([one, two], null)).toBeUndefined()
  expect(credentialOfSecret([], null)).toBeUndefined()
})

test('a hint overwrites nothing', () => {
  const kept = { hint: 'SG.…x7Qe', storage: 'password_manager' } as const
  expect(keptPatch({ label: null, externalId: null }, kept)).toEqual({ label: 'SG.…x7Qe', storage: ['password_manager'] })
  expect(keptPatch({ label: 'Mailer', externalId: null }, kept)).toEqual({ externalId: 'SG.…x7Qe', storage: ['password_manager'] })
  expect(keptPatch({ label: 'Mailer', externalId: 'k-1' }, { ...kept, storage: null })).toEqual({})
})
