import { expect, it } from 'vitest'
import type { CredentialFacts } from '../../../shared/domain/record/credential.ts'
import type { IdentityFacts } from '../../../shared/domain/record/identity.ts'
import { addDays } from '../../../shared/domain/values/plain-date.ts'
import { testToday } from '../test-context.ts'
import { contradictions, readOutlets } from './read-outlets.ts'
import { vaultOf, type VaultPlan } from './vault-plan.ts'

// Small vaults whose numbers follow from their facts by hand. A key of these has to be changed every hundred days.

const ago = (days: number) => addDays(testToday, -days)
const ahead = (days: number) => addDays(testToday, days)

const labelled: Partial<IdentityFacts> = {
  purpose: 'Sends the stock to the shop every night',
  system: 'Shop',
  environments: ['test'],
  dataSensitivity: 'internal',
  privileges: ['read'],
  rotationDays: 100,
}
const key = (facts: Partial<CredentialFacts> = {}): Partial<CredentialFacts> => ({
  type: 'api_key',
  storage: ['password_manager'],
  createdOn: ago(10),
  ...facts,
})
const one = (facts: Partial<IdentityFacts>, ...keys: readonly Partial<CredentialFacts>[]) => ({
  facts: { ...labelled, ...facts },
  owner: 0,
  keys,
})
const vault = (...identities: VaultPlan['identities']): VaultPlan => ({ people: [{ status: 'here' }], identities, review: null })

/** What every outlet has to say; lists of rows count. */
type Expected = Readonly<{
  scope: number
  expired: number
  overdue: number
  due: number
  unknown: number
  ownerless: number
  incomplete: number
  path: 'done' | 'not_yet' | 'cannot_tell'
}>
const quiet: Expected = { scope: 1, expired: 0, overdue: 0, due: 0, unknown: 0, ownerless: 0, incomplete: 0, path: 'not_yet' }

const nameless = { facts: {}, owner: null, keys: [] }
const reviewed = (review: VaultPlan['review']): VaultPlan => ({ ...vault(one({}, key())), review })

const table: readonly (readonly [string, VaultPlan, Expected])[] = [
  ['a name and nothing else', vault(nameless), { ...quiet, ownerless: 1, incomplete: 1 }],
  ['a key that ends today', vault(one({}, key({ expiresOn: testToday }))), { ...quiet, due: 1 }],
  ['a key that ended yesterday', vault(one({}, key({ expiresOn: ago(1) }))), { ...quiet, expired: 1, overdue: 1, due: 1 }],
  ['a key that ends tomorrow', vault(one({}, key({ expiresOn: ahead(1) }))), { ...quiet, due: 1 }],
  ['one that ended, and a successor that lasts', vault(one({}, key({ expiresOn: ago(1) }), key({ expiresOn: ahead(200) }))), quiet],
  [
    'one that ended, and one beside it of which nobody knows whether it lasts',
    vault(one({}, key({ expiresOn: ago(1) }), key())),
    { ...quiet, overdue: 1, due: 1 },
  ],
  [
    'one its source calls expired, without any day',
    vault(one({}, key({ createdOn: null, ended: true }))),
    { ...quiet, expired: 1, unknown: 1 },
  ],
  [
    '307 days late by the rule, ended 32 days ago',
    vault(one({}, key({ createdOn: ago(407), expiresOn: ago(32) }))),
    { ...quiet, expired: 1, overdue: 1, due: 1 },
  ],
  [
    'two late keys of one identity, and one in time of another',
    vault(one({}, key({ createdOn: ago(101) }), key({ createdOn: ago(150), label: 'old' })), one({}, key({ createdOn: ago(100) }))),
    { ...quiet, scope: 2, overdue: 2, due: 3 },
  ],
  [
    'what is switched off, and what its provider looks after',
    vault(one({ status: 'disabled' }, key({ expiresOn: ago(400) })), { ...nameless, facts: { providerManaged: true } }),
    { ...quiet, scope: 0, path: 'cannot_tell' },
  ],
  [
    'an owner who left, and one of whom nobody said',
    {
      ...vault(one({}, key()), { ...one({}, key()), owner: 1 }),
      people: [{ status: 'left', leftOn: ago(3) }, {}],
    },
    { ...quiet, scope: 2 },
  ],
  ['a review that is under way', reviewed({ daysAgo: 7, finished: false }), quiet],
  ['a review finished a week ago', reviewed({ daysAgo: 7, finished: true }), { ...quiet, path: 'done' }],
  ['a review finished half a year ago', reviewed({ daysAgo: 180, finished: true }), quiet],
]

const conclusionOf: Readonly<Record<keyof Expected, string>> = {
  scope: 'in scope',
  expired: 'expired',
  overdue: 'overdue',
  due: 'due in 30 days',
  unknown: 'cannot tell when',
  ownerless: 'without an owner',
  incomplete: 'incomplete',
  path: 'everything looked at',
}

it.each(table)('%s', async (_, plan, expected) => {
  const context = await vaultOf(plan)
  try {
    const conclusions = await readOutlets(context)
    const said = Object.entries(conclusionOf).map(([name, conclusion]) => {
      const values = Object.values(conclusions[conclusion] ?? {}).map((value) => (Array.isArray(value) ? value.length : value))
      return [name, [...new Set(values)]]
    })
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, [value]])))
    expect(contradictions(conclusions)).toEqual([])
  } finally {
    context.remove()
  }
})

it('tells the outlets that contradict each other', () => {
  expect(contradictions({ overdue: { screen: 17, rail: 24 }, expired: { screen: 1, list: 1 } })).toEqual(['overdue: screen 17, rail 24'])
})
