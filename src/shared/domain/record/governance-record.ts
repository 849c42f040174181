import { z } from 'zod'
import {
  blankGovernanceCredential,
  blankGovernanceIdentity,
  type GovernanceCredentialFacts,
  governanceCredentialSchema,
  type GovernanceIdentityFacts,
  governanceIdentitySchema,
  storedGovernanceCredentialSchema,
  storedGovernanceIdentitySchema,
} from './governance-facts.ts'

// How records carry the facts of the rules: one map that holds only what is known. Most of twenty thousand rows know nothing of most of these sixty facts.

export type GovernanceIdentityField = keyof GovernanceIdentityFacts
export type GovernanceCredentialField = keyof GovernanceCredentialFacts
export type IdentityGovernance = { readonly [Field in GovernanceIdentityField]?: NonNullable<GovernanceIdentityFacts[Field]> }
export type CredentialGovernance = { readonly [Field in GovernanceCredentialField]?: NonNullable<GovernanceCredentialFacts[Field]> }

export const governanceIdentityFields = Object.keys(blankGovernanceIdentity) as readonly GovernanceIdentityField[]
export const governanceCredentialFields = Object.keys(blankGovernanceCredential) as readonly GovernanceCredentialField[]
const identityFieldNames: ReadonlySet<string> = new Set(governanceIdentityFields)
const credentialFieldNames: ReadonlySet<string> = new Set(governanceCredentialFields)

export function isGovernanceIdentityField(field: string): field is GovernanceIdentityField {
  return identityFieldNames.has(field)
}

export function isGovernanceCredentialField(field: string): field is GovernanceCredentialField {
  return credentialFieldNames.has(field)
}

const known = (facts: object): object =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined))

/** The map as it may come from outside; what is null has no entry. */
export const identityGovernanceSchema: z.ZodType<IdentityGovernance, IdentityGovernance> = z
  .strictObject(governanceIdentitySchema.partial().shape)
  .transform((facts) => known(facts) as IdentityGovernance) as never
export const credentialGovernanceSchema: z.ZodType<CredentialGovernance, CredentialGovernance> = z
  .strictObject(governanceCredentialSchema.partial().shape)
  .transform((facts) => known(facts) as CredentialGovernance) as never

/** The same as the vault gives it back: checked when it went in. */
export const storedIdentityGovernance: z.ZodType<IdentityGovernance, IdentityGovernance> = storedGovernanceIdentitySchema
  .partial()
  .transform((facts) => known(facts) as IdentityGovernance) as never
export const storedCredentialGovernance: z.ZodType<CredentialGovernance, CredentialGovernance> = storedGovernanceCredentialSchema
  .partial()
  .transform((facts) => known(facts) as CredentialGovernance) as never

/** A map with some facts changed; null takes one away. */
export function withGovernance<Governance extends object>(before: Governance, changed: Readonly<Record<string, unknown>>): Governance {
  return known({ ...before, ...changed }) as Governance
}

/** The fields in which two maps differ, lists and objects compared by content. */
export function changedGovernance(before: object, after: object): readonly string[] {
  if (before === after) return []
  const [old, fresh] = [before as Readonly<Record<string, unknown>>, after as Readonly<Record<string, unknown>>]
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter(
    (field) => JSON.stringify(old[field] ?? null) !== JSON.stringify(fresh[field] ?? null),
  )
}
