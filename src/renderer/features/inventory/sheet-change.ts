import type { CustomFieldId, CustomValue } from '../../../shared/domain/custom-field.ts'
import type { CredentialFacts } from '../../../shared/domain/credential.ts'
import type { IdentityFacts } from '../../../shared/domain/identity.ts'
import type { CredentialId } from '../../../shared/domain/ids.ts'
import { inventoryRow, type InventoryRow } from '../../../shared/domain/inventory.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'

/** Owners travel as names; the store finds or adds the person. */
type IdentityEdit = Partial<Omit<IdentityFacts, 'technicalOwnerId' | 'businessOwnerId'> & Readonly<{ technicalOwner: string | null; businessOwner: string | null }>>
type CredentialEdit = Partial<CredentialFacts>

/** What an edited cell asks for. */
export type SheetChange =
  | Readonly<{ kind: 'identity'; patch: IdentityEdit }>
  | Readonly<{ kind: 'credential'; id: CredentialId; patch: CredentialEdit }>
  /** A value of one of the firm's own fields; null empties it. */
  | Readonly<{ kind: 'custom'; field: CustomFieldId; value: CustomValue | null }>
  | Readonly<{ kind: 'new-credential'; facts: CredentialEdit }>
  | Readonly<{ kind: 'new-identity'; name: string }>

/** The row as it will be once the change is saved, conclusions included; the saved row replaces it. */
export function painted(row: InventoryRow, change: SheetChange, today: PlainDate): InventoryRow {
  return change.kind === 'new-credential' || change.kind === 'new-identity' ? row : concluded(merged(row, change), today)
}

/** The facts with the change in them; what follows from them is left as it was. */
export function merged(row: InventoryRow, change: SheetChange): InventoryRow {
  switch (change.kind) {
    case 'identity':
      return { ...row, ...change.patch }
    case 'credential':
      return { ...row, credentials: row.credentials.map((credential) => (credential.id === change.id ? { ...credential, ...change.patch } : credential)) }
    case 'custom': {
      const { [change.field]: _old, ...others } = row.custom
      return { ...row, custom: change.value === null ? others : { ...others, [change.field]: change.value } }
    }
    case 'new-credential':
    case 'new-identity':
      return row
  }
}

/** The row with everything that follows from its facts worked out anew; owners keep their names. */
export function concluded(row: InventoryRow, today: PlainDate): InventoryRow {
  return { ...inventoryRow(row, row.credentials, new Map(), today), technicalOwner: row.technicalOwner, businessOwner: row.businessOwner }
}
