import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankIdentityFacts, type IdentityFacts } from './identity.ts'
import { tierOf } from './tier.ts'
import { dataSensitivities, environments, identityKinds, privileges, type Tier } from './vocabulary.ts'

const facts = (known: Partial<IdentityFacts>): IdentityFacts => ({ ...blankIdentityFacts('x'), ...known })

describe('the tier of an identity', () => {
  const cases: readonly (readonly [string, Partial<IdentityFacts>, Tier])[] = [
    ['an unlabelled record is normal, never low', {}, 'T2'],
    ['admin in production is critical', { environments: ['production'], privileges: ['admin'] }, 'T1'],
    ['deploy in production is critical', { environments: ['production'], privileges: ['read', 'deploy'] }, 'T1'],
    ['admin where nobody knows it runs counts as production', { privileges: ['admin'] }, 'T1'],
    ['admin in test only is not critical', { environments: ['test'], privileges: ['admin'], dataSensitivity: 'internal' }, 'T2'],
    ['a payment key that can write is critical', { provider: 'stripe', environments: ['production'], privileges: ['write'] }, 'T1'],
    ['a payment key of the test site moves no money', { provider: 'stripe', environments: ['test'], privileges: ['write'], dataSensitivity: 'internal' }, 'T2'],
    ['writing restricted data is critical', { privileges: ['write'], dataSensitivity: 'restricted', environments: ['test'] }, 'T1'],
    ['an agent that writes in production is critical', { kind: 'ai_agent', environments: ['production'], privileges: ['write'], dataSensitivity: 'internal' }, 'T1'],
    ['an agent of unknown rights is treated as writing', { kind: 'ai_agent' }, 'T1'],
    ['reading open data outside production is low', { kind: 'api_key', environments: ['staging'], privileges: ['read'], dataSensitivity: 'public' }, 'T3'],
    ['an agent is never low', { kind: 'ai_agent', environments: ['staging'], privileges: ['read'], dataSensitivity: 'public' }, 'T2'],
    ['reading confidential data is normal', { kind: 'api_key', environments: ['staging'], privileges: ['read'], dataSensitivity: 'confidential' }, 'T2'],
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
