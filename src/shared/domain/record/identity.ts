import { z } from 'zod'
import { copiesOf } from '../values/fixed-shape.ts'
import { identityIdSchema } from '../values/ids.ts'
import { metadataText } from '../values/metadata-text.ts'
import { type CustomValues, customValues, storedCustomValues } from './custom-field.ts'
import { blankValues, identityRows, incomingShape, storedShape } from './facts/catalogue.ts'

/** Values of the fields a firm added itself, by field id. */
const own = (custom: z.ZodType<CustomValues, CustomValues>) => ({ custom })

/** Something that logs in without being a person: the facts about it, as they may come from outside. What nobody knows is null. */
export const identityFactsSchema = z.object({ ...incomingShape(identityRows), ...own(customValues(metadataText)) })

/** The same record as the vault gives it back. It was checked for secrets when it went in; doing so again at every read would cost seconds. */
export const storedIdentitySchema = z.object({ ...storedShape(identityRows), ...own(storedCustomValues), id: identityIdSchema })

export type IdentityFacts = Readonly<z.infer<typeof identityFactsSchema>>
export type Identity = Readonly<z.infer<typeof storedIdentitySchema>>
export type IdentityField = keyof IdentityFacts
export type RevokePlan = NonNullable<IdentityFacts['revokePlan']>

const blank = copiesOf<IdentityFacts>({ ...blankValues(identityRows), custom: {} })

/** A new identity about which only the name is known. */
export function blankIdentityFacts(name: string): IdentityFacts {
  const facts: { -readonly [Field in keyof IdentityFacts]: IdentityFacts[Field] } = blank()
  facts.name = name
  facts.custom = {}
  return facts
}

/** Active in the sense of the rules: not known to be switched off or only planned. */
export function isInUse(record: Readonly<{ status: string }>): boolean {
  return record.status === 'active' || record.status === 'unknown'
}

/** In scope: in use, and not made and looked after by its provider. The rules, the reviews and the numbers ask about these. */
export function isInScope(record: Pick<IdentityFacts, 'status' | 'providerManaged'>): boolean {
  return isInUse(record) && !record.providerManaged
}
