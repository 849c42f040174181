import { z } from 'zod'
import type { DrillTie } from '../../domain/offboarding/drill.ts'
import { type KnownPerson, personFactsSchema, personPatchSchema, type PersonRecord } from '../../domain/people/person-record.ts'
import type { Tier } from '../../domain/record/facts/vocabulary.ts'
import { type IdentityId, type PersonId, personIdSchema } from '../../domain/values/ids.ts'
import { nothing, reads, writes } from './channel.ts'

// The people who answer for something.

export type PersonLine = PersonRecord &
  Readonly<{
    owns: number
    backs: number
    knows: number
    /** The people this one was merged with. */ mergedFrom: readonly Readonly<{ id: PersonId; name: string }>[]
  }>

export type PersonHolding = Readonly<{ identityId: IdentityId; name: string; system: string | null; tier: Tier; ties: readonly DrillTie[] }>

/** What an import of people from CSV did, line by line where it did nothing. */
export type ImportedPeople = Readonly<{
  read: number
  added: number
  changed: number
  same: number
  failed: readonly Readonly<{ line: number; reason: string }>[]
}>

export const peopleContract = {
  'people.list': reads<readonly string[]>()(nothing),
  /** The same people with their other spellings and addresses, and who has left. */
  'people.directory': reads<readonly KnownPerson[]>()(nothing),
  /** Everyone with what they hold; those merged into somebody else stand in that person's mergedFrom. */
  'people.all': reads<readonly PersonLine[]>()(nothing),
  'people.holdings': reads<readonly PersonHolding[]>()(z.strictObject({ id: personIdSchema })),
  'people.create': writes<PersonId>()(z.strictObject({ facts: personPatchSchema.extend({ name: personFactsSchema.shape.name }) })),
  'people.update': writes<null>()(z.strictObject({ id: personIdSchema, patch: personPatchSchema })),
  /** `from` turns out to be `into`: everything moves over, one undo or unmerge takes it back. */
  'people.merge': writes<null>()(z.strictObject({ from: personIdSchema, into: personIdSchema })),
  'people.unmerge': writes<null>()(z.strictObject({ id: personIdSchema })),
  /** Refused while the person holds something. */
  'people.remove': writes<null>()(z.strictObject({ id: personIdSchema })),
  /** Columns by header: name (or first and last name), email, department, status, left on, aliases. `dryRun` changes nothing. */
  'people.import': writes<ImportedPeople>()(z.strictObject({ text: z.string().max(5_000_000), dryRun: z.boolean() })),
} as const
