import type { IdentityId } from '../values/ids.ts'
import type { InventoryRow } from './inventory-row.ts'

/** What became of an inventory between two readings. */
export type InventoryChanges = Readonly<{
  /** As they are now, in the order of the inventory; a row that was not there before stands behind `after`, or first. */
  changed: readonly Readonly<{ row: InventoryRow; after: IdentityId | null }>[]
  /** In the Trash now, or never there. */
  gone: readonly IdentityId[]
}>

/** What to tell somebody who knows everything but these identities. */
export function changesAmong(rows: readonly InventoryRow[], touched: readonly IdentityId[]): InventoryChanges {
  const left = new Set(touched)
  const changed: { row: InventoryRow; after: IdentityId | null }[] = []
  for (const [place, row] of rows.entries()) {
    // Twenty thousand rows need not be looked at for one that was found.
    if (left.size === 0) break
    if (left.delete(row.id)) changed.push({ row, after: rows[place - 1]?.id ?? null })
  }
  return { changed, gone: [...left] }
}

/** The inventory with the changes in it. Rows that did not change stay the same objects. */
export function withChanges(rows: readonly InventoryRow[], { changed, gone }: InventoryChanges): readonly InventoryRow[] {
  const away = new Set<IdentityId>(gone)
  const fresh = new Map(changed.map(({ row }) => [row.id, row]))
  const next: InventoryRow[] = []
  for (const row of rows) {
    const now = fresh.get(row.id)
    if (now !== undefined) fresh.delete(row.id)
    if (!away.has(row.id)) next.push(now ?? row)
  }
  for (const { row, after } of changed) {
    // New ones mostly stand at the end, so the row before them is looked for from there.
    if (fresh.has(row.id)) next.splice(after === null ? 0 : next.findLastIndex((other) => other.id === after) + 1, 0, row)
  }
  return next
}
