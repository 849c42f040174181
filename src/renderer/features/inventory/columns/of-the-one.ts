import type { CredentialView, InventoryRow } from '../../../../shared/domain/inventory/inventory-row.ts'
import type { SheetEditing } from './sheet-column.ts'

/** How the cell of an identity edits a fact of its credential: there has to be exactly one. `none` is for cells that can make one. */
export function ofTheOne(row: InventoryRow, editing: (credential: CredentialView) => SheetEditing, none?: SheetEditing): SheetEditing {
  const [first] = row.credentials
  if (first === undefined) return none ?? { kind: 'read-only', reason: 'it has no credential yet. Choose a credential type first.' }
  if (row.credentials.length === 1) return editing(first)
  return { kind: 'read-only', reason: `it has ${row.credentials.length} credentials. Press Alt+Right to see and edit each of them.` }
}
