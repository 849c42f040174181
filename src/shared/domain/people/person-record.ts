import { z } from 'zod'
import { personStatuses } from '../record/facts/further-vocabulary.ts'
import { personIdSchema } from '../values/ids.ts'
import { metadataText, optionalText, storedText, type TextRule } from '../values/metadata-text.ts'
import { personNameSchema } from '../values/person-name.ts'
import { type PlainDate, plainDateSchema } from '../values/plain-date.ts'

// A person as the vault keeps one: named for an owner cell, and later told more about.

const personFields = (text: TextRule) => ({
  status: z.enum(personStatuses).nullable(),
  leftOn: plainDateSchema.nullable(),
  department: optionalText(text(120)),
  /** Answers for the inventory as a whole; reviews fall to this person when nobody else is named. */
  responsible: z.boolean(),
  email: optionalText(text(200)),
  /** Other spellings of the name, as exports write it. */
  aliases: z
    .array(text(120).pipe(z.string().min(1)))
    .max(50)
    .readonly(),
})

/** Facts about a person as they may come from outside. */
export const personFactsSchema = z.strictObject({ name: personNameSchema, ...personFields(metadataText) })
export type PersonFacts = Readonly<z.infer<typeof personFactsSchema>>
export type PersonField = keyof PersonFacts

/** The same as the vault gives it back. */
export const personRecordSchema = z.object({
  id: personIdSchema,
  name: z.string(),
  ...personFields(storedText),
  mergedInto: personIdSchema.nullable(),
})
export type PersonRecord = Readonly<z.infer<typeof personRecordSchema>>

/** What the sheet has to know about people: every way a name is written, and who has left. */
export type KnownPerson = Pick<PersonRecord, 'id' | 'name' | 'email' | 'aliases' | 'status'>

export const personPatchSchema = z.strictObject(personFactsSchema.partial().shape)
export type PersonPatch = Readonly<z.infer<typeof personPatchSchema>>

/** Whether a person is known to have left. One of whom nobody said so still answers for what they own. */
export function isGone({ status, leftOn }: Pick<PersonFacts, 'status' | 'leftOn'>, today: PlainDate): boolean {
  return status === 'left' || (status === null && leftOn !== null && leftOn <= today)
}

/** A person of whom only the name is known. */
export function blankPerson(name: string): PersonFacts {
  return { name, status: null, leftOn: null, department: null, responsible: false, email: null, aliases: [] }
}
