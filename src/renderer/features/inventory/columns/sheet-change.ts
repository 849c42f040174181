import { withFacts } from '../../../../shared/domain/inventory/apply-patch.ts'
import type { CredentialView, InventoryRow } from '../../../../shared/domain/inventory/inventory-row.ts'
import { paintedRow, type PaintTerms } from '../../../../shared/domain/inventory/painted-row.ts'
import { rowPeople } from '../../../../shared/domain/inventory/row-people.ts'
import type { KnownPerson } from '../../../../shared/domain/people/person-record.ts'
import type { CredentialFacts } from '../../../../shared/domain/record/credential.ts'
import type { CustomField, CustomFieldId, CustomValue } from '../../../../shared/domain/record/custom-field.ts'
import type { IdentityFacts } from '../../../../shared/domain/record/identity.ts'
import { type CredentialId, personIdSchema } from '../../../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../../../shared/domain/values/plain-date.ts'
import { unreachable } from '../../../../shared/domain/values/unreachable.ts'
import type { CredentialPatch, IdentityPatch, RecordEdit } from '../../../../shared/ipc/areas/inventory-contract.ts'

/** What an edited cell asks for. */
export type SheetChange =
  | Readonly<{ kind: 'identity'; patch: IdentityPatch }>
  | Readonly<{ kind: 'credential'; id: CredentialId; patch: CredentialPatch }>
  /** A value of one of the firm's own fields; null empties it. */
  | Readonly<{ kind: 'custom'; field: CustomFieldId; value: CustomValue | null }>
  | Readonly<{ kind: 'new-credential'; facts: CredentialPatch }>
  | Readonly<{ kind: 'new-identity'; name: string }>

/** The edit that saves a change of this row. */
export function editOf(row: InventoryRow, change: Exclude<SheetChange, { kind: 'new-identity' }>): RecordEdit {
  switch (change.kind) {
    case 'identity':
      return { kind: 'identity', id: row.id, patch: change.patch }
    case 'credential':
      return { kind: 'credential', id: change.id, patch: change.patch }
    case 'custom':
      return { kind: 'custom', id: row.id, field: change.field, value: change.value }
    case 'new-credential':
      return { kind: 'new-credential', identityId: row.id, facts: change.facts }
    default:
      return unreachable(change)
  }
}

/** What is known for painting rows before they are saved. */
export function paintTerms(today: PlainDate, people: readonly KnownPerson[], fields: readonly CustomField[]): PaintTerms {
  return { today, people: rowPeople(people, newPersonId), fields: new Map(fields.map((field) => [field.id, field])) }
}

// Stands for a person until the saved row brings the id the vault gave.
function newPersonId() {
  const digits = [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, '0'))
  return personIdSchema.parse(`00000000-0000-4000-8000-${digits.join('')}`)
}

/** The row as it will be once the change is saved, conclusions included; the saved row replaces it. */
export function painted(row: InventoryRow, change: SheetChange, terms: PaintTerms): InventoryRow {
  switch (change.kind) {
    case 'identity':
      return paintedRow(row, { identity: change.patch }, terms)
    case 'credential':
      return paintedRow(row, { credentials: new Map([[change.id, change.patch]]) }, terms)
    case 'custom':
      return paintedRow(row, { own: { [change.field]: change.value } }, terms)
    case 'new-credential':
    case 'new-identity':
      return row
  }
}

/** The row as it looks to the next cell of one gesture, which the columns ask what they may write. Only `painted` says what it will be. */
export function drafted(row: InventoryRow, change: SheetChange): InventoryRow {
  switch (change.kind) {
    case 'identity': {
      const { technicalOwner, businessOwner, backupOwner, knownBy, ...facts } = change.patch
      return {
        ...withFacts<IdentityFacts, InventoryRow>(row, facts),
        ...(technicalOwner !== undefined && { technicalOwner }),
        ...(businessOwner !== undefined && { businessOwner }),
        ...(backupOwner !== undefined && { backupOwner }),
        ...(knownBy !== undefined && { knownByNames: knownBy }),
      }
    }
    case 'credential':
      return {
        ...row,
        credentials: row.credentials.map((credential) =>
          credential.id === change.id ? draftedCredential(credential, change.patch) : credential,
        ),
      }
    case 'custom':
    case 'new-credential':
    case 'new-identity':
      return row
  }
}

/** The same of a credential. */
export function draftedCredential(credential: CredentialView, patch: CredentialPatch): CredentialView {
  return withFacts<CredentialFacts, CredentialView>(credential, patch)
}
