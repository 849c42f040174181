import { useIsMutating } from '@tanstack/react-query'
import { FileInput, Plus } from 'lucide-react'
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { Grid, type GridHandle } from '../../components/grid/grid.tsx'
import type { SelectionSummary } from '../../components/grid/selection-summary.ts'
import { ScreenHeader } from '../../components/screen-header/screen-header.tsx'
import { isInUse } from '../../../shared/domain/identity.ts'
import type { InventoryRow } from '../../../shared/domain/inventory.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import type { SheetColumn } from './columns/sheet-column.ts'
import { FindBox } from './find-box.tsx'
import type { InventoryScreenProps } from './inventory-screen-props.ts'
import { NoRows } from './no-rows.tsx'
import { rowActions } from './row-actions.ts'
import type { SheetChange } from './sheet-change.ts'
import { credentialRows, draftId, sheetRowId, type SheetRow } from './sheet-row.ts'
import { StatusBar } from './status-bar.tsx'
import { useAddAndDelete } from './use-add-and-delete.ts'
import { useHistory } from './use-history.ts'
import { useSaid } from './use-said.ts'
import { useScreenKeys } from './use-screen-keys.ts'
import { useSheetChanges } from './use-sheet-changes.ts'
import { useShownRows } from './use-shown-rows.ts'
import { ViewTabs } from './view-tabs.tsx'
import styles from './inventory.module.css'

type InventorySheetProps = InventoryScreenProps &
  Readonly<{
    /** Null while it is being read. */
    all: readonly InventoryRow[] | null
    columns: readonly SheetColumn[]
    today: PlainDate
  }>

const noRows: readonly InventoryRow[] = []

export function InventorySheet({ all: read, columns, today, command, onShowImports, renderDetail }: InventorySheetProps) {
  const all = read ?? noRows
  const grid = useRef<GridHandle>(null)
  const findBox = useRef<HTMLInputElement>(null)
  const [activeId, setActiveId] = useState<string | null>(null)
  const [selection, setSelection] = useState<SelectionSummary | null>(null)
  const [said, say] = useSaid()
  const [detailOpen, setDetailOpen] = useState(false)
  const saving = useIsMutating() > 0

  const { shown, hold, releaseUnless, ...order } = useShownRows(all, columns, today)
  const change = useSheetChanges(today)
  const focusSheet = () => grid.current?.focus()
  const { draft, setDraft, create, trash, removeCredential } = useAddAndDelete(focusSheet)
  const { history, undo, redo } = useHistory((touched, sentence) => {
    say(sentence)
    const [first] = touched
    if (first === undefined) return
    if (!order.shows(first)) order.showEverything()
    grid.current?.goTo(first.id)
  })

  const rows = useMemo(() => (draft === null ? shown : [...shown, { kind: 'draft', name: draft } satisfies SheetRow]), [shown, draft])
  const active = useMemo(() => rows.flatMap((row) => [row, ...credentialRows(row)]).find((row) => sheetRowId(row) === activeId), [rows, activeId])
  const activeIdentity = active === undefined || active.kind === 'draft' ? null : active.identity

  const add = () => {
    if (draft !== null && draft !== '') return
    setDraft('')
    grid.current?.edit(draftId, 'name')
  }
  const startFind = () => {
    findBox.current?.focus()
    findBox.current?.select()
  }
  const onChange = (row: SheetRow, edited: SheetChange) => {
    say('')
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

  useScreenKeys({ onAdd: add, onFind: startFind, onUndo: undo, onRedo: redo })
  const carryOut = useEffectEvent((name: 'add' | 'find') => (name === 'add' ? add() : startFind()))
  const serial = command?.serial
  const name = command?.name
  useEffect(() => {
    if (name !== undefined) carryOut(name)
  }, [serial, name])

  // The panel takes its width from the sheet.
  useEffect(() => grid.current?.reveal(), [detailOpen])

  const why = read === null ? 'reading' : all.length === 0 ? 'empty' : 'no-match'
  return (
    <div className={styles.screen}>
      <ScreenHeader title="Inventory">
        <FindBox ref={findBox} value={order.find} onValue={order.setFind} onLeave={focusSheet} total={all.length} />
        <Button icon={FileInput} onClick={onShowImports}>
          Import
        </Button>
        <Button variant="primary" icon={Plus} title="Ctrl+N" onClick={add}>
          Add identity
        </Button>
      </ScreenHeader>
      <ViewTabs view={order.view} counts={read === null ? null : order.counts} onView={order.setView} />
      <div
        className={styles.body}
        onKeyDown={(event) => {
          // Menus float outside but send their keys here too.
          if (event.key === 'Escape' && detailOpen && !event.defaultPrevented && event.target instanceof Node && event.currentTarget.contains(event.target)) closeDetail()
        }}
      >
        <div className={styles.sheet}>
          <Grid
            ref={grid}
            label="Inventory"
            columns={columns}
            rows={rows}
            rowId={sheetRowId}
            childRows={credentialRows}
            sort={order.sort}
            onSort={order.setSort}
            onChange={onChange}
            onUnchanged={(row) => row.kind === 'draft' && setDraft(null)}
            onActiveRow={onActiveRow}
            onSelection={setSelection}
            onOpen={() => renderDetail !== undefined && setDetailOpen((open) => !open)}
            onDelete={onDelete}
            rowActions={(row) => rowActions(row, { onOpen: () => setDetailOpen(true), onDelete })}
            say={say}
          />
          {rows.length === 0 && <NoRows why={why} searching={order.find !== ''} onImport={onShowImports} onAdd={add} onShowAll={order.find === '' ? order.showEverything : () => order.setFind('')} />}
        </div>
        {detailOpen && activeIdentity !== null && renderDetail?.(activeIdentity, closeDetail)}
      </div>
      <StatusBar
        shown={shown.length}
        total={all.length}
        active={useMemo(() => all.filter(isInUse).length, [all])}
        selection={selection}
        said={said}
        saving={saving}
        history={history}
        onUndo={() => {
          undo()
          focusSheet()
        }}
      />
    </div>
  )
}
