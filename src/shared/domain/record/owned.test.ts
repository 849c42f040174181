import { expect, it } from 'vitest'
import { personIdSchema } from '../values/ids.ts'
import { isInUse, isOwned, lacksOwner } from './identity.ts'

const somebody = personIdSchema.parse('00000000-0000-4000-8000-000000000001')

it.each([
  ['active', true],
  ['unknown', true],
  ['disabled', false],
  ['revoked', false],
  ['planned', false],
])('what is %s is in use: %s', (status, inUse) => {
  expect(isInUse({ status })).toBe(inUse)
  expect(isOwned({ technicalOwnerId: somebody })).toBe(true)
  expect(lacksOwner({ status, technicalOwnerId: somebody })).toBe(false)
  // What is switched off needs no owner.
  expect(lacksOwner({ status, technicalOwnerId: null })).toBe(inUse)
})
