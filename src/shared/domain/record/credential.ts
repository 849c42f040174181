import { z } from 'zod'
import { credentialIdSchema, identityIdSchema } from '../values/ids.ts'
import { blankValues, credentialColumnRows, incomingShape, storedShape } from './facts/catalogue.ts'
import { credentialGovernanceSchema, storedCredentialGovernance } from './governance-record.ts'

/** One thing an identity logs in with: facts about it, never its value, as they may come from outside. */
export const credentialFactsSchema = z.object({
  ...incomingShape(credentialColumnRows),
  /** What else the rules ask about; only what is known has an entry. */
  governance: credentialGovernanceSchema,
})

/** The same record as the vault gives it back. */
export const storedCredentialSchema = z.object({
  ...storedShape(credentialColumnRows),
  governance: storedCredentialGovernance,
  id: credentialIdSchema,
  identityId: identityIdSchema,
})

export type CredentialFacts = Readonly<z.infer<typeof credentialFactsSchema>>
export type Credential = Readonly<z.infer<typeof storedCredentialSchema>>
export type CredentialField = keyof CredentialFacts

/** A credential of which only the type is known. */
export function blankCredentialFacts(type: CredentialFacts['type']): CredentialFacts {
  return { ...blankValues(credentialColumnRows), type, governance: {} }
}

/** The same as a person sends it: the facts of the rules stand side by side with the others, and nothing is known of them yet. */
export function newCredentialFacts(type: CredentialFacts['type']): Omit<CredentialFacts, 'governance'> {
  const { governance: _governance, ...facts } = blankCredentialFacts(type)
  return facts
}
