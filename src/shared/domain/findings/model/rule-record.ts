import type { Credential } from '../../record/credential.ts'
import { blankValues, credentialColumnRows, credentialRows, identityColumnRows, identityRows } from '../../record/facts/catalogue.ts'
import type { Identity } from '../../record/identity.ts'
import type { RuleCredential, RuleIdentity } from './rule-facts.ts'

// Records as the vault keeps them, spread out as the rules read them: every fact is there, null where it is not known. Each is a copy of one template whose facts are then set, and nothing is added to it: an object that grows becomes a slow one, and twenty thousand of them are read over and over.

/** An identity as the rules read it. */
export function ruleIdentity(identity: Identity): RuleIdentity {
  return filled({ ...blankIdentity }, identity, identityFields)
}

/** A credential as the rules read it. */
export function ruleCredential(credential: Credential): RuleCredential {
  return filled({ ...blankCredential }, credential, credentialFields)
}

type Open = Record<string, unknown>

function filled<Copy extends object>(copy: Copy, record: Readonly<{ governance: object }>, fields: readonly string[]): Copy {
  const [into, from, further]: [Open, Open, Open] = [copy as Open, record, record.governance as Open]
  for (const field of fields) into[field] = from[field]
  for (const field in further) into[field] = further[field]
  return copy
}

const without = (fields: readonly string[], left: readonly string[]) => fields.filter((field) => !left.includes(field))
const identityFields = ['id', ...without(Object.keys(identityColumnRows), ['notes'])]
const credentialFields = ['id', 'identityId', ...without(Object.keys(credentialColumnRows), ['notes'])]

// Parsed, because a literal of so many computed names would not be a fast object itself.
function template(fields: readonly string[], blank: object): unknown {
  const values = blank as Open
  return JSON.parse(JSON.stringify(Object.fromEntries(fields.map((field) => [field, values[field] ?? null]))))
}

const blankIdentity = template(
  [...identityFields, ...without(Object.keys(identityRows), [...identityFields, 'notes'])],
  blankValues(identityRows),
) as RuleIdentity
const blankCredential = template(
  [...credentialFields, ...without(Object.keys(credentialRows), [...credentialFields, 'notes'])],
  blankValues(credentialRows),
) as RuleCredential
