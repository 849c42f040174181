import type { InventoryRow } from '../../../shared/domain/inventory.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import { inView, shippedViews, type ShippedViewId } from '../../../shared/domain/view.ts'

export type ViewMembership = (row: InventoryRow) => ReadonlySet<ShippedViewId>

/** The views a row belongs to today; computed once per row, so that one edit does not ask 20,000 rows again. */
export function viewMembership(today: PlainDate): ViewMembership {
  const known = new WeakMap<InventoryRow, ReadonlySet<ShippedViewId>>()
  return (row) => {
    const views = known.get(row) ?? new Set(shippedViews.map((view) => view.id).filter((view) => inView(view, row, today)))
    known.set(row, views)
    return views
  }
}

export function viewCounts(rows: readonly InventoryRow[], membership: ViewMembership): Readonly<Record<ShippedViewId, number>> {
  const counts = Object.fromEntries(shippedViews.map((view) => [view.id, 0])) as Record<ShippedViewId, number>
  for (const row of rows) for (const view of membership(row)) counts[view] += 1
  return counts
}
