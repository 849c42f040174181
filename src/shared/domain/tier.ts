import { isInUse, type IdentityFacts } from './identity.ts'
import { isMasterKeyKind, providerById } from './providers/provider.ts'
import type { Privilege, Tier } from './vocabulary.ts'

export type TierVerdict = Readonly<{ tier: Tier; reason: string }>

const ruling: readonly Privilege[] = ['admin', 'grant', 'root', 'deploy']
const changing: readonly Privilege[] = ['write', ...ruling]

/** How much harm an identity could do, with the reason in words. Unknown counts as production, write and confidential, so a record without labels is never low. Source: house rule after CSF ID.AM-05. */
export function tierOf(facts: IdentityFacts): TierVerdict {
  const production = facts.environments === null || facts.environments.includes('production')
  const masterKey = isMasterKeyKind(providerById(facts.provider), facts.kind)
  const rules = facts.privileges?.find((privilege) => ruling.includes(privilege))
  const changes = facts.privileges === null || facts.privileges.some((privilege) => changing.includes(privilege))

  if (production && rules !== undefined) return { tier: 'T1', reason: `It has ${rules} rights in production${unlessKnown(facts)}.` }
  if (production && masterKey) return { tier: 'T1', reason: 'It is a master key for the whole account.' }
  if (production && movesMoney(facts) && changes) return { tier: 'T1', reason: 'It can move money.' }
  if (changes && facts.dataSensitivity === 'restricted') return { tier: 'T1', reason: 'It can change restricted data.' }
  if (facts.kind === 'ai_agent' && production && changes) return { tier: 'T1', reason: 'It is an AI agent that can change things in production.' }

  const harmless = facts.environments !== null && !production && facts.privileges !== null && !changes
  const openData = facts.dataSensitivity === 'public' || facts.dataSensitivity === 'internal'
  if (harmless && openData && facts.kind !== null && facts.kind !== 'ai_agent') return { tier: 'T3', reason: 'It only reads open data outside production.' }

  const unknown = [
    facts.environments === null && 'where it runs',
    facts.privileges === null && 'what it may do',
    facts.dataSensitivity === null && 'which data it reaches',
  ].filter((word) => word !== false)
  return unknown.length > 0
    ? { tier: 'T2', reason: `Normal until these are known: ${unknown.join(', ')}.` }
    : { tier: 'T2', reason: 'Neither critical nor harmless.' }
}

/** Rights with which one mistake reaches everything. */
export function isPrivileged(facts: IdentityFacts): boolean {
  return isInUse(facts) && (facts.privileges?.some((privilege) => ruling.includes(privilege)) ?? false)
}

function movesMoney(facts: IdentityFacts): boolean {
  return providerById(facts.provider)?.category === 'payments'
}

function unlessKnown(facts: IdentityFacts): string {
  return facts.environments === null ? ' (where it runs is not recorded, so production is assumed)' : ''
}
