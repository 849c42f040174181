import { tierFloorAfter } from '../../inventory/tier.ts'
import { credentialRows, identityRows } from '../../record/facts/catalogue.ts'
import type { RuleCredential, RuleFacts, RuleIdentity } from '../model/rule-facts.ts'

// What deleting a fact leaves behind: the same as in the store, an emptied record keeps the tier it had.

/** The facts of an identity that can be deleted; a name, an id and a decision cannot be unknown. */
export const deletableIdentityFields: readonly (keyof RuleIdentity)[] = (
  Object.keys(identityRows) as (keyof typeof identityRows)[]
).flatMap((field) =>
  field === 'name' || field === 'notes' || identityRows[field].derived === true || identityRows[field].decision === true ? [] : [field],
)

/** Entries about an incident: closed by changing or revoking the secret, never by deleting them. */
export const incidentFields: readonly (keyof RuleCredential)[] = ['exposure', 'leakedOn']

/** The facts of a credential that can be deleted. */
export const deletableCredentialFields: readonly (keyof RuleCredential)[] = (
  Object.keys(credentialRows) as (keyof typeof credentialRows)[]
).flatMap((field) => (field === 'notes' || incidentFields.includes(field) ? [] : [field]))

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
