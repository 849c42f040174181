import type { CredentialFacts } from '../record/credential.ts'
import type { Tier } from '../record/facts/vocabulary.ts'
import { type IdentityFacts, isInUse } from '../record/identity.ts'
import { addDays, daysBetween, type PlainDate } from '../values/plain-date.ts'
import { changedOn } from './changed-on.ts'
import { isPastItsEnd, isReplaced } from './ended.ts'
import { type RotationPolicy, rotationPolicy } from './rotation-policy.ts'

/** Why nothing has to be replaced. */
export type NoRotation =
  | 'switched_off'
  | 'provider_managed'
  | 'short_lived'
  | 'auto_managed'
  | 'superseded'
  /** A timer makes no sense for this type, and nothing ends on a known day. */
  | 'no_timer'
  | 'no_credential'

export type NextRotation =
  | Readonly<{
      state: 'due'
      on: PlainDate
      because: 'policy' | 'expiry'
      basis: string
      /** The day it stops working, where that is later than `on`. */
      endsOn?: PlainDate
    }>
  /** Nothing to do: short-lived, renewed by a machine, or switched off. */
  | Readonly<{ state: 'none'; reason: NoRotation }>
  /** A date is missing without which nobody can say. */
  | Readonly<{ state: 'unknown'; missing: string }>

/** When a credential must be replaced next: by policy, or before it runs out, whichever comes first. `siblings` are the identity's other credentials. */
export function nextRotation(
  identity: IdentityFacts,
  credential: CredentialFacts,
  siblings: readonly CredentialFacts[],
  tier: Tier,
  today: PlainDate,
): NextRotation {
  if (!isInUse(identity) || !isInUse(credential)) return { state: 'none', reason: 'switched_off' }
  if (identity.providerManaged) return { state: 'none', reason: 'provider_managed' }
  if (credential.class === 'short_lived') return { state: 'none', reason: 'short_lived' }
  // What should have renewed itself and has ended has not.
  if (credential.class === 'auto_managed' && !isPastItsEnd(credential, identity, today)) return { state: 'none', reason: 'auto_managed' }
  if (isReplaced(credential, siblings, identity, today)) return { state: 'none', reason: 'superseded' }

  const policy = credential.class === 'auto_managed' ? null : rotationPolicy(identity, credential, tier)
  const policyOn = policyDay(policy, credential)
  const byPolicy = policy !== null && policyOn !== null ? { on: policyOn, because: 'policy' as const, basis: policy.basis } : null
  const byExpiry = expiryDeadline(credential)
  const first = [byPolicy, byExpiry].filter((date) => date !== null).sort((a, b) => (a.on < b.on ? -1 : 1))[0]
  if (first !== undefined) return { state: 'due', ...first }
  if (credential.ended === true) return { state: 'unknown', missing: 'the day it ended' }
  return policy === null ? { state: 'none', reason: 'no_timer' } : { state: 'unknown', missing: 'when it was created or last changed' }
}

/** The day a policy wants a credential changed by; null without a policy, or a day to count from. */
export function policyDay(
  policy: RotationPolicy | null,
  credential: Pick<CredentialFacts, 'lastRotatedOn' | 'createdOn'>,
): PlainDate | null {
  const since = changedOn(credential)
  return policy === null || since === null ? null : addDays(since, policy.days)
}

// A web certificate is renewed when a third of its life is left; anything else must be replaced by the day it ends.
function expiryDeadline(credential: CredentialFacts) {
  if (credential.expiresOn === null) return null
  const since = changedOn(credential)
  if (credential.type === 'tls_certificate' && since !== null) {
    const third = Math.floor(daysBetween(since, credential.expiresOn) / 3)
    return {
      on: addDays(credential.expiresOn, -third),
      because: 'expiry' as const,
      basis: 'Renew when a third of its life is left',
      endsOn: credential.expiresOn,
    }
  }
  return { on: credential.expiresOn, because: 'expiry' as const, basis: 'It stops working on this day' }
}
