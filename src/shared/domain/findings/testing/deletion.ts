import { tierFloorAfter } from '../../inventory/tier.ts'
import { blankGovernanceCredential, blankGovernanceIdentity } from '../../record/governance-facts.ts'
import { decisionFields, type RuleCredential, type RuleFacts, type RuleIdentity } from '../model/rule-facts.ts'

// What deleting a fact leaves behind: the same as in the store, an emptied record keeps the tier it had.

/** The facts of an identity that can be deleted; a name, an id and a decision cannot be unknown. */
export const deletableIdentityFields: readonly (keyof RuleIdentity)[] = [
  'kind',
  'provider',
  'account',
  'system',
  'externalId',
  'status',
  'technicalOwnerId',
  'businessOwnerId',
  'purpose',
  'environments',
  'dataSensitivity',
  'privileges',
  'scopes',
  'runsAs',
  'createdOn',
  ...(Object.keys(blankGovernanceIdentity) as (keyof RuleIdentity)[]).filter(
    (field) => field !== 'tierFloor' && !(decisionFields as readonly string[]).includes(field),
  ),
]

/** Entries about an incident: closed by changing or revoking the secret, never by deleting them. */
export const incidentFields: readonly (keyof RuleCredential)[] = ['exposure', 'leakedOn']

/** The facts of a credential that can be deleted. */
export const deletableCredentialFields: readonly (keyof RuleCredential)[] = [
  'label',
  'type',
  'class',
  'status',
  'externalId',
  'createdOn',
  'lastRotatedOn',
  'lastUsedOn',
  'lastUsedState',
  'expiresOn',
  'neverExpires',
  'storage',
  ...(Object.keys(blankGovernanceCredential) as (keyof RuleCredential)[]).filter((field) => !incidentFields.includes(field)),
]

// What "not known" looks like where it is not null.
const forgotten: Readonly<Record<string, unknown>> = { status: 'unknown', class: 'static', lastUsedState: 'unknown', neverExpires: false }

/** The record without one fact of its identity. */
export function withoutIdentityFact(facts: RuleFacts, field: keyof RuleIdentity): RuleFacts {
  const identity = { ...facts.identity, [field]: forgotten[field] ?? null }
  return { ...facts, identity: { ...identity, tierFloor: tierFloorAfter(facts.identity, identity) } }
}

/** The record without one fact of one credential. */
export function withoutCredentialFact(facts: RuleFacts, index: number, field: keyof RuleCredential): RuleFacts {
  return {
    ...facts,
    credentials: facts.credentials.map((credential, at) =>
      at === index ? { ...credential, [field]: forgotten[field] ?? null } : credential,
    ),
  }
}
