import { type RefObject, useMemo, useRef, useState } from 'react'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { PaintTerms } from '../../../shared/domain/inventory/painted-row.ts'
import type { CustomField } from '../../../shared/domain/record/custom-field.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import type { GridHandle } from '../../components/sheet/grid-props.ts'
import { savedWords } from '../../lib/saved-words.ts'
import type { SheetColumn } from './columns/sheet-column.ts'
import { draftId, identitiesOf, type SheetRow, withDraft } from './columns/sheet-row.ts'
import type { FreshRows } from './fresh-rows.ts'
import type { InventoryScreenProps } from './inventory-screen-props.ts'
import { useActiveRow } from './use-active-row.ts'
import { useAddAndDelete } from './use-add-and-delete.ts'
import { useFind } from './use-find.ts'
import { useHistory } from './use-history.ts'
import { usePrintView } from './use-print-view.ts'
import { useRangeGestures } from './use-range-gestures.tsx'
import { useSaid } from './use-said.ts'
import { useSheetAsks } from './use-sheet-asks.ts'
import { useSheetEdits } from './use-sheet-edits.ts'
import { useSheetLook } from './use-sheet-look.tsx'
import { useShownRows } from './use-shown-rows.ts'
import { useSteadyOrder } from './use-steady-order.ts'
import { useViews, type Views } from './use-views.ts'

export type InventorySheetProps = InventoryScreenProps &
  Readonly<{
    /** Null while it is being read. */
    all: readonly InventoryRow[] | null
    columns: readonly SheetColumn[]
    fields: readonly CustomField[]
    terms: PaintTerms
    today: PlainDate
  }>

export type InventorySheetState = ReturnType<typeof useInventorySheet>

const noRows: readonly InventoryRow[] = []

/** What the sheet shows and what can be done on it: everything but how it is drawn. */
export function useInventorySheet({ all: read, columns, fields, terms, today, commands, onCommandDone }: InventorySheetProps) {
  const all = read ?? noRows
  const grid = useRef<GridHandle>(null)
  const [said, say] = useSaid()
  const views = useViews()
  const order = useShownRows(all, columns, today, views)
  const { rows: shown, keep } = useSteadyOrder(order.shown, all, lookOf(views, order.find, order.fresh))
  const look = useSheetLook({ grid, columns, fields, views, rows: order })
  const focusSheet = () => grid.current?.focus()
  const addAndDelete = useAddAndDelete(focusSheet)
  const { history, undo, redo } = useHistory((touched, sentence) => {
    say(sentence)
    const [first] = touched
    if (first === undefined) return
    if (!order.shows(first)) order.showEverything()
    grid.current?.goTo(first.id)
  })

  const { rows, add } = useDraftRow({ grid, shown, addAndDelete, keep })
  const active = useActiveRow(rows, order.releaseUnless)
  const find = useFind({ grid, rows: shown, columns: look.columns, hiddenColumns: look.hidden, onFilter: order.setFind, say })
  const gestures = useRangeGestures({
    columns,
    terms,
    hiddenAmong: (ids) => order.hiddenAmong(ids, (id) => grid.current?.holds(id) ?? true),
    keepOrder: keep,
    goTo: (id) => grid.current?.goTo(id),
    focusSheet,
    onInsertBelow: (row) => add(row === null || row.kind === 'draft' ? null : row.identity.id),
    onPasted: ({ created, changed }) => {
      order.showFresh({ words: 'the paste', created, changed, only: false })
      const first = created[0] ?? changed[0]
      if (first !== undefined) grid.current?.goTo(first)
    },
    say,
  })
  const edits = useSheetEdits({ grid, terms, addAndDelete, hold: order.hold, clearMarks: gestures.clearMarks, say })

  const [replacing, setReplacing] = useState(false)
  const [exporting, setExporting] = useState(false)
  const printView = usePrintView()
  useSheetAsks({
    commands,
    onCommandDone,
    grid,
    all,
    rows: order,
    find,
    onAdd: () => add(),
    onReplace: () => setReplacing(true),
    onUndo: undo,
    onRedo: redo,
    onSave: () => say(savedWords(history?.savedAt)),
    onPrint: () => printView(views.open.name, identitiesOf(shown)),
    onExport: () => setExporting(true),
  })
  const dialogs = { replacing, setReplacing, exporting, setExporting }
  return {
    grid,
    all,
    shown,
    rows,
    views,
    order,
    look,
    find,
    gestures,
    edits,
    active,
    dialogs,
    history,
    undo,
    add,
    setDraft: addAndDelete.setDraft,
    focusSheet,
    said,
    say,
  }
}

type DraftUse = Readonly<{
  grid: RefObject<GridHandle | null>
  shown: readonly SheetRow[]
  addAndDelete: ReturnType<typeof useAddAndDelete>
  keep: (id: string) => void
}>

/** The rows with the one that is being added among them. */
function useDraftRow({ grid, shown, addAndDelete: { draft, setDraft }, keep }: DraftUse) {
  /** The row a new one is inserted under; null adds it at the end. */
  const [draftUnder, setDraftUnder] = useState<string | null>(null)
  const rows = useMemo(() => (draft === null ? shown : withDraft(shown, draft, draftUnder)), [shown, draft, draftUnder])
  const add = (under: string | null = null) => {
    if (under !== null) keep(under)
    setDraftUnder(under)
    setDraft('')
    grid.current?.edit(draftId, 'name')
  }
  return { rows, add }
}

/** What decides the order of the rows besides the rows themselves. */
function lookOf({ open, settings }: Views, find: string, fresh: FreshRows | null): string {
  return JSON.stringify([open.id, settings.filters, settings.sort, settings.groupBy, find, fresh?.only === true ? fresh.words : null])
}
