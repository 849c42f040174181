import { expect, it } from 'vitest'
import { personIdSchema } from '../values/ids.ts'
import { isInScope, isInUse, isOwned, lacksOwner } from './identity.ts'

const somebody = personIdSchema.parse('00000000-0000-4000-8000-000000000001')

it.each([
  ['active', true],
  ['unknown', true],
  ['disabled', false],
  ['revoked', false],
  ['planned', false],
] as const)('what is %s is in use: %s', (status, inUse) => {
  expect(isInUse({ status })).toBe(inUse)
  expect(isOwned({ technicalOwnerId: somebody })).toBe(true)
  expect(lacksOwner({ status, providerManaged: false, technicalOwnerId: somebody })).toBe(false)
  // What is switched off needs no owner.
  expect(lacksOwner({ status, providerManaged: false, technicalOwnerId: null })).toBe(inUse)
  // What its provider looks after is in use and out of scope.
  expect(isInScope({ status, providerManaged: false })).toBe(inUse)
  expect(isInScope({ status, providerManaged: true })).toBe(false)
  expect(lacksOwner({ status, providerManaged: true, technicalOwnerId: null })).toBe(false)
})
