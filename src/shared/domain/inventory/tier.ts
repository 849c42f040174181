import { masterKeyAnswer, providerById } from '../providers/provider.ts'
import { changingPrivileges, rulingPrivileges } from '../record/facts/further-vocabulary.ts'
import { type Tier, tierWords } from '../record/facts/vocabulary.ts'
import { type IdentityFacts, isInUse } from '../record/identity.ts'
import { mayIn, type RightsFacts, rightsIn, worksIn } from '../record/settled-rights.ts'
import { all, any, holds, oneOf, stated, type Tri } from '../record/tri.ts'

/** What the tier is computed from. */
export type TierFacts = Pick<
  IdentityFacts,
  | 'kind'
  | 'provider'
  | 'environments'
  | 'privileges'
  | 'rightsByEnvironment'
  | 'dataSensitivity'
  | 'scopeReach'
  | 'thirdParty'
  | 'agent'
  | 'tools'
  | 'tierPinned'
  | 'tierFloor'
>

export type TierVerdict = Readonly<{
  tier: Tier
  reason: string
  /** Everything that makes it this tier; the first is `reason`. */
  reasons: readonly string[]
  /** Whether it is critical on the known facts alone; else the fact that keeps it open. */
  critical: Tri
}>

const order: Readonly<Record<Tier, number>> = { T1: 0, T2: 1, T3: 2 }

/** How much harm an identity could do, with the reason in words. Unknown counts as production, write and confidential, so a record without labels is never low. `masterKey` is what its credentials say. Source: controls.md 3.2. */
export function tierOf(facts: TierFacts, masterKey: Tri = masterKeyAnswer(facts.provider, facts.kind)): TierVerdict {
  if (isLocalClient(facts))
    return withDecisions(facts, { tier: 'T3', reasons: ['Its servers run on the computer and log in nowhere.'] }, false)
  const production = isProduction(facts)
  const changes = mayChange(facts)
  const changesLive = mayIn(facts, 'production', changingPrivileges)
  const likely = (answer: Tri) => answer !== false
  const isAgent = facts.kind === 'ai_agent'
  const rules = rightsIn(facts, 'production').rights?.find((privilege) => rulingPrivileges.includes(privilege))
  const reasons: string[] = []
  if (likely(production) && rules !== undefined) reasons.push(`It has ${rules} rights in production${assumed(production)}.`)
  if (likely(production) && masterKey === true) reasons.push('It is a master key for the whole account.')
  if (movesMoney(facts) === true && likely(changesLive)) reasons.push('It can move money.')
  if (likely(changes) && facts.dataSensitivity === 'restricted') reasons.push('It can change restricted data.')
  if (likely(changes) && facts.scopeReach === 'organisation') reasons.push('It can change things across the whole organisation.')
  if (isAgent && hasHighImpact(facts) === true) reasons.push('It is an AI agent that can do big things.')
  if (isAgent && likely(changesLive)) reasons.push('It is an AI agent that can change things in production.')

  const known = any(
    any(mayIn(facts, 'production', rulingPrivileges), all(production, masterKey)),
    all(movesMoney(facts), changesLive),
    all(changes, oneOf(facts.dataSensitivity, ['restricted'], 'dataSensitivity')),
    all(changes, oneOf(facts.scopeReach, ['organisation'], 'scopeReach')),
    all(oneOf(facts.kind, ['ai_agent'], 'kind'), any(hasHighImpact(facts), changesLive)),
  )
  const computed = reasons.length > 0 ? { tier: 'T1' as const, reasons } : lesser(facts, changes)
  return withDecisions(facts, computed, computed.tier === 'T1' || known)
}

// An AI client whose servers all run locally, without a credential and without leave to act alone; whatever a person wrote down about it counts for more.
function isLocalClient({ kind, tools, agent, environments, privileges, dataSensitivity, scopeReach }: TierFacts): boolean {
  const on = tools?.filter(({ enabled }) => enabled) ?? []
  return (
    kind === 'ai_agent' &&
    on.length > 0 &&
    on.every(
      ({ transport, host, credential, withoutAsking }) =>
        transport === 'stdio' && host === null && (credential === 'none' || credential === 'placeholder') && withoutAsking.length === 0,
    ) &&
    (agent?.actions ?? []).length === 0 &&
    [environments, privileges, dataSensitivity, scopeReach].every((fact) => fact === null)
  )
}

function lesser(facts: TierFacts, changes: Tri): Readonly<{ tier: Tier; reasons: readonly string[] }> {
  const openData = facts.dataSensitivity === 'public' || facts.dataSensitivity === 'internal'
  const harmless = isProduction(facts) === false && changes === false && openData
  const outsider = stated(facts.thirdParty, 'thirdParty')
  if (harmless && outsider === false && facts.kind !== null && facts.kind !== 'ai_agent')
    return { tier: 'T3', reasons: ['It only reads open data outside production.'] }

  const unknown = [
    facts.environments === null && 'where it runs',
    facts.privileges === null && 'what it may do',
    facts.dataSensitivity === null && 'which data it reaches',
    harmless && typeof outsider === 'string' && 'whether it belongs to another company',
  ].filter((word) => word !== false)
  return {
    tier: 'T2',
    reasons: [unknown.length > 0 ? `Normal until these are known: ${unknown.join(', ')}.` : 'Neither critical nor harmless.'],
  }
}

// A pin lifts as far as somebody likes and lowers by one at most; a deleted label lowers nothing at all.
function withDecisions(facts: TierFacts, computed: Readonly<{ tier: Tier; reasons: readonly string[] }>, critical: Tri): TierVerdict {
  const verdict = (tier: Tier, reasons: readonly string[]): TierVerdict => ({
    tier,
    reason: reasons[0] ?? '',
    reasons,
    critical: tier === 'T1' || (critical === true ? false : critical),
  })
  const floor = facts.tierFloor
  const held =
    floor !== null && floor.until.some((field) => isMissing(facts, field)) && order[floor.tier] < order[computed.tier] ? floor.tier : null
  const base =
    held === null
      ? computed
      : {
          tier: held,
          reasons: [
            `It was ${tierWords[held].toLowerCase()} before a label was deleted. Fill the label in again to have it worked out.`,
            ...computed.reasons,
          ],
        }
  const pin = facts.tierPinned
  if (pin === null || pin === base.tier) return verdict(base.tier, base.reasons)
  if (order[pin] < order[base.tier]) return verdict(pin, [`Somebody set it to ${tierWords[pin].toLowerCase()}.`, ...base.reasons])
  const lowered = base.tier === 'T1' ? 'T2' : 'T3'
  // A record with gaps could be critical; nobody can decide that away before the gaps are filled.
  if (critical !== false && base.tier !== 'T1') return verdict(base.tier, base.reasons)
  return verdict(lowered, [`Somebody set it one step lower than computed, to ${tierWords[lowered].toLowerCase()}.`, ...base.reasons])
}

const floorFields = [
  'kind',
  'provider',
  'environments',
  'privileges',
  'dataSensitivity',
  'scopeReach',
  'thirdParty',
  'agent',
] as const satisfies readonly (keyof TierFacts)[]

/** What to keep as tierFloor when an edit takes labels away, so that deleting never makes a record look harmless; the present floor when nothing was deleted. */
export function tierFloorAfter(before: TierFacts, after: TierFacts): IdentityFacts['tierFloor'] {
  const deleted = floorFields.filter((field) => !isMissing(before, field) && isMissing(after, field))
  const present = before.tierFloor
  if (deleted.length === 0) return present
  const still = present?.until.filter((field) => isMissing(after, field)) ?? []
  return { tier: tierOf(before).tier, until: [...new Set([...still, ...deleted])] }
}

function isMissing(facts: TierFacts, field: string): boolean {
  const key = floorFields.find((known) => known === field)
  return key !== undefined && facts[key] === null
}

/** Rights with which one mistake reaches everything, as far as known. */
export function isPrivileged(facts: IdentityFacts): boolean {
  return isInUse(facts) && (facts.privileges?.some((privilege) => rulingPrivileges.includes(privilege)) ?? false)
}

/** The same as a three-way answer over every fact that can make something privileged. Source: controls.md 3.1. */
export function privileged(facts: TierFacts, masterKey: Tri): Tri {
  return any(
    holds(facts.privileges, rulingPrivileges, 'privileges'),
    masterKey,
    all(mayChange(facts), any(oneOf(facts.scopeReach, ['organisation'], 'scopeReach'), movesMoney(facts))),
    all(oneOf(facts.kind, ['ai_agent'], 'kind'), hasHighImpact(facts)),
  )
}

/** Whether it runs in production. */
export function isProduction(facts: RightsFacts): Tri {
  return worksIn(facts, 'production')
}

/** Whether it may change anything. */
export function mayChange(facts: Pick<TierFacts, 'privileges'>): Tri {
  return holds(facts.privileges, changingPrivileges, 'privileges')
}

function hasHighImpact(facts: TierFacts): Tri {
  const actions = facts.agent?.actions ?? null
  return actions === null ? 'agent.actions' : actions.length > 0
}

function movesMoney(facts: Pick<TierFacts, 'provider'>): Tri {
  return facts.provider === null ? 'provider' : providerById(facts.provider)?.category === 'payments'
}

function assumed(production: Tri): string {
  return production === 'environments' ? ' (where it runs is not recorded, so production is assumed)' : ''
}
