import { useQuery } from '@tanstack/react-query'
import { FileInput, Plus } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { PaintTerms } from '../../../shared/domain/inventory/painted-row.ts'
import type { CustomField } from '../../../shared/domain/record/custom-field.ts'
import { isInUse } from '../../../shared/domain/record/identity.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { settingsQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { ScreenHeader } from '../../components/screen-header/screen-header.tsx'
import { Grid } from '../../components/sheet/grid.tsx'
import type { GridHandle } from '../../components/sheet/grid-props.ts'
import type { SelectionSummary } from '../../components/sheet/selection-summary.ts'
import { savedWords } from '../../lib/saved-words.ts'
import type { SheetChange } from './columns/sheet-change.ts'
import type { SheetColumn } from './columns/sheet-column.ts'
import { credentialRows, draftId, identitiesOf, lineWithId, type SheetRow, sheetRowId, withDraft } from './columns/sheet-row.ts'
import { ExportDialog } from './export-dialog.tsx'
import { FilterBar } from './filter-bar.tsx'
import { FindBar } from './find-bar.tsx'
import { FindBox } from './find-box.tsx'
import styles from './inventory.module.css'
import type { InventoryScreenProps } from './inventory-screen-props.ts'
import { NoRows } from './no-rows.tsx'
import { pressClipboard } from './press-clipboard.ts'
import { ReplaceDialog } from './replace-dialog.tsx'
import { rowActions } from './row-actions.ts'
import { SheetPanels } from './sheet-panels.tsx'
import { StatusBar } from './status-bar.tsx'
import { useAddAndDelete } from './use-add-and-delete.ts'
import { useFind } from './use-find.ts'
import { useHistory } from './use-history.ts'
import { usePrintView } from './use-print-view.ts'
import { useRangeGestures } from './use-range-gestures.tsx'
import { useSaid } from './use-said.ts'
import { useSheetAsks } from './use-sheet-asks.ts'
import { useSheetChanges } from './use-sheet-changes.ts'
import { useSheetLook } from './use-sheet-look.tsx'
import { useShownRows } from './use-shown-rows.ts'
import { useSteadyOrder } from './use-steady-order.ts'
import { useViews, type Views } from './use-views.ts'
import { ViewsBar } from './views-bar.tsx'

type InventorySheetProps = InventoryScreenProps &
  Readonly<{
    /** Null while it is being read. */
    all: readonly InventoryRow[] | null
    columns: readonly SheetColumn[]
    fields: readonly CustomField[]
    terms: PaintTerms
    today: PlainDate
  }>

const noRows: readonly InventoryRow[] = []

export function InventorySheet({
  all: read,
  columns,
  fields,
  terms,
  today,
  commands,
  onCommandDone,
  onShowImports,
  renderDetail,
}: InventorySheetProps) {
  const all = read ?? noRows
  const grid = useRef<GridHandle>(null)
  const [activeId, setActiveId] = useState<string | null>(null)
  const [selection, setSelection] = useState<SelectionSummary | null>(null)
  const [said, say] = useSaid()
  const [detailOpen, setDetailOpen] = useState(false)
  const enterMovesDown = useQuery(settingsQuery).data?.enterMovesDown ?? false

  const views = useViews()
  const shownRows = useShownRows(all, columns, today, views)
  const { shown: arranged, hold, releaseUnless, ...order } = shownRows
  const { rows: shown, keep } = useSteadyOrder(arranged, all, lookOf(views, order.find))
  const look = useSheetLook({ grid, columns, fields, views, rows: shownRows })
  const change = useSheetChanges(terms)
  const focusSheet = () => grid.current?.focus()
  const { draft, setDraft, create, trash, removeCredential } = useAddAndDelete(focusSheet)
  const { history, undo, redo } = useHistory((touched, sentence) => {
    say(sentence)
    const [first] = touched
    if (first === undefined) return
    if (!order.shows(first)) order.showEverything()
    grid.current?.goTo(first.id)
  })

  /** The row a new one is inserted under; null adds it at the end. */
  const [draftUnder, setDraftUnder] = useState<string | null>(null)
  const rows = useMemo(() => (draft === null ? shown : withDraft(shown, draft, draftUnder)), [shown, draft, draftUnder])
  const active = useMemo(() => lineWithId(rows, activeId), [rows, activeId])
  const activeIdentity = active === undefined || active.kind === 'draft' ? null : active.identity

  const add = (under: string | null = null) => {
    if (draft !== null && draft !== '') return
    if (under !== null) keep(under)
    setDraftUnder(under)
    setDraft('')
    grid.current?.edit(draftId, 'name')
  }
  const find = useFind({ grid, rows: shown, columns: look.columns, hiddenColumns: look.hidden, onFilter: order.setFind, say })
  const [replacing, setReplacing] = useState(false)
  const gestures = useRangeGestures({
    columns,
    terms,
    hiddenAmong: (ids) => order.hiddenAmong(ids, (id) => grid.current?.holds(id) ?? true),
    keepOrder: keep,
    goTo: (id) => grid.current?.goTo(id),
    focusSheet,
    onInsertBelow: (row) => add(row === null || row.kind === 'draft' ? null : row.identity.id),
    say,
  })
  const onChange = (row: SheetRow, edited: SheetChange) => {
    say('')
    gestures.clearMarks()
    if (row.kind === 'draft') {
      if (edited.kind !== 'new-identity') return
      void create(edited.name, (id) => {
        hold(id)
        grid.current?.goTo(id, 'technicalOwner')
      })
      return
    }
    if (edited.kind === 'new-identity') return
    hold(row.identity.id)
    change(row.identity, edited)
  }
  const onDelete = (lines: readonly SheetRow[]) => {
    const identities = lines.flatMap((line) => (line.kind === 'identity' ? [line.identity] : []))
    const [first] = lines
    if (identities.length > 0) void trash(identities)
    else if (first?.kind === 'credential') void removeCredential(first.credential.id, first.credential.label ?? first.identity.name)
  }
  const onActiveRow = useCallback(
    (id: string | null) => {
      setActiveId(id)
      releaseUnless(id)
    },
    [releaseUnless],
  )
  const closeDetail = () => {
    setDetailOpen(false)
    focusSheet()
  }

  const printView = usePrintView()
  const [exporting, setExporting] = useState(false)
  useSheetAsks({
    commands,
    onCommandDone,
    grid,
    all,
    rows: shownRows,
    find,
    onAdd: () => add(),
    onReplace: () => setReplacing(true),
    onUndo: undo,
    onRedo: redo,
    onSave: () => say(savedWords(history?.savedAt)),
    onPrint: () => printView(views.open.name, identitiesOf(shown)),
    onExport: () => setExporting(true),
  })

  // The panel takes its width from the sheet.
  useEffect(() => grid.current?.reveal(), [detailOpen])

  const why = read === null ? 'reading' : all.length === 0 ? 'empty' : 'no-match'
  return (
    <div className={styles.screen}>
      <ScreenHeader title="Inventory" elastic>
        <FindBox
          ref={find.box}
          value={find.question.text}
          count={find.count}
          position={find.position}
          total={all.length}
          onValue={find.setText}
          onFocus={() => find.setOpen(true)}
          onStep={(step) => (step === 1 ? find.next(true) : find.previous(true))}
          onLeave={focusSheet}
          onClose={find.close}
          onClear={find.clear}
        />
        <Button icon={FileInput} shrinks title="Import" onClick={onShowImports}>
          Import
        </Button>
        <Button variant="primary" icon={Plus} shrinks title="Add identity, Ctrl+N" onClick={() => add()}>
          Add identity
        </Button>
      </ScreenHeader>
      <ViewsBar
        views={views}
        counts={read === null ? null : order.counts}
        onView={order.showView}
        onExport={() => setExporting(true)}
        onFocusBack={focusSheet}
      />
      <FilterBar
        look={look}
        columns={columns}
        rows={shown}
        filters={views.settings.filters}
        shown={shown.length}
        total={all.length}
        changed={views.changed}
        activeColumn={() => grid.current?.active().column ?? ''}
        onClearAll={() => {
          order.clearFilters()
          focusSheet()
        }}
        onSave={() => void views.save()}
        onReset={views.reset}
      />
      {find.open && (
        <FindBar
          question={find.question}
          columns={columns}
          onlyMatches={find.onlyMatches}
          inHidden={find.inHidden}
          allVisible={look.hidden.length === 0}
          onConditions={find.setConditions}
          onOnlyMatches={find.setOnlyMatches}
          onInHidden={find.setInHidden}
          onReplace={() => setReplacing(true)}
          onClose={find.close}
        />
      )}
      <div
        className={styles.body}
        onKeyDown={(event) => {
          // Menus float outside but send their keys here too.
          if (
            event.key === 'Escape' &&
            detailOpen &&
            !event.defaultPrevented &&
            event.target instanceof Node &&
            event.currentTarget.contains(event.target)
          )
            closeDetail()
        }}
      >
        <div className={styles.sheet} data-region="sheet">
          <Grid
            ref={grid}
            label="Inventory"
            columns={look.columns}
            rows={rows}
            rowId={sheetRowId}
            childRows={credentialRows}
            look={look.look}
            verbs={look.verbs}
            groupOf={order.groupOf}
            columnExtras={look.columnExtras}
            onChange={onChange}
            onUnchanged={(row) => row.kind === 'draft' && setDraft(null)}
            onActiveRow={onActiveRow}
            onSelection={setSelection}
            onOpen={() => renderDetail !== undefined && setDetailOpen((open) => !open)}
            onDelete={onDelete}
            rowActions={(row, selected) =>
              rowActions(row, selected, {
                onOpen: () => setDetailOpen(true),
                onDelete,
                onChangeRows: (lines) => gestures.changeRows(lines, grid.current?.active().column),
                onCommand: (command) => grid.current?.run(command),
                onClipboard: (press) => pressClipboard(grid, press),
              })
            }
            ranges={gestures.events}
            marks={gestures.marks}
            onRefused={gestures.onRefused}
            say={say}
            enterMovesDown={enterMovesDown}
          />
          {rows.length === 0 && (
            <NoRows
              why={why}
              searching={order.find !== ''}
              filtered={views.settings.filters.length > 0}
              onClearFilters={order.clearFilters}
              onImport={onShowImports}
              onAdd={() => add()}
              onShowAll={order.find === '' ? order.showEverything : find.clear}
            />
          )}
          {gestures.over}
        </div>
        {detailOpen && activeIdentity !== null && renderDetail?.(activeIdentity, closeDetail)}
      </div>
      <SheetPanels
        look={look}
        columns={columns}
        fields={fields}
        filters={views.settings.filters}
        besides={order.besides}
        me={order.me}
        onFocusBack={focusSheet}
      />
      <StatusBar
        shown={shown.length}
        total={all.length}
        active={useMemo(() => all.filter(isInUse).length, [all])}
        selection={selection}
        said={said}
        history={history}
        onUndo={() => {
          undo()
          focusSheet()
        }}
      />
      {exporting && (
        <ExportDialog title={views.open.name} ids={identitiesOf(shown).map((row) => row.id)} onClose={() => setExporting(false)} />
      )}
      {replacing && (
        <ReplaceDialog
          start={find.question}
          shown={identitiesOf(shown)}
          all={all}
          columns={look.columns}
          onClose={() => setReplacing(false)}
          onDone={(sentence) => {
            setReplacing(false)
            say(sentence)
          }}
          onStopped={(stopped) => {
            setReplacing(false)
            gestures.stop(stopped)
          }}
        />
      )}
    </div>
  )
}

/** What decides the order of the rows besides the rows themselves. */
function lookOf({ open, settings }: Views, find: string): string {
  return JSON.stringify([open.id, settings.filters, settings.sort, settings.groupBy, find])
}
