import type { Credential } from '../../record/credential.ts'
import { blankValues, credentialRows, identityRows } from '../../record/facts/catalogue.ts'
import type { Identity } from '../../record/identity.ts'
import type { RuleCredential, RuleIdentity } from './rule-facts.ts'

// Records as the vault keeps them, spread out as the rules read them: every fact is there, null where it is not known. Each is a copy of one template with the known facts put into it: an object that grows field by field becomes a slow one, and twenty thousand of them are read over and over.

/** An identity as the rules read it. */
export function ruleIdentity(identity: Identity): RuleIdentity {
  return Object.assign({ ...blankIdentity }, identity, identity.governance)
}

/** A credential as the rules read it. */
export function ruleCredential(credential: Credential): RuleCredential {
  return Object.assign({ ...blankCredential }, credential, credential.governance)
}

// Parsed, because a literal of so many computed names would not be a fast object itself.
const blankIdentity = JSON.parse(JSON.stringify({ ...blankValues(identityRows), id: null, custom: null, governance: null })) as RuleIdentity
const blankCredential = JSON.parse(
  JSON.stringify({ ...blankValues(credentialRows), id: null, identityId: null, governance: null }),
) as RuleCredential
