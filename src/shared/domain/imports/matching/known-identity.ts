import type { CredentialFacts } from '../../record/credential.ts'
import type { CredentialId, IdentityId } from '../../values/ids.ts'
import type { PlainDate } from '../../values/plain-date.ts'
import type { IdentityDraftFacts } from '../draft/draft.ts'
import type { CredentialDraftField, IdentityDraftField } from './import-plan.ts'

// What the vault knows of the records an import is compared with.

export type KnownCredential = Readonly<{
  id: CredentialId
  /** The key under which this source and account showed it before, if it did. */
  key: string | null
  facts: CredentialFacts
  /** Fields whose present value a person typed. */
  typedFields: ReadonlySet<CredentialDraftField>
  /** Fields whose present value an export of a later day told. */
  newerFields?: ReadonlySet<CredentialDraftField>
  /** Fields whose present value this same export told, in an earlier file. */
  ownFields?: ReadonlySet<CredentialDraftField>
  /** Was seen before in this same source and account, so it can be gone. */
  inScope: boolean
  label: string
}>

export type KnownIdentity = Readonly<{
  id: IdentityId
  key: string | null
  facts: IdentityDraftFacts
  typedFields: ReadonlySet<IdentityDraftField>
  newerFields?: ReadonlySet<IdentityDraftField>
  ownFields?: ReadonlySet<IdentityDraftField>
  inScope: boolean
  /** Which of the lists of this scope it was in, by any name for it; null or absent where there is only one. */
  list?: string | null
  /** A later export of its list no longer had it. */
  wasGone?: boolean
  /** Ids any export told for it, unique at its provider. */
  nativeIds?: readonly string[]
  credentials: readonly KnownCredential[]
}>

/** What a person threw away, with the day. */
export type KnownInTrash = KnownIdentity & Readonly<{ trashedOn: PlainDate }>

/** `trashed`: what is met again there is neither new nor to be passed over without a word. `staleScope`: a later export of the same list was imported before, so this one cannot call anything gone. */
export type KnownRecords = Readonly<{ identities: readonly KnownIdentity[]; trashed?: readonly KnownInTrash[]; staleScope?: boolean }>
