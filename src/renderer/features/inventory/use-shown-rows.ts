import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { arranged, type GridSort, type HeldRow } from '../../components/grid/arrange.ts'
import { shippedViews, type ShippedViewId } from '../../../shared/domain/view.ts'
import type { InventoryRow } from '../../../shared/domain/inventory.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import type { SheetColumn } from './columns/sheet-column.ts'
import { finder } from './find.ts'
import { draftId, identityRow, sheetRowId, type SheetRow } from './sheet-row.ts'
import { viewCounts, viewMembership } from './view-rows.ts'

/** View, search and order of the sheet, and the rows that result. */
export function useShownRows(all: readonly InventoryRow[], columns: readonly SheetColumn[], today: PlainDate) {
  const [view, setView] = useState<ShippedViewId>(shippedViews[0].id)
  const [find, setFind] = useState('')
  const [sort, setSort] = useState<GridSort | null>(null)
  const [held, setHeld] = useState<HeldRow | null>(null)
  const question = useDeferredValue(find)

  const membership = useMemo(() => viewMembership(today), [today])
  const counts = useMemo(() => viewCounts(all, membership), [all, membership])
  const matching = useMemo(() => finder(columns), [columns])
  const rows = useMemo(() => all.map(identityRow), [all])
  const shows = useMemo(() => {
    const matches = matching(question)
    return (row: InventoryRow) => membership(row).has(view) && matches(row)
  }, [matching, question, membership, view])
  const shown = useMemo(() => {
    const keeps = (row: SheetRow) => row.kind === 'identity' && shows(row.identity)
    return arranged(rows, { rowId: sheetRowId, columns, keeps, sort, held })
  }, [rows, columns, shows, sort, held])

  const releaseUnless = useCallback((id: string | null) => setHeld((now) => (now === null || now.id === id || id === draftId ? now : null)), [])

  return {
    view,
    setView: (next: ShippedViewId) => {
      setHeld(null)
      setView(next)
    },
    find,
    setFind: (next: string) => {
      setHeld(null)
      setFind(next)
    },
    sort,
    setSort: (next: GridSort | null) => {
      setHeld(null)
      setSort(next)
    },
    counts,
    shown,
    /** Whether view and search let a row through. */
    shows,
    /** An edited row keeps its place until focus leaves it. */
    hold: (id: string) => {
      const place = shown.findIndex((row) => sheetRowId(row) === id)
      setHeld({ id, place: place === -1 ? shown.length : place })
    },
    releaseUnless,
    showEverything: () => {
      setHeld(null)
      setView('everything')
      setFind('')
    },
  }
}
