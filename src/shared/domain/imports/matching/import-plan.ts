import type { CredentialFacts } from '../../record/credential.ts'
import type { CredentialId, IdentityId } from '../../values/ids.ts'
import type { PlainDate } from '../../values/plain-date.ts'
import type { CredentialDraft, IdentityDraft, IdentityDraftFacts } from '../draft/draft.ts'

export type ImportState = 'new' | 'changed' | 'same' | 'gone'

/** Why a value of the vault stays although the file tells another: a person typed it, it comes from a newer file, or a person decided so for this import. */
export type KeptReason = 'typed' | 'newer' | 'decided'

/** One cell the file tells differently; `kept` is why it stays as it is, or null when it changes. */
export type FieldChange<Field extends string = string> = Readonly<{
  field: Field
  before: unknown
  after: unknown
  kept: KeptReason | null
}>

export type IdentityDraftField = keyof IdentityDraftFacts
export type CredentialDraftField = keyof CredentialFacts
export type IdentityChange = FieldChange<IdentityDraftField>
export type CredentialChange = FieldChange<CredentialDraftField>

export type CredentialPlan =
  | Readonly<{ state: 'new'; draft: CredentialDraft }>
  | Readonly<{ state: 'changed' | 'same'; id: CredentialId; draft: CredentialDraft; changes: readonly CredentialChange[] }>
  | Readonly<{ state: 'gone'; id: CredentialId; label: string }>

export type IdentityPlan =
  /** taken is false for an entry that is left out of this import. */
  | Readonly<{ state: 'new'; taken: boolean; draft: IdentityDraft; credentials: readonly CredentialPlan[] }>
  | Readonly<{
      state: 'changed' | 'same'
      taken: boolean
      id: IdentityId
      draft: IdentityDraft
      changes: readonly IdentityChange[]
      /** The day a person threw it away: taken, it comes back out of the Trash. */
      trashedOn?: PlainDate
      /** Identities that become one with this one: what people decided about them moves over. */
      absorbs?: readonly IdentityId[]
      credentials: readonly CredentialPlan[]
    }>
  | Readonly<{ state: 'gone'; id: IdentityId; name: string; credentials: readonly CredentialPlan[] }>

export type StateCounts = Readonly<Record<ImportState, number>>

/** What committing an import would do, identity by identity. Nothing is written by making one. Counts tell what is taken; what is left out is in `identities` all the same. */
export type ImportPlan = Readonly<{
  identities: readonly IdentityPlan[]
  counts: Readonly<{ identities: StateCounts; credentials: StateCounts }>
}>
