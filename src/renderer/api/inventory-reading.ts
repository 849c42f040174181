import { type QueryClient, replaceEqualDeep } from '@tanstack/react-query'
import { type InventoryChanges, withChanges } from '../../shared/domain/inventory/inventory-changes.ts'
import type { InventoryRow } from '../../shared/domain/inventory/inventory-row.ts'
import { type PackedChanges, type PackedRow, unpackedChanges, unpackedRow } from '../../shared/domain/inventory/packed-row.ts'
import { call } from './client.ts'

/** What main said last, whatever was painted over it since. */
type Reading = Readonly<{ version: string; rows: readonly InventoryRow[] }>

/** Where the last reading is kept, beside what is shown. */
export const inventoryReadingKey = 'inventory-reading'
const readingKey = [inventoryReadingKey]
const shownKey = ['inventory']

/** The inventory: everything once, afterwards only what changed. Rows that say what is shown already stay the same objects, so that nothing renders them again. */
export async function readInventory(client: QueryClient): Promise<readonly InventoryRow[]> {
  const last = client.getQueryData<Reading>(readingKey)
  const answer = await call('inventory.read', last === undefined ? {} : { since: last.version })
  // Main answers by its own types; only the way here is a text.
  const said: unknown = JSON.parse(answer.packed)
  const rows = answer.whole
    ? steadied(client, (said as readonly PackedRow[]).map(unpackedRow))
    : withChanges(last?.rows ?? [], steadyChanges(client, unpackedChanges(said as PackedChanges)))
  // Locked meanwhile, the window has forgotten everything, and this too.
  if (client.getQueryCache().find({ queryKey: shownKey }) !== undefined)
    client.setQueryData<Reading>(readingKey, { version: answer.version, rows })
  return rows
}

function steadyChanges(client: QueryClient, { changed, gone }: InventoryChanges): InventoryChanges {
  const rows = steadied(
    client,
    changed.map(({ row }) => row),
  )
  return { changed: changed.map(({ row, after }, place) => ({ row: rows[place] ?? row, after })), gone }
}

function steadied(client: QueryClient, fresh: readonly InventoryRow[]): readonly InventoryRow[] {
  const wanted = new Set(fresh.map((row) => row.id))
  const shown = new Map(
    client.getQueryData<readonly InventoryRow[]>(shownKey)?.flatMap((row) => (wanted.has(row.id) ? [[row.id, row]] : [])),
  )
  return fresh.map((row) => replaceEqualDeep(shown.get(row.id), row))
}
