import { providerById, providers } from '../providers/provider.ts'
import type { CredentialFacts } from '../record/credential.ts'
import type { CredentialType, Tier } from '../record/facts/vocabulary.ts'
import { type IdentityFacts, isInUse } from '../record/identity.ts'
import { addDays, daysBetween, type PlainDate } from '../values/plain-date.ts'
import { isPastItsEnd } from './ended.ts'

/** How often, and who says so. */
export type RotationPolicy = Readonly<{ days: number; basis: string }>

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

// Days for T1 and for the rest where neither a person nor the provider catalogue says otherwise.
// Sources: CIS AWS v7 2.12, CIS Google Cloud v5 1.8 and 1.16, CIS Microsoft 365 v7 5.1.5.4 and 5.1.5.6, CIS Azure v6 9.3.1; the others are house numbers.
const daysByType: Readonly<Record<CredentialType, readonly [critical: number, other: number] | null>> = {
  access_key: [90, 90],
  api_key: [90, 180],
  client_secret: [90, 180],
  certificate: [90, 180],
  tls_certificate: null,
  ssh_key: [180, 365],
  service_account_key: [90, 90],
  storage_key: [90, 90],
  personal_token: [90, 90],
  ci_token: [90, 90],
  bot_token: [90, 180],
  oauth_grant: null,
  app_password: [90, 180],
  password: [90, 180],
  db_password: [90, 180],
  webhook_url: [90, 180],
  webhook_secret: [180, 365],
  role_session: null,
  other: [90, 180],
}

/** The rotation policy of a credential: the identity's own number, else the provider's by tier, else the type's; null where a timer makes no sense. */
export function rotationPolicy(
  identity: Pick<IdentityFacts, 'rotationDays' | 'provider' | 'runsAs'>,
  credential: Pick<CredentialFacts, 'type'>,
  tier: Tier,
): RotationPolicy | null {
  if (identity.rotationDays !== null) return { days: identity.rotationDays, basis: 'Set for this identity' }
  // A person's own password is changed on evidence, never by the calendar (NIST SP 800-63B).
  if (credential.type === 'password' && identity.runsAs === 'person') return null
  const byType = daysByType[credential.type ?? 'other']
  if (byType === null) return null
  const provider = providerById(identity.provider)
  if (provider !== null) {
    const days = tier === 'T1' ? provider.rotation.criticalDays : provider.rotation.days
    return { days, basis: provider.rotation.basisType === 'house' ? 'Keyroster default' : provider.rotation.basis }
  }
  return { days: tier === 'T1' ? byType[0] : byType[1], basis: 'Keyroster default for this type' }
}

/** The fewest days any policy could ask for, while the type or the provider is not known: what is surely in policy must be in this one. */
export function strictestRotationDays(
  identity: Pick<IdentityFacts, 'rotationDays' | 'provider' | 'runsAs'>,
  credential: Pick<CredentialFacts, 'type'>,
  mayBeCritical: boolean,
): number | null {
  const policy = rotationPolicy(identity, credential, mayBeCritical ? 'T1' : 'T2')
  if (policy === null || identity.rotationDays !== null || (identity.provider !== null && credential.type !== null))
    return policy?.days ?? null
  return Math.min(policy.days, identity.provider === null ? strictestOfProviders : strictestOfTypes)
}

const strictestOfProviders = Math.min(...providers.map((provider) => Math.min(provider.rotation.days, provider.rotation.criticalDays)))
const strictestOfTypes = Math.min(...Object.values(daysByType).flatMap((days) => days ?? []))

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
  if (credential.class === 'auto_managed') return { state: 'none', reason: 'auto_managed' }
  if (isSuperseded(credential, siblings, today)) return { state: 'none', reason: 'superseded' }

  const changedOn = credential.lastRotatedOn ?? credential.createdOn
  const policy = rotationPolicy(identity, credential, tier)
  const policyOn = policyDay(policy, credential)
  const byPolicy = policy !== null && policyOn !== null ? { on: policyOn, because: 'policy' as const, basis: policy.basis } : null
  const byExpiry = expiryDeadline(credential, changedOn)
  const first = [byPolicy, byExpiry].filter((date) => date !== null).sort((a, b) => (a.on < b.on ? -1 : 1))[0]
  if (first !== undefined) return { state: 'due', ...first }
  if (credential.ended === true) return { state: 'unknown', missing: 'the day it ended' }
  return policy === null ? { state: 'none', reason: 'no_timer' } : { state: 'unknown', missing: 'when it was created or last changed' }
}

/** The day a policy wants a credential changed by; null without a policy, or a day to count from. */
export function policyDay(
  policy: RotationPolicy | null,
  { lastRotatedOn, createdOn }: Pick<CredentialFacts, 'lastRotatedOn' | 'createdOn'>,
): PlainDate | null {
  const changedOn = lastRotatedOn ?? createdOn
  return policy === null || changedOn === null ? null : addDays(changedOn, policy.days)
}

// An expired credential with a living one of the same type beside it is litter, not a reminder.
function isSuperseded(credential: CredentialFacts, siblings: readonly CredentialFacts[], today: PlainDate): boolean {
  return (
    isPastItsEnd(credential, today) &&
    siblings.some((other) => other.type === credential.type && isInUse(other) && !isPastItsEnd(other, today))
  )
}

// A web certificate is renewed when a third of its life is left; anything else must be replaced by the day it ends.
function expiryDeadline(credential: CredentialFacts, changedOn: PlainDate | null) {
  if (credential.expiresOn === null) return null
  if (credential.type === 'tls_certificate' && changedOn !== null) {
    const third = Math.floor(daysBetween(changedOn, credential.expiresOn) / 3)
    return {
      on: addDays(credential.expiresOn, -third),
      because: 'expiry' as const,
      basis: 'Renew when a third of its life is left',
      endsOn: credential.expiresOn,
    }
  }
  return { on: credential.expiresOn, because: 'expiry' as const, basis: 'It stops working on this day' }
}
