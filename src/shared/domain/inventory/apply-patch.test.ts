import { describe, expect, it, test } from 'vitest'
import { blankCredentialFacts, type CredentialFacts } from '../record/credential.ts'
import { customFieldSchema } from '../record/custom-field.ts'
import { blankIdentityFacts, type IdentityFacts } from '../record/identity.ts'
import { personIdSchema } from '../values/ids.ts'
import { plainDate } from '../values/plain-date.ts'
import {
  applyCredentialPatch,
  applyIdentityPatch,
  byPersonId,
  type CredentialPatchFacts,
  type IdentityPatchById,
  isCredentialFact,
  isIdentityFact,
  withFacts,
} from './apply-patch.ts'

const today = plainDate('2026-11-01')
const ann = personIdSchema.parse('00000000-0000-4000-8000-0000000000a1')
const ben = personIdSchema.parse('00000000-0000-4000-8000-0000000000b2')
const room = customFieldSchema.parse({ id: '00000000-0000-4000-8000-0000000000c3', name: 'Room', kind: 'text', choices: [] })
const fields = new Map([[room.id, room]])

const identity = (facts: Partial<IdentityFacts>): IdentityFacts => ({ ...blankIdentityFacts('till'), ...facts })
const credential = (facts: Partial<CredentialFacts>): CredentialFacts => ({ ...blankCredentialFacts('api_key'), ...facts })

function identityAfter(before: Partial<IdentityFacts>, patch: IdentityPatchById): IdentityFacts {
  const result = applyIdentityPatch(identity(before), patch, {}, fields)
  if (!result.ok) throw new Error(result.reason ?? result.code)
  return result.facts
}

function credentialAfter(before: Partial<CredentialFacts>, patch: CredentialPatchFacts): CredentialFacts {
  const result = applyCredentialPatch(credential(before), patch, today)
  if (!result.ok) throw new Error(result.reason ?? result.code)
  return result.facts
}

const defined = (patch: object) => Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))

describe('a patch of an identity', () => {
  test.each<readonly [string, Partial<IdentityFacts>, IdentityPatchById, object]>([
    ['changes what it names', { system: 'A', purpose: 'B' }, { system: 'C' }, { system: 'C', purpose: 'B' }],
    ['takes nothing from an undefined key', { system: 'A' }, { system: undefined, logging: undefined }, { system: 'A', logging: null }],
    ['writes a fact nobody knew', {}, { logging: 'full' }, { logging: 'full', shared: null }],
    ['takes a fact away with null', { logging: 'full', shared: true }, { logging: null }, { logging: null, shared: true }],
    ['makes an emptied list a missing one', { scopes: ['a'] }, { scopes: [] }, { scopes: null }],
    [
      'writes a former owner among those who know the secret',
      { technicalOwnerId: ann, knownBy: [] },
      { technicalOwnerId: ben },
      { knownBy: [ann] },
    ],
    ['makes no list of those who know where there was none', { technicalOwnerId: ann }, { technicalOwnerId: ben }, { knownBy: null }],
    [
      'holds the tier when the label it came from is deleted',
      { privileges: ['admin'], environments: ['production'] },
      { privileges: null },
      { tierFloor: { tier: 'T1', until: ['privileges'] } },
    ],
  ])('%s', (_, before, patch, after) => {
    const result = identityAfter(before, patch)
    expect(result).toMatchObject(after)
    expect(result).toEqual({ ...identity(before), ...defined(patch), ...after })
  })

  it('leaves the record it was made from as it was', () => {
    const before = identity({ custom: { [room.id]: 'B12' }, logging: 'full' })
    const copy = structuredClone(before)
    applyIdentityPatch(before, { logging: null, name: 'x' }, { [room.id]: null }, fields)
    expect(before).toEqual(copy)
  })

  it('fills and empties own fields, and refuses what their kind does not hold', () => {
    const before = identity({ custom: { [room.id]: 'B12' } })
    expect(applyIdentityPatch(before, {}, { [room.id]: 'C1' }, fields)).toMatchObject({ ok: true, facts: { custom: { [room.id]: 'C1' } } })
    expect(applyIdentityPatch(before, {}, { [room.id]: null }, fields)).toMatchObject({ ok: true, facts: { custom: {} } })
    expect(applyIdentityPatch(before, {}, { [room.id]: 4 }, fields)).toEqual({
      ok: false,
      code: 'invalid_input',
      reason: 'This field holds text. Nothing was changed.',
      fields: { Room: 'This field holds text.' },
    })
    expect(applyIdentityPatch(before, {}, { [ann]: 'x' }, fields)).toMatchObject({ ok: false, code: 'not_found' })
  })

  it('is refused when two facts contradict each other or the whole is no record', () => {
    const used = identity({ consumers: ['Till', 'Web shop'] })
    expect(applyIdentityPatch(used, { shared: false }, {}, fields)).toMatchObject({
      ok: false,
      code: 'invalid_input',
      reason: expect.stringContaining('Till, Web shop'),
    })
    expect(applyIdentityPatch(used, { name: '' }, {}, fields)).toMatchObject({
      ok: false,
      code: 'invalid_input',
      fields: { name: expect.stringContaining('A name is needed') },
    })
  })

  it('may name people, who are found by their names', () => {
    const idOf = (name: string) => (name === 'Ann' ? ann : ben)
    expect(byPersonId({ technicalOwner: 'Ann', businessOwner: null, knownBy: ['Ben'], system: 'A' }, idOf)).toEqual({
      technicalOwnerId: ann,
      businessOwnerId: null,
      knownBy: [ben],
      system: 'A',
    })
    expect(byPersonId({ knownBy: null, backupOwner: undefined }, idOf)).toEqual({ knownBy: null })
  })
})

describe('a patch of a credential', () => {
  const day = plainDate('2026-10-01')
  test.each<readonly [string, Partial<CredentialFacts>, CredentialPatchFacts, object]>([
    ['a day of use says that it was used', {}, { lastUsedOn: day }, { lastUsedOn: day, lastUsedState: 'used' }],
    [
      'without the day nobody knows',
      { lastUsedOn: day, lastUsedState: 'used' },
      { lastUsedOn: null },
      { lastUsedOn: null, lastUsedState: 'unknown' },
    ],
    [
      'never used has no day',
      { lastUsedOn: day, lastUsedState: 'used' },
      { lastUsedState: 'never' },
      { lastUsedOn: null, lastUsedState: 'never' },
    ],
    ['an end is not never', { neverExpires: true }, { expiresOn: day }, { expiresOn: day, neverExpires: false }],
    ['never has no end', { expiresOn: day }, { neverExpires: true }, { expiresOn: null, neverExpires: true }],
    ['what has ended does end', { neverExpires: true }, { ended: true }, { ended: true, neverExpires: false }],
    ['a new end is not the one its source spoke of', { ended: true }, { expiresOn: day }, { expiresOn: day, ended: null }],
    ['nor does what never ends have one', { ended: true }, { neverExpires: true }, { neverExpires: true, ended: null }],
    ['what was made anew has not ended', { ended: true }, { lastRotatedOn: day }, { lastRotatedOn: day, ended: null }],
    ['whoever knows both says both', {}, { expiresOn: day, ended: true }, { expiresOn: day, ended: true }],
    ['a leaky place notes the day', {}, { storage: ['chat'] }, { leakedOn: today }],
    ['which stays when the place goes', { storage: ['chat'], leakedOn: day }, { storage: null }, { storage: null, leakedOn: day }],
    ['until the secret is a new one', { leakedOn: day }, { lastRotatedOn: today }, { leakedOn: null }],
    ['and what is written about the leak counts', { storage: ['chat'], leakedOn: day }, { leakedOn: null }, { leakedOn: null }],
  ])('%s', (_, before, patch, after) => {
    const result = credentialAfter(before, patch)
    expect(result).toMatchObject(after)
    expect(result).toEqual({ ...credential(before), ...patch, ...after })
  })
})

test('facts are set to the letter, and nothing follows from them', () => {
  const before = identity({ system: 'A', logging: 'full', technicalOwnerId: ann, knownBy: [] })
  expect(withFacts<IdentityFacts, IdentityFacts>(before, { technicalOwnerId: ben, system: undefined, logging: null })).toEqual({
    ...before,
    technicalOwnerId: ben,
    logging: null,
  })
  expect(['system', 'logging', 'masterKey', 'created'].filter(isIdentityFact)).toEqual(['system', 'logging'])
  expect(['storage', 'logging', 'masterKey', 'created'].filter(isCredentialFact)).toEqual(['storage', 'masterKey'])
})
