import { useQuery } from '@tanstack/react-query'
import { FileInput, Plus } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { isInUse } from '../../../shared/domain/record/identity.ts'
import { settingsQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { ScreenHeader } from '../../components/screen-header/screen-header.tsx'
import { Grid } from '../../components/sheet/grid.tsx'
import type { SelectionSummary } from '../../components/sheet/selection-summary.ts'
import { credentialRows, identitiesOf, sheetRowId } from './columns/sheet-row.ts'
import { ExportDialog } from './export-dialog.tsx'
import { FilterBar } from './filter-bar.tsx'
import { FindBar } from './find-bar.tsx'
import { FindBox } from './find-box.tsx'
import { freshTags } from './fresh-rows.ts'
import styles from './inventory.module.css'
import { NoRows } from './no-rows.tsx'
import { pressClipboard } from './press-clipboard.ts'
import { ReplaceDialog } from './replace-dialog.tsx'
import { rowActions } from './row-actions.ts'
import { SheetPanels } from './sheet-panels.tsx'
import { StatusBar } from './status-bar.tsx'
import { type InventorySheetProps, type InventorySheetState, useInventorySheet } from './use-inventory-sheet.ts'
import { ViewsBar } from './views-bar.tsx'

/** The inventory as a sheet, with everything around it: finding, views, filters, the detail beside it. */
export function InventorySheet(props: InventorySheetProps) {
  const { all: read, columns, fields, onImport } = props
  const sheet = useInventorySheet(props)
  const { all, shown, views, order, look, history, undo, focusSheet, said } = sheet
  const [selection, setSelection] = useState<SelectionSummary | null>(null)
  return (
    <div className={styles.screen}>
      <Head sheet={sheet} onImport={onImport} />
      <Bars sheet={sheet} columns={columns} counts={read === null ? null : order.counts} />
      <Body {...props} sheet={sheet} onSelection={setSelection} />
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
        {...useMemo(() => standing(all), [all])}
        selection={selection}
        said={said}
        history={history}
        onUndo={() => {
          undo()
          focusSheet()
        }}
      />
      <Dialogs sheet={sheet} />
    </div>
  )
}

function standing(all: readonly InventoryRow[]): Readonly<{ active: number; expired: number }> {
  const expired = all.filter(({ state }) => state === 'expired').length
  return { active: all.filter(isInUse).length - expired, expired }
}

type Part = Readonly<{ sheet: InventorySheetState }>

function Head({ sheet, onImport }: Part & Pick<InventorySheetProps, 'onImport'>) {
  const { all, find, add, focusSheet } = sheet
  return (
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
      <Button icon={FileInput} shrinks title="Import" onClick={onImport}>
        Import
      </Button>
      <Button variant="primary" icon={Plus} shrinks title="Add identity, Ctrl+N" onClick={() => add()}>
        Add identity
      </Button>
    </ScreenHeader>
  )
}

type BarsProps = Part & Pick<InventorySheetProps, 'columns'> & Readonly<{ counts: InventorySheetState['order']['counts'] | null }>

function Bars({ sheet, columns, counts }: BarsProps) {
  const { grid, all, shown, views, order, look, find, dialogs, focusSheet } = sheet
  return (
    <>
      <ViewsBar
        views={views}
        counts={counts}
        onView={order.showView}
        onExport={() => dialogs.setExporting(true)}
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
        fresh={order.fresh?.only === true ? order.fresh.words : null}
        onClearFresh={() => {
          order.showBesidesFresh()
          focusSheet()
        }}
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
          onReplace={() => dialogs.setReplacing(true)}
          onClose={find.close}
        />
      )}
    </>
  )
}

type BodyProps = Part & InventorySheetProps & Readonly<{ onSelection: (selection: SelectionSummary) => void }>

function Body({ sheet, all: read, onImport, renderDetail, onSelection }: BodyProps) {
  const { grid, all, rows, views, order, find, gestures, active, add, focusSheet } = sheet
  const [detailOpen, setDetailOpen] = useState(false)
  // The panel takes its width from the sheet.
  useEffect(() => grid.current?.reveal(), [grid, detailOpen])
  const closeDetail = () => {
    setDetailOpen(false)
    focusSheet()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || !detailOpen || event.defaultPrevented) return
    // Menus float outside but send their keys here too.
    if (event.target instanceof Node && event.currentTarget.contains(event.target)) closeDetail()
  }
  const why = read === null ? 'reading' : all.length === 0 ? 'empty' : 'no-match'
  return (
    <div className={styles.body} onKeyDown={onKeyDown}>
      <div className={styles.sheet} data-region="sheet">
        <Rows
          sheet={sheet}
          onSelection={onSelection}
          onToggleDetail={() => renderDetail !== undefined && setDetailOpen((open) => !open)}
          onOpenDetail={() => setDetailOpen(true)}
        />
        {rows.length === 0 && (
          <NoRows
            why={why}
            searching={order.find !== ''}
            filtered={views.settings.filters.length > 0}
            onClearFilters={order.clearFilters}
            onImport={onImport}
            onAdd={() => add()}
            onShowAll={order.find === '' ? order.showEverything : find.clear}
          />
        )}
        {gestures.over}
      </div>
      {detailOpen && active.identity !== null && renderDetail?.(active.identity, closeDetail)}
    </div>
  )
}

type RowsProps = Part &
  Readonly<{
    onSelection: (selection: SelectionSummary) => void
    onToggleDetail: () => void
    onOpenDetail: () => void
  }>

function Rows({ sheet, onSelection, onToggleDetail, onOpenDetail }: RowsProps) {
  const { grid, rows, order, look, gestures, edits, active, setDraft, say } = sheet
  const tags = useMemo(() => freshTags(order.fresh), [order.fresh])
  const enterMovesDown = useQuery(settingsQuery).data?.enterMovesDown ?? false
  return (
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
      onChange={edits.onChange}
      onUnchanged={(row) => row.kind === 'draft' && setDraft(null)}
      onActiveRow={active.onActiveRow}
      onSelection={onSelection}
      onOpen={onToggleDetail}
      onDelete={edits.onDelete}
      rowActions={(row, selected) =>
        rowActions(row, selected, {
          onOpen: onOpenDetail,
          onDelete: edits.onDelete,
          onChangeRows: (lines) => gestures.changeRows(lines, grid.current?.active().column),
          onCommand: (command) => grid.current?.run(command),
          onClipboard: (press) => pressClipboard(grid, press),
        })
      }
      ranges={gestures.events}
      marks={gestures.marks}
      tags={tags}
      onRefused={gestures.onRefused}
      say={say}
      enterMovesDown={enterMovesDown}
    />
  )
}

function Dialogs({ sheet }: Part) {
  const { all, shown, views, look, find, gestures, say } = sheet
  const { replacing, setReplacing, exporting, setExporting } = sheet.dialogs
  return (
    <>
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
    </>
  )
}
