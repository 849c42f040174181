import { masterKeyOf } from '../../inventory/master-key.ts'
import { isProduction, mayChange, privileged, tierOf, type TierVerdict } from '../../inventory/tier.ts'
import { isGone } from '../../people/person-record.ts'
import { lifecycleOf, type ProviderLifecycle } from '../../providers/provider-lifecycle.ts'
import type { Tier } from '../../record/facts/vocabulary.ts'
import { isInScope, isInUse } from '../../record/identity.ts'
import type { Tri } from '../../record/tri.ts'
import type { PersonId } from '../../values/ids.ts'
import { dayNumber, type PlainDate } from '../../values/plain-date.ts'
import type { Neighbours, RuleCredential, RuleFacts, RuleIdentity, RulePerson, RuleWorld } from './rule-facts.ts'
import type { RuleId } from './rule-ids.ts'
import type { Scaling, Severity } from './severity.ts'

/** The facts of one identity with what several rules derive from them, worked out once. */
export type RuleCase = Readonly<{
  facts: RuleFacts
  identity: RuleIdentity
  credentials: readonly RuleCredential[]
  people: ReadonlyMap<PersonId, RulePerson>
  neighbours: Neighbours
  today: PlainDate
  everyMonth: boolean
  /** Today as a count of days. */
  now: number
  tierVerdict: TierVerdict
  tier: Tier
  /** Critical for certain, for certain not, or which fact keeps it open. */
  critical: Tri
  isCritical: boolean
  isLow: boolean
  /** In scope: switched on or nobody knows, and not what a provider looks after itself. */
  active: boolean
  production: Tri
  changes: Tri
  privileged: Tri
  lifecycle: ProviderLifecycle | null
  /** The exceptions that hold today, by rule. */
  accepted: ReadonlySet<RuleId>
  /** Whether the rules should say why. */
  explaining: boolean
  /** How grave a rule is here, for the one rule that looks at others; null where it is clear. */
  severityOf: (rule: RuleId) => Severity | null
}>

/** Everything the rules look at for one identity. */
export function ruleCase(
  facts: RuleFacts,
  world: RuleWorld,
  neighbours: Neighbours,
  severityOf: RuleCase['severityOf'],
  now = dayNumber(world.today),
): RuleCase {
  const { identity, credentials } = facts
  const masterKey = masterKeyOf(facts)
  const tierVerdict = tierOf(identity, masterKey)
  return {
    facts,
    identity,
    credentials,
    people: world.people,
    neighbours,
    today: world.today,
    everyMonth: world.everyMonth ?? false,
    now,
    tierVerdict,
    tier: tierVerdict.tier,
    critical: tierVerdict.critical,
    isCritical: tierVerdict.tier === 'T1',
    isLow: tierVerdict.tier === 'T3',
    active: isInScope(identity),
    production: isProduction(identity),
    changes: mayChange(identity),
    privileged: privileged(identity, masterKey),
    lifecycle: lifecycleOf(identity.provider),
    accepted: noRules,
    explaining: false,
    severityOf,
  }
}

const noRules: ReadonlySet<RuleId> = new Set()

/** Days since a day; null where it is not known. */
export function daysSince(c: RuleCase, day: PlainDate | null): number | null {
  return day === null ? null : c.now - dayNumber(day)
}

/** Still usable: neither the identity nor this credential is known to be switched off. */
export function inUse(c: RuleCase, credential: RuleCredential): boolean {
  return c.active && isInUse(credential)
}

/** Stays until somebody changes it; what nobody knows counts as such. */
export function isStatic(credential: RuleCredential): boolean {
  return credential.class === 'static'
}

/** Whether a person has left; nothing can be said of one who is not in the list. */
export function hasLeft(c: RuleCase, id: PersonId): Tri {
  const person = c.people.get(id)
  if (person === undefined) return 'person.status'
  if (isGone(person, c.today)) return true
  return person.status === null ? 'person.status' : false
}

/** For a critical identity. */
export function whenCritical(c: RuleCase, to: Scaling['to']): Scaling {
  return { when: c.isCritical, to, why: 'It is critical' }
}

/** For an identity of low importance. */
export function whenLow(c: RuleCase, to: Scaling['to']): Scaling {
  return { when: c.isLow, to, why: 'It is of low importance' }
}

/** '1 day', '12 days'. */
export function dayWords(count: number): string {
  return count === 1 ? '1 day' : `${String(count)} days`
}
