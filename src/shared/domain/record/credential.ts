import { z } from 'zod'
import { copiesOf } from '../values/fixed-shape.ts'
import { credentialIdSchema, identityIdSchema } from '../values/ids.ts'
import { blankValues, credentialRows, incomingShape, storedShape } from './facts/catalogue.ts'

/** One thing an identity logs in with: facts about it, never its value, as they may come from outside. What nobody knows is null. */
export const credentialFactsSchema = z.object(incomingShape(credentialRows))

/** The same record as the vault gives it back. */
export const storedCredentialSchema = z.object({ ...storedShape(credentialRows), id: credentialIdSchema, identityId: identityIdSchema })

export type CredentialFacts = Readonly<z.infer<typeof credentialFactsSchema>>
export type Credential = Readonly<z.infer<typeof storedCredentialSchema>>
export type CredentialField = keyof CredentialFacts

const blank = copiesOf<CredentialFacts>(blankValues(credentialRows))

/** A credential of which only the type is known. */
export function blankCredentialFacts(type: CredentialFacts['type']): CredentialFacts {
  const facts: { -readonly [Field in keyof CredentialFacts]: CredentialFacts[Field] } = blank()
  facts.type = type
  return facts
}
