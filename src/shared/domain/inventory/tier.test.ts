import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankAgent } from '../record/facts/agent-record.ts'
import { dataSensitivities, environments, identityKinds, privileges, type Tier } from '../record/facts/vocabulary.ts'
import { blankIdentityFacts, type IdentityFacts } from '../record/identity.ts'
import { type TierFacts, tierFloorAfter, tierOf } from './tier.ts'

const facts = (known: Partial<IdentityFacts>): IdentityFacts => ({ ...blankIdentityFacts('x'), thirdParty: false, ...known })

describe('the tier of an identity', () => {
  const cases: readonly (readonly [string, Partial<IdentityFacts>, Tier])[] = [
    ['an unlabelled record is normal, never low', {}, 'T2'],
    ['admin in production is critical', { environments: ['production'], privileges: ['admin'] }, 'T1'],
    ['deploy in production is critical', { environments: ['production'], privileges: ['read', 'deploy'] }, 'T1'],
    ['admin where nobody knows it runs counts as production', { privileges: ['admin'] }, 'T1'],
    ['admin in test only is not critical', { environments: ['test'], privileges: ['admin'], dataSensitivity: 'internal' }, 'T2'],
    [
      'admin in test that only reads live is not critical',
      {
        environments: ['production', 'test'],
        privileges: ['read', 'admin'],
        rightsByEnvironment: { production: ['read'], test: ['admin'] },
        dataSensitivity: 'internal',
      },
      'T2',
    ],
    [
      'admin in test or production, and nobody said which, counts as production',
      { environments: ['production', 'test'], privileges: ['read', 'admin'], dataSensitivity: 'internal' },
      'T1',
    ],
    [
      'admin whose place nobody said counts as production',
      {
        environments: ['production', 'test'],
        privileges: ['read', 'admin'],
        rightsByEnvironment: { production: ['read'], test: ['read'], unplaced: ['admin'] },
        dataSensitivity: 'internal',
      },
      'T1',
    ],
    [
      'an agent that reads live and writes in staging is not critical',
      {
        kind: 'ai_agent',
        environments: ['production', 'staging'],
        privileges: ['read', 'write'],
        rightsByEnvironment: { production: ['read'], staging: ['write'] },
        dataSensitivity: 'internal',
        agent: { ...blankAgent, actions: [] },
      },
      'T2',
    ],
    [
      'a payment key that reads live moves no money',
      {
        provider: 'stripe',
        environments: ['production', 'test'],
        privileges: ['read', 'write'],
        rightsByEnvironment: { production: ['read'], test: ['write'] },
      },
      'T2',
    ],
    ['a payment key that can write is critical', { provider: 'stripe', environments: ['production'], privileges: ['write'] }, 'T1'],
    [
      'a payment key of the test site moves no money',
      { provider: 'stripe', environments: ['test'], privileges: ['write'], dataSensitivity: 'internal' },
      'T2',
    ],
    ['writing restricted data is critical', { privileges: ['write'], dataSensitivity: 'restricted', environments: ['test'] }, 'T1'],
    [
      'an agent that writes in production is critical',
      { kind: 'ai_agent', environments: ['production'], privileges: ['write'], dataSensitivity: 'internal' },
      'T1',
    ],
    ['an agent of unknown rights is treated as writing', { kind: 'ai_agent' }, 'T1'],
    [
      'reading open data outside production is low',
      { kind: 'api_key', environments: ['staging'], privileges: ['read'], dataSensitivity: 'public' },
      'T3',
    ],
    ['an agent is never low', { kind: 'ai_agent', environments: ['staging'], privileges: ['read'], dataSensitivity: 'public' }, 'T2'],
    [
      'reading confidential data is normal',
      { kind: 'api_key', environments: ['staging'], privileges: ['read'], dataSensitivity: 'confidential' },
      'T2',
    ],
  ]
  it.each(cases)('%s', (_, known, tier) => {
    expect(tierOf(facts(known)).tier).toBe(tier)
  })

  it('never falls when a label is deleted', () => {
    const order: Readonly<Record<Tier, number>> = { T1: 0, T2: 1, T3: 2 }
    const labels = fc.record({
      kind: fc.constantFrom(...identityKinds),
      environments: fc.subarray([...environments], { minLength: 1 }),
      privileges: fc.subarray([...privileges], { minLength: 1 }),
      dataSensitivity: fc.constantFrom(...dataSensitivities),
    })
    fc.assert(
      fc.property(labels, fc.constantFrom('environments', 'dataSensitivity'), (known, forgotten) => {
        const before = tierOf(facts(known)).tier
        const after = tierOf(facts({ ...known, [forgotten]: null })).tier
        // Restricted data is the one label whose loss cannot be guessed upwards: unknown counts as confidential.
        return order[after] <= order[before] || (forgotten === 'dataSensitivity' && known.dataSensitivity === 'restricted')
      }),
    )
  })
})

describe('the tier over every fact', () => {
  const over = (known: Partial<TierFacts>) => tierOf({ ...blankIdentityFacts('x'), ...known })
  const quiet: Partial<TierFacts> = {
    kind: 'api_key',
    provider: 'digitalocean',
    environments: ['test'],
    privileges: ['read'],
    dataSensitivity: 'public',
    thirdParty: false,
    scopeReach: 'one',
  }
  const normal: Partial<TierFacts> = { ...quiet, environments: ['production'], privileges: ['write'], dataSensitivity: 'confidential' }

  it.each([
    ['changes across the organisation', { ...normal, scopeReach: 'organisation' }, 'T1'],
    [
      'an agent with a big action in test',
      { ...normal, environments: ['test'], kind: 'ai_agent', agent: { ...blankAgent, actions: ['payment_change'] } },
      'T1',
    ],
    ['another company’s is never low', { ...quiet, thirdParty: true }, 'T2'],
    ['nobody said whose it is', { ...quiet, thirdParty: null }, 'T2'],
    ['ours, reading open data', quiet, 'T3'],
    ['pinned up by two', { ...quiet, tierPinned: 'T1' }, 'T1'],
    ['pinned down by one at most', { ...normal, scopeReach: 'organisation', tierPinned: 'T3' }, 'T2'],
    ['with gaps it cannot be pinned down', { ...normal, scopeReach: null, tierPinned: 'T3' }, 'T2'],
    ['without gaps it can', { ...normal, tierPinned: 'T3' }, 'T3'],
  ] as const)('%s', (_, known, tier) => {
    expect(over(known as Partial<TierFacts>).tier).toBe(tier)
  })

  it('gives every reason', () => {
    expect(over({ ...normal, privileges: ['admin'], scopeReach: 'organisation', dataSensitivity: 'restricted' }).reasons).toEqual([
      'It has admin rights in production.',
      'It can change restricted data.',
      'It can change things across the whole organisation.',
    ])
  })

  it('names the fact that keeps open whether it is critical', () => {
    expect(over(normal).critical).toBe(false)
    expect(over({ ...normal, scopeReach: null }).critical).toBe('scopeReach')
    expect(over({ ...normal, scopeReach: 'organisation' }).critical).toBe(true)
  })

  it('is held where a label was deleted, until the label is back', () => {
    const before = { ...blankIdentityFacts('x'), ...normal, privileges: ['admin' as const] }
    const emptied = { ...before, privileges: null }
    const floored = { ...emptied, tierFloor: tierFloorAfter(before, emptied) }
    expect(tierOf(emptied).tier).toBe('T2')
    expect(tierOf(floored)).toMatchObject({
      tier: 'T1',
      reason: 'It was critical before a label was deleted. Fill the label in again to have it worked out.',
    })
    expect(tierOf({ ...floored, privileges: ['read'] }).tier).toBe('T2')
    expect(tierFloorAfter(before, { ...before, privileges: ['read'] })).toBeNull()
  })
})
