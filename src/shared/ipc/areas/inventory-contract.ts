import { z } from 'zod'
import type { InventoryRow } from '../../domain/inventory/inventory-row.ts'
import {
  type SavedView,
  type SavedViewId,
  savedViewIdSchema,
  savedViewSchema,
  type ViewSettings,
  viewSettingsSchema,
} from '../../domain/inventory/saved-view.ts'
import { shippedViewIds } from '../../domain/inventory/view.ts'
import { credentialFactsSchema } from '../../domain/record/credential.ts'
import {
  type CustomField,
  customFieldFactsSchema,
  type CustomFieldId,
  customFieldIdSchema,
  customFieldSchema,
  customValueSchema,
} from '../../domain/record/custom-field.ts'
import { peopleById, peopleByName } from '../../domain/record/facts/by-name.ts'
import { identityFactsSchema } from '../../domain/record/identity.ts'
import {
  type ActionId,
  actionIdSchema,
  type CredentialId,
  credentialIdSchema,
  type IdentityId,
  identityIdSchema,
} from '../../domain/values/ids.ts'
import { metadataText } from '../../domain/values/metadata-text.ts'
import type { PlainDate } from '../../domain/values/plain-date.ts'
import { nothing, reads, writes } from './channel.ts'

// The records, the fields the firm made itself and the views. What a person may change about a record crosses the bridge as a patch.

/** What a person may change about an identity, people by name; null makes a fact unknown. What a tier is held by is worked out, never written. */
export const identityPatchSchema = z.strictObject(
  identityFactsSchema
    .omit({ ...peopleById, tierFloor: true, custom: true })
    .extend(peopleByName)
    .partial().shape,
)

/** The same of a credential. */
export const credentialPatchSchema = z.strictObject(credentialFactsSchema.partial().shape)

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

/** The inventory (`whole`) or what became of it (as InventoryChanges), as JSON: a tree of a million values takes seconds to cross into the window, a text does not. */
export type InventoryReading = Readonly<{ version: string; whole: boolean; packed: string }>

export type TrashedIdentity = Readonly<{ id: IdentityId; name: string; system: string | null; deletedOn: PlainDate }>

export type EditedRecords = Readonly<{
  /** The step to undo; a later part of the same paste joins it. null when nothing changed. */
  action: ActionId | null
  created: readonly IdentityId[]
  /** Credentials that were added, those of new identities included. */
  createdCredentials: readonly CredentialId[]
}>

export type ViewList = Readonly<{
  saved: readonly SavedView[]
  /** How the views that come with the app were arranged, by their id. */
  shipped: Readonly<Record<string, ViewSettings>>
}>

export const inventoryContract = {
  'inventory.list': reads<readonly InventoryRow[]>()(nothing),
  /** The same for the window, which knows most of it already: `since` is the version of its last reading. */
  'inventory.read': reads<InventoryReading>()(z.strictObject({ since: z.string().max(100).optional() })),

  'identities.trash': writes<null>()(z.strictObject({ ids: z.array(identityIdSchema).min(1).max(10_000) })),
  'identities.restore': writes<null>()(z.strictObject({ ids: z.array(identityIdSchema).min(1).max(10_000) })),
  'identities.listTrash': reads<readonly TrashedIdentity[]>()(nothing),

  'credentials.remove': writes<null>()(z.strictObject({ id: credentialIdSchema })),

  /** The only way a person's edit reaches a record. Without a label the step is named after its one edit. */
  'records.edit': writes<EditedRecords>()(
    z.strictObject({
      label: metadataText(200).optional(),
      edits: z.array(recordEditSchema).min(1).max(20_000),
      joins: actionIdSchema.optional(),
    }),
  ),

  'fields.list': reads<readonly CustomField[]>()(nothing),
  'fields.create': writes<CustomFieldId>()(z.strictObject({ field: customFieldFactsSchema })),
  'fields.update': writes<null>()(
    z.strictObject({
      id: customFieldIdSchema,
      field: z.strictObject({ name: customFieldSchema.shape.name, choices: customFieldSchema.shape.choices }),
    }),
  ),
  'fields.remove': writes<null>()(z.strictObject({ id: customFieldIdSchema })),
  'fields.restore': writes<null>()(z.strictObject({ id: customFieldIdSchema })),

  'views.list': reads<ViewList>()(nothing),
  'views.create': writes<SavedViewId>()(savedViewSchema.omit({ id: true }).strict()),
  'views.update': writes<null>()(savedViewSchema.strict()),
  'views.remove': writes<null>()(z.strictObject({ id: savedViewIdSchema })),
  'views.arrangeShipped': writes<null>()(z.strictObject({ view: z.enum(shippedViewIds), settings: viewSettingsSchema })),
} as const
