import { type CredentialView, type InventoryRow, inventoryRow } from '../../../../shared/domain/inventory/inventory-row.ts'
import type { CustomFieldId, CustomValue } from '../../../../shared/domain/record/custom-field.ts'
import {
  isGovernanceCredentialField,
  isGovernanceIdentityField,
  withGovernance,
} from '../../../../shared/domain/record/governance-record.ts'
import type { CredentialId } from '../../../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../../../shared/domain/values/plain-date.ts'
import type { CredentialPatch, IdentityPatch } from '../../../../shared/ipc/record-edit.ts'

/** What an edited cell asks for. */
export type SheetChange =
  | Readonly<{ kind: 'identity'; patch: IdentityPatch }>
  | Readonly<{ kind: 'credential'; id: CredentialId; patch: CredentialPatch }>
  /** A value of one of the firm's own fields; null empties it. */
  | Readonly<{ kind: 'custom'; field: CustomFieldId; value: CustomValue | null }>
  | Readonly<{ kind: 'new-credential'; facts: CredentialPatch }>
  | Readonly<{ kind: 'new-identity'; name: string }>

/** The row as it will be once the change is saved, conclusions included; the saved row replaces it. */
export function painted(row: InventoryRow, change: SheetChange, today: PlainDate): InventoryRow {
  return change.kind === 'new-credential' || change.kind === 'new-identity' ? row : concluded(merged(row, change), today)
}

/** The facts with the change in them; what follows from them is left as it was. */
export function merged(row: InventoryRow, change: SheetChange): InventoryRow {
  switch (change.kind) {
    case 'identity':
      return withPatch(row, change.patch, isFactOfRules)
    case 'credential':
      return {
        ...row,
        credentials: row.credentials.map((credential) =>
          credential.id === change.id ? withCredentialPatch(credential, change.patch) : credential,
        ),
      }
    case 'custom': {
      const { [change.field]: _old, ...others } = row.custom
      return { ...row, custom: change.value === null ? others : { ...others, [change.field]: change.value } }
    }
    case 'new-credential':
    case 'new-identity':
      return row
  }
}

/** A credential with the facts of a patch in it. */
export function withCredentialPatch(credential: CredentialView, patch: CredentialPatch): CredentialView {
  return withPatch(credential, patch, isGovernanceCredentialField)
}

// Facts of the rules travel beside the others and lie in a map of their own.
function withPatch<Facts extends Readonly<{ governance: object }>>(
  facts: Facts,
  patch: IdentityPatch | CredentialPatch,
  ofRules: (field: string) => boolean,
): Facts {
  const told = Object.entries(patch).filter(([, value]) => value !== undefined)
  const governance = told.filter(([field]) => ofRules(field))
  const own = Object.fromEntries(told.filter(([field]) => !ofRules(field)))
  return {
    ...facts,
    ...own,
    ...(governance.length > 0 && { governance: withGovernance(facts.governance, Object.fromEntries(governance)) }),
  }
}

// People travel by name; in the map they lie by id, which only the vault knows.
function isFactOfRules(field: string): boolean {
  return field !== 'knownBy' && isGovernanceIdentityField(field)
}

/** The row with everything that follows from its facts worked out anew; people keep their names. */
export function concluded(row: InventoryRow, today: PlainDate): InventoryRow {
  const { technicalOwner, businessOwner, backupOwner, knownBy } = row
  return { ...inventoryRow(row, row.credentials, new Map(), today), technicalOwner, businessOwner, backupOwner, knownBy }
}
