import { z } from 'zod'
import { identityIdSchema } from '../values/ids.ts'
import { metadataText } from '../values/metadata-text.ts'
import { type CustomValues, customValues, storedCustomValues } from './custom-field.ts'
import { blankValues, identityColumnRows, incomingShape, storedShape } from './facts/catalogue.ts'
import { type IdentityGovernance, identityGovernanceSchema, storedIdentityGovernance } from './governance-record.ts'

const ownParts = (custom: z.ZodType<CustomValues, CustomValues>, governance: z.ZodType<IdentityGovernance, IdentityGovernance>) => ({
  /** Values of the fields a firm added itself, by field id. */
  custom,
  /** What else the rules ask about; only what is known has an entry. */
  governance,
})

/** Something that logs in without being a person: the facts about it, as they may come from outside. */
export const identityFactsSchema = z.object({
  ...incomingShape(identityColumnRows),
  ...ownParts(customValues(metadataText), identityGovernanceSchema),
})

/** The same record as the vault gives it back. It was checked for secrets when it went in; doing so again at every read would cost seconds. */
export const storedIdentitySchema = z.object({
  ...storedShape(identityColumnRows),
  ...ownParts(storedCustomValues, storedIdentityGovernance),
  id: identityIdSchema,
})

export type IdentityFacts = Readonly<z.infer<typeof identityFactsSchema>>
export type Identity = Readonly<z.infer<typeof storedIdentitySchema>>
export type IdentityField = keyof IdentityFacts

/** A new identity about which only the name is known. */
export function blankIdentityFacts(name: string): IdentityFacts {
  return { ...blankValues(identityColumnRows), name, custom: {}, governance: {} }
}

/** Active in the sense of the rules: not known to be switched off or only planned. */
export function isInUse(record: Readonly<{ status: string }>): boolean {
  return record.status === 'active' || record.status === 'unknown'
}
