import { type Provider, providerById, providers } from '../providers/provider.ts'
import type { CredentialFacts } from '../record/credential.ts'
import { type CredentialType, credentialTypes, type Tier } from '../record/facts/vocabulary.ts'
import type { IdentityFacts } from '../record/identity.ts'

/**
 * How often a credential is changed, and who says so. The number a person set for this identity wins; else the strictest of
 * what holds for its type and what holds for its provider. A rule of the firm itself would stand between the two; nothing can hold one yet.
 */
export type RotationPolicy = Readonly<{
  days: number
  basis: string
  /** The smaller number a source names where a person set a laxer one; the basis says which source. */
  asked?: number
}>

type Owner = Pick<IdentityFacts, 'rotationDays' | 'provider' | 'runsAs'>
type Rule = Readonly<{ days: number; basis: string; cites: 'named' | 'provider-max' | 'house' }>

/** The rotation policy of a credential; null where a timer makes no sense. */
export function rotationPolicy(identity: Owner, credential: Pick<CredentialFacts, 'type'>, tier: Tier): RotationPolicy | null {
  const rules = rulesFor(identity, credential, tier)
  if (identity.rotationDays !== null) return setByHand(identity.rotationDays, rules)
  const first = strictest(rules)
  return first === null ? null : { days: first.days, basis: first.basis }
}

/** Who asks for it, short enough for a row: the source and its number, without what it says. */
export function citation(basis: string): string {
  return (basis.split(':')[0] ?? basis).replace(/\s*\([^)]*\)/g, '').trim()
}

/** The fewest days any policy could ask for, while the type or the provider is not known: what is surely in policy must be in this one. */
export function strictestRotationDays(identity: Owner, credential: Pick<CredentialFacts, 'type'>, mayBeCritical: boolean): number | null {
  const tier = mayBeCritical ? 'T1' : 'T2'
  const policy = rotationPolicy(identity, credential, tier)
  if (policy === null || identity.rotationDays !== null) return policy?.days ?? null
  if (identity.provider === null) return Math.min(policy.days, strictestAnywhere[tier].get(credential.type ?? 'any') ?? policy.days)
  return credential.type === null ? Math.min(policy.days, ...credentialTypes.flatMap((type) => daysOf(identity, type, tier))) : policy.days
}

// Days for T1 and for the rest. All of them our own: a control that names a number speaks of one provider, and stands in the catalogue.
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

function rulesFor(identity: Owner, { type }: Pick<CredentialFacts, 'type'>, tier: Tier): readonly Rule[] {
  // A person's own password is changed on evidence, never by the calendar (NIST SP 800-63B).
  if (type === 'password' && identity.runsAs === 'person') return []
  const byType = daysByType[type ?? 'other']
  if (byType === null) return []
  const provider = providerById(identity.provider)
  return [
    ...(provider === null ? [] : providerRules(provider, type, tier)),
    { days: tier === 'T1' ? byType[0] : byType[1], basis: 'Keyroster default for this type', cites: 'house' },
  ]
}

function providerRules({ rotation }: Provider, type: CredentialType | null, tier: Tier): readonly Rule[] {
  const daysAt = ({ days, criticalDays }: Readonly<{ days: number; criticalDays: number }>) => (tier === 'T1' ? criticalDays : days)
  return [
    // While nobody knows what it is, no control is known to speak of it.
    ...rotation.byType
      .filter(({ types }) => type !== null && types.includes(type))
      .map((limit) => ({ days: daysAt(limit), basis: limit.basis, cites: limit.basisType })),
    { days: daysAt(rotation), basis: 'Keyroster default', cites: 'house' },
  ]
}

// The first of equals: the rules stand from the most particular source to the most general one.
function strictest(rules: readonly Rule[]): Rule | null {
  return rules.reduce<Rule | null>((first, rule) => (first === null || rule.days < first.days ? rule : first), null)
}

// Our own number is advice; only a source that names one can be broken.
function setByHand(days: number, rules: readonly Rule[]): RotationPolicy {
  const asked = strictest(rules.filter((rule) => rule.cites !== 'house' && rule.days < days))
  if (asked === null) return { days, basis: 'Set for this identity' }
  const limit = `${String(asked.days)} days`
  const words = asked.cites === 'named' ? `${citation(asked.basis)} asks for ${limit}` : `the provider ends it after ${limit} at most`
  return { days, basis: `Set for this identity; ${words}`, asked: asked.days }
}

function daysOf(identity: Owner, type: CredentialType, tier: Tier): readonly number[] {
  const policy = rotationPolicy(identity, { type }, tier)
  return policy === null ? [] : [policy.days]
}

// The fewest days at any provider, by type; 'any' while the type is not known either.
const strictestAnywhere = { T1: strictestByType('T1'), T2: strictestByType('T2') } as const

function strictestByType(tier: 'T1' | 'T2'): ReadonlyMap<CredentialType | 'any', number> {
  const anywhere = (type: CredentialType) =>
    providers.flatMap(({ id }) => daysOf({ provider: id, rotationDays: null, runsAs: null }, type, tier))
  const days = new Map<CredentialType | 'any', number>(credentialTypes.map((type) => [type, Math.min(...anywhere(type))]))
  return days.set('any', Math.min(...days.values()))
}
