import { expect, it } from 'vitest'
import { identityIdSchema } from '../../shared/domain/values/ids.ts'
import { newId } from './new-id.ts'

it('a new id is a UUID, unlike every other and later in order', () => {
  const ids = Array.from({ length: 20_000 }, newId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
  for (const id of ids.slice(0, 100)) expect(identityIdSchema.safeParse(id).success).toBe(true)
})
