import { z } from 'zod'
import { blankValues, furtherCredentialRows, furtherIdentityRows, incomingShape, storedShape } from './facts/catalogue.ts'

// The facts that lie beside the columns of the vault, as schemas and blank maps.

export const governanceIdentitySchema = z.object(incomingShape(furtherIdentityRows))
export const governanceCredentialSchema = z.object(incomingShape(furtherCredentialRows))
export const storedGovernanceIdentitySchema = z.object(storedShape(furtherIdentityRows))
export const storedGovernanceCredentialSchema = z.object(storedShape(furtherCredentialRows))

export type GovernanceIdentityFacts = Readonly<z.infer<typeof governanceIdentitySchema>>
export type GovernanceCredentialFacts = Readonly<z.infer<typeof governanceCredentialSchema>>
export type RevokePlan = NonNullable<GovernanceIdentityFacts['revokePlan']>

/** An identity about which none of this is known. */
export const blankGovernanceIdentity: GovernanceIdentityFacts = blankValues(furtherIdentityRows)
/** A credential about which none of this is known. */
export const blankGovernanceCredential: GovernanceCredentialFacts = blankValues(furtherCredentialRows)
