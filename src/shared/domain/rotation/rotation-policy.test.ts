import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { providers } from '../providers/provider.ts'
import { type CredentialType, credentialTypes, type Tier, tiers } from '../record/facts/vocabulary.ts'
import { citation, rotationPolicy, strictestRotationDays } from './rotation-policy.ts'

type Facts = Readonly<{ provider?: string | null; rotationDays?: number | null; runsAs?: 'person' | 'machine' | null }>
const identity = ({ provider = null, rotationDays = null, runsAs = null }: Facts = {}) => ({ provider, rotationDays, runsAs })
const policy = (facts: Facts, type: CredentialType | null, tier: Tier) => rotationPolicy(identity(facts), { type }, tier)

const everyCase = providers.flatMap((provider) => credentialTypes.flatMap((type) => tiers.map((tier) => ({ provider, type, tier }))))
const sourceNames = /CIS|PCI|NIST|Provider maximum/

describe('the order of rotation rules', () => {
  it.each<readonly [string | null, CredentialType | null, Tier, number, string]>([
    ['aws', 'access_key', 'T2', 90, 'CIS AWS Foundations v7.0.0 2.12'],
    // A control about access keys says nothing of anything else.
    ['aws', 'api_key', 'T2', 90, 'Keyroster default'],
    ['aws', 'password', 'T2', 90, 'Keyroster default'],
    ['aws', null, 'T2', 90, 'Keyroster default'],
    ['azure', 'storage_key', 'T2', 90, 'CIS Azure v6.0.0 9.3.1.2'],
    ['azure', 'storage_key', 'T1', 90, 'CIS Azure v6.0.0 9.3.1.2'],
    ['azure', 'client_secret', 'T2', 180, 'CIS Microsoft 365 v7.0.0 5.1.5.4'],
    // Ninety is our own number, so the control that names 180 is not cited for it.
    ['azure', 'client_secret', 'T1', 90, 'Keyroster default'],
    ['azure', 'certificate', 'T2', 180, 'CIS Microsoft 365 v7.0.0 5.1.5.6'],
    ['azure', 'api_key', 'T2', 180, 'Keyroster default'],
    ['microsoft-365', 'client_secret', 'T2', 180, 'CIS Microsoft 365 v7.0.0 5.1.5.4'],
    ['microsoft-365', 'app_password', 'T2', 180, 'Keyroster default'],
    ['microsoft-365', 'password', 'T2', 180, 'Keyroster default'],
    ['microsoft-365', 'webhook_url', 'T2', 180, 'Keyroster default'],
    ['gcp', 'service_account_key', 'T2', 90, 'CIS Google Cloud v5.0.0 1.8'],
    ['gcp', 'api_key', 'T2', 90, 'CIS Google Cloud v5.0.0 1.16'],
    ['gcp', 'client_secret', 'T2', 90, 'Keyroster default'],
    ['google-ai', 'api_key', 'T3', 90, 'CIS Google Cloud v5.0.0 1.16'],
    ['google-play', 'certificate', 'T2', 90, 'Keyroster default'],
    ['salesforce', 'client_secret', 'T2', 180, 'Keyroster default'],
    ['salesforce', 'password', 'T1', 90, 'Keyroster default'],
    ['vault', 'personal_token', 'T2', 90, 'Keyroster default'],
    ['vault', 'personal_token', 'T1', 30, 'Keyroster default'],
    ['postgresql', 'db_password', 'T2', 180, 'PCI DSS 4.0.1 8.6.3'],
    ['postgresql', 'certificate', 'T2', 180, 'Keyroster default'],
    ['stripe', 'api_key', 'T2', 90, 'Keyroster default 90'],
    ['stripe', 'webhook_secret', 'T2', 90, 'Keyroster default'],
    ['figma', 'personal_token', 'T2', 90, 'Provider maximum 90 days'],
    ['figma', 'client_secret', 'T2', 90, 'Keyroster default'],
    // The type asks for less than the provider does.
    ['slack', 'personal_token', 'T2', 90, 'Keyroster default for this type'],
    ['webhook-generic', 'webhook_url', 'T2', 180, 'Keyroster default for this type'],
    ['tls-certificate', 'certificate', 'T2', 180, 'Keyroster default'],
    // Not in the catalogue, or not known at all.
    ['OpenWeather', 'ssh_key', 'T2', 365, 'Keyroster default for this type'],
    [null, 'ssh_key', 'T1', 180, 'Keyroster default for this type'],
    [null, null, 'T2', 180, 'Keyroster default for this type'],
  ])('%s, %s, %s: %i days by %s', (provider, type, tier, days, source) => {
    const found = policy({ provider }, type, tier)
    expect([found?.days, citation(found?.basis ?? '')]).toEqual([days, source])
  })

  it.each<readonly [string | null, CredentialType, 'person' | 'machine' | null]>([
    ['aws', 'oauth_grant', null],
    ['aws', 'role_session', null],
    ['tls-certificate', 'tls_certificate', null],
    ['microsoft-365', 'password', 'person'],
  ])('sets no timer for an OAuth grant or its like: %s, %s run by %s', (provider, type, runsAs) => {
    for (const tier of tiers) expect(policy({ provider, runsAs }, type, tier)).toBeNull()
  })

  it.each<readonly [string | null, CredentialType, Tier, number, string]>([
    ['aws', 'access_key', 'T1', 30, 'Set for this identity'],
    ['aws', 'access_key', 'T2', 90, 'Set for this identity'],
    ['aws', 'access_key', 'T2', 365, 'Set for this identity; CIS AWS Foundations v7.0.0 2.12 asks for 90 days'],
    ['azure', 'client_secret', 'T1', 365, 'Set for this identity; CIS Microsoft 365 v7.0.0 5.1.5.4 asks for 180 days'],
    ['azure', 'storage_key', 'T3', 180, 'Set for this identity; CIS Azure v6.0.0 9.3.1.2 asks for 90 days'],
    ['figma', 'personal_token', 'T2', 120, 'Set for this identity; the provider ends it after 90 days at most'],
    // Our own numbers are advice, and PCI names none: nothing is broken.
    ['aws', 'api_key', 'T2', 365, 'Set for this identity'],
    ['postgresql', 'db_password', 'T1', 365, 'Set for this identity'],
    [null, 'api_key', 'T2', 730, 'Set for this identity'],
    // It may be set where there is no timer by itself.
    ['aws', 'oauth_grant', 'T2', 400, 'Set for this identity'],
  ])('%s, %s, %s: set to %i days reads “%s”', (provider, type, tier, rotationDays, basis) => {
    expect(policy({ provider, rotationDays }, type, tier)).toMatchObject({ days: rotationDays, basis })
  })
})

it.each([
  ['CIS AWS Foundations v7.0.0 2.12 (1.14 in v1.4-v4): access keys rotated every 90 days or less', 'CIS AWS Foundations v7.0.0 2.12'],
  [
    'Set for this identity; CIS AWS Foundations v7.0.0 2.12 asks for 90 days',
    'Set for this identity; CIS AWS Foundations v7.0.0 2.12 asks for 90 days',
  ],
  ['Keyroster default', 'Keyroster default'],
])('%s is cited as %s', (basis, words) => {
  expect(citation(basis)).toBe(words)
})

describe('every provider, type and tier', () => {
  it('has a number and says whose it is', () => {
    const silent = everyCase.filter(({ provider, type, tier }) => {
      const found = policy({ provider: provider.id }, type, tier)
      return found !== null && (found.basis === '' || found.days <= 0)
    })
    expect(silent).toEqual([])
  })

  it('cites only what speaks of that type', () => {
    const strangers = everyCase.filter(({ provider, type, tier }) => {
      const basis = policy({ provider: provider.id }, type, tier)?.basis ?? ''
      const limit = provider.rotation.byType.find((one) => one.basis === basis)
      return limit === undefined ? sourceNames.test(basis) : !limit.types.includes(type)
    })
    expect(strangers).toEqual([])
  })

  it('is never laxer than a number its source, its provider or its type names', () => {
    const lax = everyCase.filter(({ provider, type, tier }) => {
      const found = policy({ provider: provider.id }, type, tier)
      if (found === null) return false
      const named = [...found.basis.matchAll(/(\d+) days/g)].map(([, days]) => Number(days))
      const limits = provider.rotation.byType.filter(({ types }) => types.includes(type)).map(({ days }) => days)
      const general = policy({}, type, tier)?.days ?? Infinity
      const own = tier === 'T1' ? provider.rotation.criticalDays : provider.rotation.days
      return found.days > Math.min(own, general, ...named, ...limits)
    })
    expect(lax).toEqual([])
  })

  it('is never laxer for a critical one', () => {
    const lax = everyCase.filter(
      ({ provider, type }) =>
        (policy({ provider: provider.id }, type, 'T1')?.days ?? 0) > (policy({ provider: provider.id }, type, 'T2')?.days ?? 0),
    )
    expect(lax).toEqual([])
  })

  it('names a number only where the source does', () => {
    const limits = providers.flatMap(({ id, rotation }) => rotation.byType.map((limit) => ({ id, ...limit })))
    expect(limits.filter(({ basisType, basis, days }) => basisType !== 'house' && !basis.includes(`${String(days)} days`))).toEqual([])
    expect(limits.filter(({ basisType, days, criticalDays }) => basisType !== 'house' && days !== criticalDays)).toEqual([])
  })
})

describe('the number a person set', () => {
  it('wins over every other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(null, 'OpenWeather', ...providers.map(({ id }) => id)),
        fc.constantFrom(null, ...credentialTypes),
        fc.constantFrom(...tiers),
        fc.integer({ min: 1, max: 3650 }),
        (provider, type, tier, rotationDays) => policy({ provider, rotationDays }, type, tier)?.days === rotationDays,
      ),
    )
  })

  it('is said to be lax exactly where a source names a smaller one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...providers),
        fc.constantFrom(...credentialTypes),
        fc.constantFrom(...tiers),
        fc.integer({ min: 1, max: 400 }),
        (provider, type, tier, rotationDays) => {
          const broken = provider.rotation.byType
            .filter((limit) => limit.basisType !== 'house' && limit.types.includes(type) && limit.days < rotationDays)
            .map(({ days }) => days)
          const found = policy({ provider: provider.id, rotationDays }, type, tier)
          expect(found?.asked).toBe(broken.length === 0 ? undefined : Math.min(...broken))
          expect(found?.basis.includes(';')).toBe(found?.asked !== undefined)
        },
      ),
    )
  })
})

describe('the strictest number while something is not known', () => {
  it('is no more than any number the missing facts could ask for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(null, ...providers.map(({ id }) => id)),
        fc.constantFrom(null, ...credentialTypes),
        fc.constantFrom(...providers.map(({ id }) => id)),
        fc.constantFrom(...credentialTypes),
        fc.boolean(),
        (provider, type, missingProvider, missingType, critical) => {
          const least = strictestRotationDays(identity({ provider }), { type }, critical)
          const full = policy({ provider: provider ?? missingProvider }, type ?? missingType, critical ? 'T1' : 'T2')
          return full === null || (least !== null && least <= full.days)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
