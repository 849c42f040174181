import type { CredentialFacts } from '../credential.ts'
import type { CredentialId, IdentityId } from '../ids.ts'
import type { CredentialDraft, IdentityDraft, IdentityDraftFacts } from './draft.ts'

export type ImportState = 'new' | 'changed' | 'same' | 'gone'

/** One cell that would change; kept means a person typed the present value and it stays. */
export type FieldChange<Field extends string = string> = Readonly<{ field: Field; before: unknown; after: unknown; kept: boolean }>

export type CredentialPlan =
  | Readonly<{ state: 'new'; draft: CredentialDraft }>
  | Readonly<{ state: 'changed' | 'same'; id: CredentialId; draft: CredentialDraft; changes: readonly FieldChange<keyof CredentialFacts>[] }>
  | Readonly<{ state: 'gone'; id: CredentialId; label: string }>

export type IdentityPlan =
  | Readonly<{ state: 'new'; draft: IdentityDraft; credentials: readonly CredentialPlan[] }>
  | Readonly<{ state: 'changed' | 'same'; id: IdentityId; draft: IdentityDraft; changes: readonly FieldChange<keyof IdentityDraftFacts>[]; credentials: readonly CredentialPlan[] }>
  | Readonly<{ state: 'gone'; id: IdentityId; name: string; credentials: readonly CredentialPlan[] }>

export type StateCounts = Readonly<Record<ImportState, number>>

/** What committing an import would do, identity by identity. Nothing is written by making one. */
export type ImportPlan = Readonly<{
  identities: readonly IdentityPlan[]
  counts: Readonly<{ identities: StateCounts; credentials: StateCounts }>
}>
