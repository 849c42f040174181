import { filterTest, type FilterClock } from '../../components/grid/filter.ts'
import type { InventoryRow } from '../../../shared/domain/inventory.ts'
import { addDays, type PlainDate } from '../../../shared/domain/plain-date.ts'
import { inView, shippedViews, type ShippedViewId } from '../../../shared/domain/view.ts'
import type { SheetColumn } from './columns/sheet-column.ts'
import { identityRow } from './sheet-row.ts'
import type { View } from './use-views.ts'

export type ViewMembership = (row: InventoryRow) => ReadonlySet<string>

/** The shipped views a row belongs to today; computed once per row, so that one edit does not ask 20,000 rows again. */
export function shippedMembership(today: PlainDate): (row: InventoryRow) => ReadonlySet<ShippedViewId> {
  return oncePerRow((row) => new Set(shippedViews.map((view) => view.id).filter((view) => inView(view, row, today))))
}

/** The views a row belongs to as they are stored, filters included; also once per row. */
export function viewMembership(views: readonly View[], shipped: (row: InventoryRow) => ReadonlySet<ShippedViewId>, columns: readonly SheetColumn[], clock: FilterClock): ViewMembership {
  const tests = views.map(({ id, within, settings }) => ({ id, within, passes: filterTest(settings.filters, columns, clock) }))
  return oncePerRow((row) => new Set(tests.filter(({ within, passes }) => shipped(row).has(within) && passes(identityRow(row))).map(({ id }) => id)))
}

/** How many rows each view holds. */
export function viewCounts(rows: readonly InventoryRow[], views: readonly View[], membership: ViewMembership): ReadonlyMap<string, number> {
  const counts = new Map(views.map((view) => [view.id, 0]))
  for (const row of rows) for (const view of membership(row)) counts.set(view, (counts.get(view) ?? 0) + 1)
  return counts
}

export function filterClock(today: PlainDate): FilterClock {
  return { today, dayIn: (days) => addDays(today, days) }
}

function oncePerRow<Answer>(answer: (row: InventoryRow) => Answer): (row: InventoryRow) => Answer {
  const known = new WeakMap<InventoryRow, Answer>()
  return (row) => {
    const found = known.get(row) ?? answer(row)
    known.set(row, found)
    return found
  }
}
