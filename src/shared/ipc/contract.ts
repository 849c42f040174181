import { z } from 'zod'
import { reviewTools } from '../domain/exports/review-tools.ts'
import type { Coverage, TrackedSystem } from '../domain/imports/preview/coverage.ts'
import type { DueLists } from '../domain/inventory/due-list.ts'
import type { InventoryRow } from '../domain/inventory/inventory-row.ts'
import { type SavedViewId, savedViewIdSchema, savedViewSchema, viewSettingsSchema } from '../domain/inventory/saved-view.ts'
import { shippedViewIds } from '../domain/inventory/view.ts'
import { personNameSchema } from '../domain/people/person.ts'
import type { KnownPerson } from '../domain/people/person-record.ts'
import {
  type CustomField,
  customFieldFactsSchema,
  type CustomFieldId,
  customFieldIdSchema,
  customFieldSchema,
} from '../domain/record/custom-field.ts'
import { reviewDecisions } from '../domain/record/vocabulary.ts'
import type { Review, ReviewCounts, ReviewItem, ReviewScope } from '../domain/reviews/review.ts'
import { reviewScopes } from '../domain/reviews/review.ts'
import { actionIdSchema, credentialIdSchema, identityIdSchema, importIdSchema, reviewIdSchema } from '../domain/values/ids.ts'
import { metadataProse, metadataText } from '../domain/values/metadata-text.ts'
import { plainDateSchema } from '../domain/values/plain-date.ts'
import { ask, type Channel } from './channel.ts'
import type { ChannelName } from './channels.ts'
import { governanceContract } from './governance-contract.ts'
import { recordEditSchema } from './record-edit.ts'
import type {
  AppInfo,
  CommittedImport,
  EditedRecords,
  FieldOrigin,
  HistoryEntry,
  HistoryState,
  ImportOffer,
  ImportPreview,
  ImportSummary,
  InventoryReading,
  OutOfTurn,
  PreviewPage,
  Settings,
  SourceGuide,
  TrashedIdentity,
  UndoneImport,
  VaultStatus,
  ViewList,
} from './replies.ts'
import { importChoicesSchema, settingsSchema } from './schemas.ts'

// The whole surface between window and main process, in one table: what may be asked, and what comes back.

const nothing = z.undefined()
const passphraseText = z.string().max(1024)

export const contract = {
  'app.info': ask<AppInfo>()(nothing),

  /** What the keys of the clipboard do, for a menu inside the page: a page may not read the clipboard by itself. */
  'window.clipboard': ask<null>()(z.strictObject({ press: z.enum(['copy', 'cut', 'paste']) })),

  'vault.status': ask<VaultStatus>()(nothing),
  'vault.create': ask<VaultStatus>()(
    z.strictObject({
      companyName: metadataText(120),
      protection: z.enum(['keychain', 'passphrase']),
      passphrase: passphraseText.optional(),
    }),
  ),
  'vault.unlock': ask<VaultStatus>()(z.strictObject({ passphrase: passphraseText.optional() })),
  'vault.lock': ask<VaultStatus>()(nothing),

  'inventory.list': ask<readonly InventoryRow[]>()(nothing),
  /** The same for the window, which knows most of it already: `since` is the version of its last reading. */
  'inventory.read': ask<InventoryReading>()(z.strictObject({ since: z.string().max(100).optional() })),
  'identities.trash': ask<null>()(z.strictObject({ ids: z.array(identityIdSchema).min(1).max(10_000) })),
  'identities.restore': ask<null>()(z.strictObject({ ids: z.array(identityIdSchema).min(1).max(10_000) })),
  'identities.listTrash': ask<readonly TrashedIdentity[]>()(nothing),

  'credentials.remove': ask<null>()(z.strictObject({ id: credentialIdSchema })),

  /** The only way a person's edit reaches a record. Without a label the step is named after its one edit. */
  'records.edit': ask<EditedRecords>()(
    z.strictObject({
      label: metadataText(200).optional(),
      edits: z.array(recordEditSchema).min(1).max(20_000),
      joins: actionIdSchema.optional(),
    }),
  ),

  'fields.list': ask<readonly CustomField[]>()(nothing),
  'fields.create': ask<CustomFieldId>()(z.strictObject({ field: customFieldFactsSchema })),
  'fields.update': ask<null>()(
    z.strictObject({
      id: customFieldIdSchema,
      field: z.strictObject({ name: customFieldSchema.shape.name, choices: customFieldSchema.shape.choices }),
    }),
  ),
  'fields.remove': ask<null>()(z.strictObject({ id: customFieldIdSchema })),
  'fields.restore': ask<null>()(z.strictObject({ id: customFieldIdSchema })),

  'views.list': ask<ViewList>()(nothing),
  'views.create': ask<SavedViewId>()(savedViewSchema.omit({ id: true }).strict()),
  'views.update': ask<null>()(savedViewSchema.strict()),
  'views.remove': ask<null>()(z.strictObject({ id: savedViewIdSchema })),
  'views.arrangeShipped': ask<null>()(z.strictObject({ view: z.enum(shippedViewIds), settings: viewSettingsSchema })),

  'history.ofIdentity': ask<readonly HistoryEntry[]>()(z.strictObject({ id: identityIdSchema })),
  /** Where the present values of an identity and its credentials come from, field by field. */
  'history.origins': ask<readonly FieldOrigin[]>()(z.strictObject({ id: identityIdSchema })),

  'people.list': ask<readonly string[]>()(nothing),
  /** The same people with their other spellings and addresses, and who has left. */
  'people.directory': ask<readonly KnownPerson[]>()(nothing),
  ...governanceContract,

  'history.undo': ask<HistoryState>()(z.strictObject({ expect: actionIdSchema.optional() })),
  'history.redo': ask<HistoryState>()(z.strictObject({ expect: actionIdSchema.optional() })),
  'history.state': ask<HistoryState>()(nothing),

  'imports.choose': ask<readonly ImportOffer[]>()(nothing),
  'imports.offer': ask<ImportOffer>()(
    z.strictObject({
      fileName: z.string().max(500),
      lastModified: z.number().min(0).max(253_402_300_799_000),
      bytes: z.instanceof(Uint8Array),
    }),
  ),
  'imports.preview': ask<ImportPreview>()(z.strictObject({ token: z.uuid(), choices: importChoicesSchema.optional() })),
  /** A part of the rows of a preview, a long file comes in pages. */
  'imports.rows': ask<PreviewPage>()(
    z.strictObject({
      token: z.uuid(),
      from: z.int().min(0),
      count: z.int().min(1).max(1000),
      states: z.array(z.enum(['new', 'changed', 'gone', 'same', 'skipped', 'failed'])).optional(),
    }),
  ),
  'imports.commit': ask<CommittedImport>()(z.strictObject({ token: z.uuid() })),
  'imports.discard': ask<null>()(z.strictObject({ token: z.uuid() })),
  'imports.list': ask<readonly ImportSummary[]>()(nothing),
  'imports.undo': ask<UndoneImport>()(z.strictObject({ id: importIdSchema })),
  'imports.sources': ask<readonly SourceGuide[]>()(nothing),

  /** The systems in use, least known first, and how many were looked at lately. */
  'systems.list': ask<Readonly<{ systems: readonly TrackedSystem[]; coverage: Coverage }>>()(nothing),
  'systems.use': ask<null>()(z.strictObject({ provider: metadataText(80), used: z.boolean() })),
  'systems.checked': ask<null>()(z.strictObject({ provider: metadataText(80), on: plainDateSchema })),

  /** The rows the sheet shows, in its order, as a file. */
  'exports.save': ask<Readonly<{ savedAs: string | null }>>()(
    z.strictObject({
      title: metadataText(120),
      ids: z.array(identityIdSchema).max(200_000),
      format: z.enum(['csv', 'xlsx', 'json']),
      kind: z.enum(['records', ...reviewTools]),
    }),
  ),

  'rotations.due': ask<DueLists>()(nothing),
  'rotations.markRotated': ask<null>()(
    z.strictObject({
      credentialId: credentialIdSchema,
      on: plainDateSchema,
      /** When the new one ends, if that is known. */ expiresOn: plainDateSchema.optional(),
    }),
  ),

  'reviews.list': ask<readonly Readonly<{ review: Review; counts: ReviewCounts }>[]>()(nothing),
  'reviews.scopes': ask<Readonly<Record<ReviewScope, number>>>()(nothing),
  /** What has to be looked at before its turn, soonest first. */
  'reviews.outOfTurn': ask<readonly OutOfTurn[]>()(nothing),
  /** With `identityIds` only those of the scope. */
  'reviews.start': ask<Review>()(
    z.strictObject({
      name: metadataText(120),
      scope: z.enum(reviewScopes),
      reviewer: personNameSchema,
      identityIds: z.array(identityIdSchema).min(1).max(10_000).optional(),
    }),
  ),
  'reviews.get': ask<Readonly<{ review: Review; items: readonly ReviewItem[] }>>()(z.strictObject({ id: reviewIdSchema })),
  'reviews.decide': ask<null>()(
    z.strictObject({
      reviewId: reviewIdSchema,
      identityIds: z.array(identityIdSchema).min(1).max(10_000),
      decision: z.enum(reviewDecisions).nullable(),
      note: metadataProse(1000),
    }),
  ),
  'reviews.finish': ask<Review>()(z.strictObject({ id: reviewIdSchema })),

  'reports.saveReview': ask<Readonly<{ savedAs: string | null }>>()(z.strictObject({ reviewId: reviewIdSchema })),
  /** The rows the sheet shows, in its order, on paper. */
  'reports.printView': ask<Readonly<{ savedAs: string | null }>>()(
    z.strictObject({ title: metadataText(120), ids: z.array(identityIdSchema).min(1).max(100_000) }),
  ),

  'settings.get': ask<Settings>()(nothing),
  'settings.update': ask<Settings>()(z.strictObject(settingsSchema.partial().shape)),

  /** Stops the long work in progress; it rolls back. */
  'work.stop': ask<null>()(nothing),
} as const satisfies Record<ChannelName, Channel<z.ZodType, unknown>>

/** What a caller passes on a channel. */
export type ChannelInput<Name extends ChannelName> = z.input<(typeof contract)[Name]['input']>
/** What a handler receives: the input after parsing. */
export type ParsedInput<Name extends ChannelName> = z.output<(typeof contract)[Name]['input']>
/** What comes back on success. */
export type ChannelOutput<Name extends ChannelName> = (typeof contract)[Name] extends Channel<z.ZodType, infer Output> ? Output : never
