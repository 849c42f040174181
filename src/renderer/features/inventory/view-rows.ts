import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { inView, type ShippedViewId, shippedViews } from '../../../shared/domain/inventory/view.ts'
import type { KnownPerson } from '../../../shared/domain/people/person-record.ts'
import { addDays, type PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { type FilterClock, filterTest } from '../../components/sheet/filter.ts'
import type { SheetColumn } from './columns/sheet-column.ts'
import { identityRow } from './columns/sheet-row.ts'
import type { View } from './use-views.ts'

export type ViewMembership = (row: InventoryRow) => ReadonlySet<string>

/** The shipped views a row belongs to today; computed once per row, so that one edit does not ask 20,000 rows again. */
export function shippedMembership(today: PlainDate): (row: InventoryRow) => ReadonlySet<ShippedViewId> {
  return oncePerRow((row) => new Set(shippedViews.map((view) => view.id).filter((view) => inView(view, row, today))))
}

/** The views a row belongs to as they are stored, filters included; also once per row. */
export function viewMembership(
  views: readonly View[],
  shipped: (row: InventoryRow) => ReadonlySet<ShippedViewId>,
  columns: readonly SheetColumn[],
  clock: FilterClock,
): ViewMembership {
  const tests = views.map(({ id, within, settings }) => ({ id, within, passes: filterTest(settings.filters, columns, clock) }))
  return oncePerRow(
    (row) => new Set(tests.filter(({ within, passes }) => shipped(row).has(within) && passes(identityRow(row))).map(({ id }) => id)),
  )
}

/** How many rows each view holds. After a change only the rows that are others now are counted again. */
export function viewCounter(
  views: readonly View[],
  membership: ViewMembership,
): (rows: readonly InventoryRow[]) => ReadonlyMap<string, number> {
  let last: Readonly<{ rows: readonly InventoryRow[]; counts: ReadonlyMap<string, number> }> = {
    rows: [],
    counts: new Map(views.map((view) => [view.id, 0])),
  }
  return (rows) => {
    const counts = new Map(last.counts)
    const add = (row: InventoryRow | undefined, by: 1 | -1) =>
      row !== undefined && membership(row).forEach((view) => counts.set(view, (counts.get(view) ?? 0) + by))
    for (let place = 0; place < Math.max(rows.length, last.rows.length); place += 1) {
      if (rows[place] === last.rows[place]) continue
      add(last.rows[place], -1)
      add(rows[place], 1)
    }
    last = { rows, counts }
    return counts
  }
}

/** Today, the person at this computer and who has left, for the filters that ask about them. */
export function filterClock(today: PlainDate, me: string, people: readonly Pick<KnownPerson, 'name' | 'status'>[]): FilterClock {
  const left = new Set(people.flatMap(({ name, status }) => (status === 'left' ? [name] : [])))
  return { today, me, dayIn: (days) => addDays(today, days), hasLeft: (name) => left.has(name) }
}

function oncePerRow<Answer>(answer: (row: InventoryRow) => Answer): (row: InventoryRow) => Answer {
  const known = new WeakMap<InventoryRow, Answer>()
  return (row) => {
    const found = known.get(row) ?? answer(row)
    known.set(row, found)
    return found
  }
}
