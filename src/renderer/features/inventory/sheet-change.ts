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
  | Readonly<{ kind: 'new-credential'; facts: CredentialEdit }>
  | Readonly<{ kind: 'new-identity'; name: string }>

/** The row as it will be once the change is saved, conclusions included; the saved row replaces it. */
export function painted(row: InventoryRow, change: SheetChange, today: PlainDate): InventoryRow {
  switch (change.kind) {
    case 'identity': {
      const { technicalOwner = row.technicalOwner, businessOwner = row.businessOwner, ...facts } = change.patch
      return { ...concluded({ ...row, ...facts }, today), technicalOwner, businessOwner }
    }
    case 'credential': {
      const credentials = row.credentials.map((credential) => (credential.id === change.id ? { ...credential, ...change.patch } : credential))
      return concluded({ ...row, credentials }, today)
    }
    case 'new-credential':
    case 'new-identity':
      return row
  }
}

function concluded(row: InventoryRow, today: PlainDate): InventoryRow {
  return { ...inventoryRow(row, row.credentials, new Map(), today), technicalOwner: row.technicalOwner, businessOwner: row.businessOwner }
}
