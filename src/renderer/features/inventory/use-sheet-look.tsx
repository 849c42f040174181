import { type RefObject, useCallback, useMemo, useState } from 'react'
import type { ViewSettings } from '../../../shared/domain/inventory/saved-view.ts'
import type { CustomField } from '../../../shared/domain/record/custom-field.ts'
import type { ColumnState, ColumnVerbs } from '../../components/sheet/column-actions.ts'
import type { GridAction } from '../../components/sheet/grid-menu.tsx'
import type { GridHandle } from '../../components/sheet/grid-props.ts'
import { laidOut, type Layout, withHidden, withMoved, withWidth, withWrap } from '../../components/sheet/layout.ts'
import type { SheetColumn } from './columns/sheet-column.ts'
import type { useShownRows } from './use-shown-rows.ts'
import type { Views } from './use-views.ts'

type LookUse = Readonly<{
  grid: RefObject<GridHandle | null>
  columns: readonly SheetColumn[]
  fields: readonly CustomField[]
  views: Views
  rows: ReturnType<typeof useShownRows>
}>

/** What floats over the sheet: one thing at a time. */
export type Floating =
  | Readonly<{ kind: 'filter'; column: string; anchor: Element | null }>
  | Readonly<{ kind: 'columns'; anchor: Element | null }>
  | Readonly<{ kind: 'width'; column: string; width: number }>
  | Readonly<{ kind: 'info'; column: string }>
  | Readonly<{ kind: 'field'; field: CustomField | null }>
  | Readonly<{ kind: 'remove-field'; field: CustomField }>

/** How the sheet is looked at, as the grid needs it, and what a person can do about it. */
export function useSheetLook({ grid, columns, fields, views, rows }: LookUse) {
  const { settings, arrange, ask } = views
  const { columns: laid, frozen, filters, sort, groupBy, lines } = settings
  const [floating, setFloating] = useState<Floating | null>(null)

  const layout = useMemo<Layout>(() => ({ columns: laid, frozen }), [laid, frozen])
  const shown = useMemo(() => laidOut(columns, layout), [columns, layout])
  const look = useMemo<ColumnState>(
    () => ({ sort, filtered: new Set(filters.map((filter) => filter.column)), group: groupBy, frozen, rowLines: lines }),
    [sort, filters, groupBy, frozen, lines],
  )

  const lay = (next: Layout) => arrange({ columns: arrangedColumns(next) })
  const verbs: ColumnVerbs = {
    onSort: (next) => {
      rows.release()
      ask({ sort: [...next] })
    },
    onWidth: (column, width) => lay(withWidth(layout, columns, column, width)),
    onMove: (column, before) => lay(withMoved(layout, columns, column, before)),
    onHide: (ids) => lay(withHidden(layout, columns, ids, true)),
    onShowList: () => setFloating({ kind: 'columns', anchor: document.querySelector('[data-columns-button]') }),
    onFilter: (column) =>
      setFloating({ kind: 'filter', column, anchor: grid.current?.titleOf(column) ?? document.querySelector('[data-filter-button]') }),
    onClearFilter: (column) => {
      rows.release()
      ask({ filters: filters.filter((filter) => filter.column !== column) })
    },
    onGroup: (column) => ask({ groupBy: column }),
    onFreeze: (count) => arrange({ frozen: count }),
    onRowLines: (count) => arrange({ lines: count }),
    onWrap: (column, wrap) =>
      arrange({ columns: arrangedColumns(withWrap(layout, columns, column, wrap, lines === 1)), ...(wrap && lines === 1 && { lines: 2 }) }),
    onAskWidth: (column, width) => setFloating({ kind: 'width', column, width }),
  }
  const columnExtras = useCallback(
    (id: string): readonly GridAction[] => {
      const own = fields.find((field) => field.id === id)
      return [
        { label: 'What is this column?', run: () => setFloating({ kind: 'info', column: id }) },
        ...(own === undefined
          ? []
          : [
              { label: own.kind === 'choice' ? 'Name and choices…' : 'Rename…', run: () => setFloating({ kind: 'field', field: own }) },
              { label: 'Remove this field…', danger: true, run: () => setFloating({ kind: 'remove-field', field: own }) },
            ]),
        { label: 'Add a field of your own…', run: () => setFloating({ kind: 'field', field: null }) },
      ]
    },
    [fields],
  )
  return {
    columns: shown,
    hidden: useMemo(() => columns.filter((column) => !shown.some((one) => one.id === column.id)), [columns, shown]),
    layout,
    look,
    verbs,
    columnExtras,
    floating,
    setFloating,
    showColumns: (ids: readonly string[], visible: boolean) => lay(withHidden(layout, columns, ids, !visible)),
    setFiltersOf: (column: string, next: typeof filters) => {
      rows.release()
      ask({ filters: [...filters.filter((filter) => filter.column !== column), ...next] })
    },
  }
}

// Stored as it crosses the bridge: what nobody set is left out.
function arrangedColumns({ columns }: Layout): ViewSettings['columns'] {
  return columns.map(({ id, width, hidden, wrap }) => ({
    id,
    ...(width !== undefined && { width }),
    ...(hidden !== undefined && { hidden }),
    ...(wrap !== undefined && { wrap }),
  }))
}

export type SheetLook = ReturnType<typeof useSheetLook>
