import { z } from 'zod'
import { personNameSchema } from '../domain/people/person.ts'
import { credentialFactsSchema } from '../domain/record/credential.ts'
import { customFieldIdSchema, customValueSchema } from '../domain/record/custom-field.ts'
import { governanceCredentialSchema, governanceIdentitySchema } from '../domain/record/governance-facts.ts'
import { identityFactsSchema } from '../domain/record/identity.ts'
import { credentialIdSchema, identityIdSchema } from '../domain/values/ids.ts'

// What a person may change about a record, as it crosses the bridge.

// People are named; what a tier is held by is worked out, never written.
const { backupOwnerId: _backup, knownBy: _known, tierFloor: _floor, ...governancePatch } = governanceIdentitySchema.shape
const peoplePatch = {
  technicalOwner: personNameSchema.nullable(),
  businessOwner: personNameSchema.nullable(),
  backupOwner: personNameSchema.nullable(),
  knownBy: z.array(personNameSchema).max(200).nullable(),
}
/** What a person may change about an identity: facts of the inventory and of the rules side by side; null makes one unknown. */
export const identityPatchSchema = z.strictObject(
  identityFactsSchema
    .omit({ technicalOwnerId: true, businessOwnerId: true, custom: true, governance: true })
    .extend({ ...governancePatch, ...peoplePatch })
    .partial().shape,
)
/** The same of a credential. */
export const credentialPatchSchema = z.strictObject(
  credentialFactsSchema.omit({ governance: true }).extend(governanceCredentialSchema.shape).partial().shape,
)

/** One thing a person does to one record; many together are one step to undo. */
export const recordEditSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('identity'), id: identityIdSchema, patch: identityPatchSchema }),
  z.strictObject({ kind: z.literal('credential'), id: credentialIdSchema, patch: credentialPatchSchema }),
  /** A value of one of the firm's own fields; null empties it. */
  z.strictObject({ kind: z.literal('custom'), id: identityIdSchema, field: customFieldIdSchema, value: customValueSchema.nullable() }),
  /** The same for several fields at once: a paste of twenty columns is one edit per row. */
  z.strictObject({ kind: z.literal('customs'), id: identityIdSchema, values: z.record(customFieldIdSchema, customValueSchema.nullable()) }),
  z.strictObject({ kind: z.literal('new-credential'), identityId: identityIdSchema, facts: credentialPatchSchema }),
  /** A new identity, with one credential when `credential` says anything about it. */
  z.strictObject({
    kind: z.literal('new-identity'),
    facts: identityPatchSchema.extend({ name: identityFactsSchema.shape.name }),
    credential: credentialPatchSchema.optional(),
    custom: z.record(customFieldIdSchema, customValueSchema).optional(),
  }),
])
export type RecordEdit = z.input<typeof recordEditSchema>

export type IdentityPatch = Readonly<z.infer<typeof identityPatchSchema>>
export type CredentialPatch = Readonly<z.infer<typeof credentialPatchSchema>>
