import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { providers } from '../providers/provider.ts'
import { blankCredentialFacts, type CredentialFacts } from '../record/credential.ts'
import { credentialTypes } from '../record/facts/vocabulary.ts'
import { blankIdentityFacts, type IdentityFacts } from '../record/identity.ts'
import { addDays, plainDate } from '../values/plain-date.ts'
import { nextRotation, rotationPolicy } from './rotation.ts'

const today = plainDate('2026-11-01')
const identity = (known: Partial<IdentityFacts> = {}): IdentityFacts => ({ ...blankIdentityFacts('x'), ...known })
const credential = (known: Partial<CredentialFacts> = {}): CredentialFacts => ({ ...blankCredentialFacts('api_key'), ...known })

describe('how often a credential is rotated', () => {
  it('follows the number set for the identity before anything else', () => {
    expect(rotationPolicy(identity({ provider: 'aws', rotationDays: 30 }), credential(), 'T1')?.days).toBe(30)
  })

  it.each([
    ['aws', 'T2', 90],
    ['azure', 'T2', 180],
    ['azure', 'T1', 90],
  ] as const)('follows the provider catalogue: %s, %s, %i days', (provider, tier, days) => {
    expect(rotationPolicy(identity({ provider }), credential(), tier)?.days).toBe(days)
  })

  it('falls back to the type where the catalogue does not know the provider', () => {
    expect(rotationPolicy(identity({ provider: 'OpenWeather' }), credential({ type: 'ssh_key' }), 'T2')?.days).toBe(365)
    expect(rotationPolicy(identity(), credential({ type: 'ssh_key' }), 'T1')?.days).toBe(180)
    expect(rotationPolicy(identity(), credential({ type: null }), 'T2')?.days).toBe(180)
  })

  it('names who says so', () => {
    expect(rotationPolicy(identity({ provider: 'aws' }), credential(), 'T2')?.basis).toContain('CIS AWS')
  })

  it('sets no timer for an OAuth grant', () => {
    expect(rotationPolicy(identity({ provider: 'aws' }), credential({ type: 'oauth_grant' }), 'T1')).toBeNull()
  })

  it('is a positive number for every provider, type and tier', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...providers),
        fc.constantFrom(...credentialTypes),
        fc.constantFrom('T1', 'T2', 'T3'),
        (provider, type, tier) => {
          const policy = rotationPolicy(identity({ provider: provider.id }), credential({ type }), tier)
          return policy === null || (policy.days > 0 && policy.basis !== '')
        },
      ),
    )
  })
})

describe('the next rotation', () => {
  it('is counted from the last rotation, else from creation', () => {
    const made = credential({ type: 'access_key', createdOn: plainDate('2025-01-01') })
    expect(nextRotation(identity({ provider: 'aws' }), made, [], 'T2', today)).toMatchObject({
      state: 'due',
      on: '2025-04-01',
      because: 'policy',
    })
    const turned = { ...made, lastRotatedOn: plainDate('2026-10-01') }
    expect(nextRotation(identity({ provider: 'aws' }), turned, [], 'T2', today)).toMatchObject({ on: '2026-12-30' })
  })

  it('comes no later than the day the credential ends', () => {
    const ending = credential({ createdOn: plainDate('2026-10-20'), expiresOn: plainDate('2026-11-20') })
    expect(nextRotation(identity(), ending, [], 'T2', today)).toMatchObject({ on: '2026-11-20', because: 'expiry' })
  })

  it('is unknown, not clean, when no date is known', () => {
    expect(nextRotation(identity(), credential(), [], 'T2', today)).toEqual({
      state: 'unknown',
      missing: 'when it was created or last changed',
    })
  })

  it.each([
    ['disabled credential', identity(), credential({ status: 'disabled' }), 'switched_off'],
    ['revoked identity', identity({ status: 'revoked' }), credential(), 'switched_off'],
    ['short-lived', identity(), credential({ class: 'short_lived' }), 'short_lived'],
    ['renewed by a machine', identity(), credential({ class: 'auto_managed' }), 'auto_managed'],
    ['no timer', identity(), credential({ type: 'oauth_grant' }), 'no_timer'],
  ] as const)('is none for %s', (_, who, what, reason) => {
    expect(nextRotation(who, { ...what, createdOn: plainDate('2020-01-01') }, [], 'T2', today)).toEqual({ state: 'none', reason })
  })

  it('leaves an expired secret alone once a living one of its type stands beside it', () => {
    const old = credential({ type: 'client_secret', createdOn: plainDate('2022-03-01'), expiresOn: plainDate('2024-03-01') })
    const living = credential({ type: 'client_secret', createdOn: plainDate('2024-02-20'), expiresOn: plainDate('2027-02-20') })
    expect(nextRotation(identity(), old, [living], 'T2', today)).toEqual({ state: 'none', reason: 'superseded' })
    expect(nextRotation(identity(), old, [], 'T2', today)).toMatchObject({ state: 'due' })
    expect(nextRotation(identity(), old, [{ ...living, status: 'disabled' }], 'T2', today)).toMatchObject({ state: 'due' })
  })

  it('renews a web certificate when a third of its life is left', () => {
    const web = credential({ type: 'tls_certificate', createdOn: plainDate('2026-09-01'), expiresOn: plainDate('2026-11-30') })
    expect(nextRotation(identity({ provider: 'tls-certificate' }), web, [], 'T2', today)).toMatchObject({
      on: '2026-10-31',
      because: 'expiry',
    })
  })

  it('moves on by exactly the policy when a static key is rotated', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (age) => {
        const on = addDays(today, -age)
        const next = nextRotation(identity({ provider: 'aws' }), credential({ type: 'access_key', lastRotatedOn: on }), [], 'T2', today)
        return next.state === 'due' && next.on === addDays(on, 90)
      }),
    )
  })
})
