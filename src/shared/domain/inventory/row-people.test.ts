import { expect, test } from 'vitest'
import { blankIdentityFacts } from '../record/identity.ts'
import { identityIdSchema, personIdSchema } from '../values/ids.ts'
import { plainDate } from '../values/plain-date.ts'
import { inventoryRow } from './inventory-row.ts'
import { rowPeople } from './row-people.ts'

const ann = personIdSchema.parse('00000000-0000-4000-8000-0000000000a1')
const ben = personIdSchema.parse('00000000-0000-4000-8000-0000000000b2')
const fresh = personIdSchema.parse('00000000-0000-4000-8000-0000000000f1')
const row = inventoryRow(
  {
    ...blankIdentityFacts('till'),
    technicalOwnerId: ben,
    knownBy: [ben],
    id: identityIdSchema.parse('00000000-0000-4000-8000-000000000001'),
  },
  [],
  new Map([[ben, 'Ben Roe']]),
  plainDate('2026-11-01'),
)
const people = () => rowPeople([{ id: ann, name: 'Zoë Lee', aliases: ['Z. L.'] }], () => fresh)(row)

test('people are found by every spelling, and those of the row too', () => {
  expect(['zoe  LEE', 'z. l.', 'BEN ROE'].map(people().idOf)).toEqual([ann, ann, ben])
  expect([people().get(ann), people().get(ben), people().get(fresh)]).toEqual(['Zoë Lee', 'Ben Roe', undefined])
})

test('who is named for the first time is one person from then on', () => {
  const known = people()
  expect([known.idOf(' Kim Newly '), known.idOf('kim newly')]).toEqual([fresh, fresh])
  expect(known.get(fresh)).toBe('Kim Newly')
})
