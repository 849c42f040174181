import { useMemo, useState } from 'react'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { identityRow, type SheetRow, sheetRowId } from './columns/sheet-row.ts'

type Steady = Readonly<{ ids: readonly string[]; known: ReadonlySet<string>; look: string; after: string | null }>

/** The rows as they stand, kept in place although a change on many of them would sort or filter them elsewhere, until another look is chosen. */
export function useSteadyOrder(shown: readonly SheetRow[], all: readonly InventoryRow[], look: string) {
  const [steady, setSteady] = useState<Steady | null>(null)
  // Chosen anew, the same look sorts and filters again.
  if (steady !== null && steady.look !== look) setSteady(null)
  const kept = steady?.look === look ? steady : null
  const rows = useMemo(() => (kept === null ? shown : inPlace(kept, all)), [kept, shown, all])
  return {
    rows,
    /** From now on; rows that are added stand at the end, or below `after`. */
    keep: (after: string | null = null) => setSteady({ ids: rows.map(sheetRowId), known: new Set(all.map((row) => row.id)), look, after }),
  }
}

function inPlace({ ids, known, after }: Steady, all: readonly InventoryRow[]): readonly SheetRow[] {
  const byId = new Map<string, InventoryRow>(all.map((row) => [row.id, row]))
  const added = all.filter((row) => !known.has(row.id)).map(identityRow)
  const standing = ids.flatMap((id) => {
    const row = byId.get(id)
    return [...(row === undefined ? [] : [identityRow(row)]), ...(id === after ? added : [])]
  })
  return after !== null && ids.includes(after) ? standing : [...standing, ...added]
}
