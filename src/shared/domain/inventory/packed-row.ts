import type { IdentityId } from '../values/ids.ts'
import type { InventoryChanges } from './inventory-changes.ts'
import { blankRow, blankView, type CredentialView, type InventoryRow } from './inventory-row.ts'

// Most records know little of most of their seventy facts: what nobody knows is left out on the way to the window.

/** A row without what is null. */
export type PackedRow = Readonly<Record<string, unknown>> & Readonly<{ credentials: readonly Readonly<Record<string, unknown>>[] }>

export function packedRow(row: InventoryRow): PackedRow {
  return { ...known(row), credentials: row.credentials.map(known) }
}

/** The row again, as it was before it was packed. */
export function unpackedRow(packed: PackedRow): InventoryRow {
  const row = filled<{ -readonly [Field in keyof InventoryRow]: InventoryRow[Field] }>(blankRow(), packed)
  row.credentials = packed.credentials.map((view) => filled<CredentialView>(blankView(), view))
  return row
}

/** Changes of an inventory, packed. */
export type PackedChanges = Readonly<{
  changed: readonly Readonly<{ row: PackedRow; after: IdentityId | null }>[]
  gone: readonly IdentityId[]
}>

export function packedChanges({ changed, gone }: InventoryChanges): PackedChanges {
  return { changed: changed.map(({ row, after }) => ({ row: packedRow(row), after })), gone }
}

/** The changes again, as they were before they were packed. */
export function unpackedChanges({ changed, gone }: PackedChanges): InventoryChanges {
  return { changed: changed.map(({ row, after }) => ({ row: unpackedRow(row), after })), gone }
}

function known(record: object): Record<string, unknown> {
  const said: Record<string, unknown> = {}
  const from = record as Readonly<Record<string, unknown>>
  for (const field in from) if (from[field] !== null) said[field] = from[field]
  return said
}

// Main answers by its own types; only the way here is a text.
function filled<Value>(blank: object, packed: Readonly<Record<string, unknown>>): Value {
  const record = blank as Record<string, unknown>
  for (const field in packed) record[field] = packed[field]
  return record as Value
}
