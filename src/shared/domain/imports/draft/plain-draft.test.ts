import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankCredentialFacts } from '../../record/credential.ts'
import {
  credentialClasses,
  credentialTypes,
  dataSensitivities,
  environments,
  identityKinds,
  lastUsedStates,
  privileges,
  recordStatuses,
  runsAsValues,
  storageLocations,
} from '../../record/facts/vocabulary.ts'
import { fakeSecret } from '../formats/fixtures/tables.ts'
import type { IdentityDraft } from './draft.ts'
import { checkedBySchema, unknownIdentity } from './draft-facts.ts'
import { isPlainDraft } from './plain-draft.ts'

// Ordinary words, and everything the schema changes or refuses: secrets, marks that turn text around, blanks, too long, a secret cut in two by a mark.
const anyText = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('svc-1', 'Web shop', 'arn:aws:iam::111122223333:user/ci', 'Sends orders, line 4', 'é ü ß', 'token:read'),
  },
  fc.constantFrom(
    '',
    ' ',
    ' padded ',
    '\u200emark',
    `x ${fakeSecret}`,
    `${fakeSecret.slice(0, 8)}\u202e${fakeSecret.slice(8)}`,
    'Password: hunter2',
    'x'.repeat(121),
    'y'.repeat(501),
  ),
  fc.string({ maxLength: 40, unit: 'binary' }),
)
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.oneof(fc.constant(null), value)
const anyDay = fc.constantFrom('2026-01-31', '2026-02-30', 'never', '')
const someOf = (values: readonly string[]) => fc.array(fc.constantFrom(...values, ...values, 'other'), { maxLength: 3 })

const anyFacts = fc.record({
  name: anyText,
  kind: maybe(fc.constantFrom(...identityKinds, 'other')),
  provider: maybe(anyText),
  account: maybe(anyText),
  system: maybe(anyText),
  externalId: maybe(anyText),
  status: fc.constantFrom(...recordStatuses, 'other'),
  technicalOwner: maybe(anyText),
  businessOwner: maybe(anyText),
  purpose: maybe(anyText),
  environments: maybe(someOf(environments)),
  dataSensitivity: maybe(fc.constantFrom(...dataSensitivities)),
  privileges: maybe(someOf(privileges)),
  scopes: maybe(fc.array(anyText, { maxLength: 2 })),
  runsAs: maybe(fc.constantFrom(...runsAsValues)),
  createdOn: maybe(anyDay),
  rotationDays: maybe(fc.constantFrom(0, 1, 90.5, 3650, 3651)),
  notes: maybe(anyText),
  custom: fc.constantFrom({}, { a: 'b' }),
  firstSeenOn: maybe(anyDay),
  backupOwner: maybe(anyText),
  knownBy: maybe(fc.array(anyText, { maxLength: 2 })),
  shared: maybe(fc.constantFrom(true, 'yes')),
  loggingCoverage: maybe(fc.constantFrom([], ['odd'])),
})
const anyCredential = fc.record({
  label: maybe(anyText),
  type: maybe(fc.constantFrom(...credentialTypes, 'odd')),
  class: fc.constantFrom(...credentialClasses),
  status: fc.constantFrom(...recordStatuses),
  externalId: maybe(anyText),
  createdOn: maybe(anyDay),
  lastRotatedOn: maybe(anyDay),
  lastUsedOn: maybe(anyDay),
  lastUsedState: fc.constantFrom(...lastUsedStates),
  expiresOn: maybe(anyDay),
  neverExpires: fc.boolean(),
  storage: maybe(someOf(storageLocations)),
  notes: maybe(anyText),
  masterKey: maybe(fc.constantFrom(true, 1)),
  exposure: maybe(fc.constantFrom({}, 'a chat')),
})

// One field at a time is made odd, so that every field is seen with all others in order.
const plainFacts = { ...unknownIdentity('svc-1'), externalId: 'id-1', environments: ['production'] as const, createdOn: '2026-01-31' }
const drafts = fc
  .tuple(
    anyFacts,
    fc.subarray(Object.keys(plainFacts), { maxLength: 3 }),
    anyCredential,
    fc.subarray(Object.keys(blankCredentialFacts(null)), { maxLength: 3 }),
    fc.constantFrom('', 'key', 'key'),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([facts, odd, credential, oddKey, key, extra, isStandIn]) => {
    const some = (from: object, names: readonly string[]) =>
      Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)))
    const credentials = [
      { key, facts: { ...blankCredentialFacts('api_key'), ...some(credential, oddKey) }, ...(isStandIn ? { standIns: ['label'] } : {}) },
    ]
    return {
      key: 'k',
      facts: { ...plainFacts, ...some(facts, odd), ...(extra ? { unheardOf: 1 } : {}) },
      credentials,
      records: [1],
      remarks: [],
    } as unknown as IdentityDraft
  })

describe('the short check of a draft', () => {
  it('passes only what the schema takes and leaves as it is', () => {
    let passed = 0
    fc.assert(
      fc.property(drafts, (draft) => {
        if (!isPlainDraft(draft)) return
        passed += 1
        expect(checkedBySchema(draft)).toEqual({ ok: true, draft })
      }),
      { numRuns: 4000 },
    )
    expect(passed).toBeGreaterThan(200)
  })

  it('passes an ordinary draft', () => {
    expect(
      isPlainDraft({
        key: 'k',
        facts: { ...unknownIdentity('svc-1'), purpose: 'Sends orders' },
        credentials: [{ key: 'c', facts: blankCredentialFacts('api_key') }],
        records: [1],
        remarks: [],
      }),
    ).toBe(true)
  })

  it('never passes a live secret, also not one that a mark cuts in two', () => {
    for (const purpose of [fakeSecret, `${fakeSecret.slice(0, 8)}\u200e${fakeSecret.slice(8)}`, 'Password: hunter2'])
      expect(isPlainDraft({ key: 'k', facts: { ...unknownIdentity('a'), purpose }, credentials: [], records: [1], remarks: [] })).toBe(
        false,
      )
  })
})
