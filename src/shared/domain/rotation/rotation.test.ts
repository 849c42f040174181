import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankCredentialFacts, type CredentialFacts } from '../record/credential.ts'
import { blankIdentityFacts, type IdentityFacts } from '../record/identity.ts'
import { addDays, plainDate } from '../values/plain-date.ts'
import { nextRotation } from './rotation.ts'

const today = plainDate('2026-11-01')
const identity = (known: Partial<IdentityFacts> = {}): IdentityFacts => ({ ...blankIdentityFacts('x'), ...known })
const credential = (known: Partial<CredentialFacts> = {}): CredentialFacts => ({ ...blankCredentialFacts('api_key'), ...known })

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
