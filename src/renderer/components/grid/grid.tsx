import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import type { GridSort } from './arrange.ts'
import { CellTip } from './cell-tip.tsx'
import type { GridColumn } from './column.ts'
import { columnActions, nextSort } from './column-actions.ts'
import { GridHeader } from './grid-header.tsx'
import { GridMenu, type GridAction } from './grid-menu.tsx'
import { GridRow } from './grid-row.tsx'
import { commandOf, type GridCommand } from './keys.ts'
import { linesOf } from './lines.ts'
import { cellCount } from './selection.ts'
import { selectionSummary, type SelectionSummary } from './selection-summary.ts'
import { copiedCells, readCopiedValue } from './sheet-text.ts'
import { useCellEditing } from './use-cell-editing.ts'
import { useClipboard } from './use-clipboard.ts'
import { rowHeight, useColumnWidths } from './use-column-widths.ts'
import { useNavigation } from './use-navigation.ts'
import { columnOf, placeOf, usePointer } from './use-pointer.ts'
import { useRowWindow } from './use-row-window.ts'
import { useSheetFocus } from './use-sheet-focus.ts'
import styles from './grid.module.css'

export type GridHandle = Readonly<{
  focus: () => void
  /** Brings the active cell into view. */
  reveal: () => void
  /** Goes to a row, also to one that is about to appear. */
  goTo: (row: string, column?: string) => void
  edit: (row: string, column: string) => void
}>

type GridProps<Row, Change> = Readonly<{
  label: string
  columns: readonly GridColumn<Row, Change>[]
  /** In the order shown. */
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** The rows inside a row; it can be expanded when there are any. */
  childRows: (row: Row) => readonly Row[]
  sort: GridSort | null
  onSort: (sort: GridSort | null) => void
  onChange: (row: Row, change: Change) => void
  /** An editor was left without a change. */
  onUnchanged: (row: Row) => void
  onActiveRow: (row: string | null) => void
  onSelection: (summary: SelectionSummary) => void
  /** Space. */
  onOpen: (row: Row) => void
  /** Ctrl+-. */
  onDelete: (rows: readonly Row[]) => void
  rowActions: (row: Row) => readonly GridAction[]
  /** Says one sentence to people who look and to people who listen. */
  say: (sentence: string) => void
  ref?: Ref<GridHandle>
}>

const none: ReadonlySet<string> = new Set()

/** A sheet of rows and columns that behaves like a spreadsheet. One Tab stop; knows nothing about what it shows. */
export function Grid<Row, Change>(props: GridProps<Row, Change>) {
  const { columns, rows, rowId, childRows, say, onActiveRow, onSelection } = props
  const scroller = useRef<HTMLDivElement>(null)
  /** A row to bring into view as soon as it is there. */
  const awaited = useRef<string | null>(null)
  const [expanded, setExpanded] = useState(none)

  const lines = useMemo(() => linesOf(rows, { rowId, childRows, expanded }), [rows, rowId, childRows, expanded])
  const widths = useColumnWidths(columns, rows.length)
  const { anchor, area, places, select, selectRow, reveal, goTo, move, moveOn } = useNavigation(scroller, lines, columns, widths)
  const items = useRowWindow(scroller, lines.length, anchor.row)
  const active = lines[anchor.row]
  const activeRef = { row: active?.id ?? '', column: columns[anchor.column]?.id ?? '' }
  const editor = useCellEditing({ lines, places, columns, moveOn, onChange: props.onChange, onUnchanged: props.onUnchanged, say })
  const { editing, settle } = editor

  const activeCell = () => scroller.current?.querySelector<HTMLElement>(`[data-row="${anchor.row}"][data-column="${anchor.column}"]`) ?? null
  const focus = useSheetFocus({ scroller, activeCell, editing: editing !== null, settle })
  useLayoutEffect(() => {
    if (awaited.current === null || !places.has(awaited.current)) return
    awaited.current = null
    reveal(anchor)
  })

  const begin = (start: 'edit' | 'type') => {
    reveal(anchor)
    editor.begin(activeRef, start)
  }
  const write = (text: string) => {
    if (cellCount(area) === 1) editor.write(activeRef, text)
    else say('Several cells are selected. Select one cell to change it; nothing was changed.')
  }
  const toggle = (id: string, open?: boolean) => setExpanded((now) => new Set((open ?? !now.has(id)) ? [...now, id] : [...now].filter((other) => other !== id)))

  /** False when the key should go on to where it belongs. */
  const run = (command: GridCommand): boolean => {
    const lastRow = Math.max(0, lines.length - 1)
    const lastColumn = columns.length - 1
    switch (command.do) {
      case 'move':
        return move(command.motion, command.extend)
      case 'edit':
        begin('edit')
        return true
      case 'type':
        begin('type')
        return false
      case 'clear':
        write('')
        return true
      case 'open':
        if (active !== undefined) props.onOpen(active.row)
        return true
      case 'delete-rows':
        props.onDelete(lines.slice(area.top, area.bottom + 1).map((line) => line.row))
        return true
      case 'expand':
      case 'collapse':
        if (active !== undefined && active.expanded !== null) toggle(active.id, command.do === 'expand')
        return true
      case 'select-all':
        select({ row: 0, column: 0 }, { row: lastRow, column: lastColumn })
        return true
      case 'select-row':
        select({ row: area.top, column: 0 }, { row: area.bottom, column: lastColumn })
        return true
      case 'select-column':
        select({ row: 0, column: area.left }, { row: lastRow, column: area.right })
        return true
      case 'reveal':
        reveal(anchor)
        return true
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (editor.isOpen() || !(event.target instanceof HTMLElement) || !event.target.matches('[data-column]')) return
    // Deprecated, and in some browsers still the only sign that an input method takes the key.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const { key, keyCode, ctrlKey, metaKey, altKey, shiftKey } = event
    const command = commandOf({ key, keyCode, ctrlKey, metaKey, altKey, shiftKey, isAltGraph: event.getModifierState('AltGraph') })
    if (command !== null && run(command)) event.preventDefault()
  }
  const pointer = usePointer({
    anchor,
    area,
    lastRow: lines.length - 1,
    lastColumn: columns.length - 1,
    settle,
    select,
    goTo,
    begin: () => begin('edit'),
    toggle: (row) => toggle(lines[row]?.id ?? ''),
    takeFocus: focus.take,
  })
  useClipboard(scroller, {
    onCopy: () => {
      if (lines.length === 0) return null
      say(cellCount(area) === 1 ? 'Copied' : `${cellCount(area).toLocaleString('en')} cells copied`)
      return copiedCells(area, lines, columns)
    },
    onPaste: (text) => {
      const value = readCopiedValue(text)
      if (value === null) say('Only one value can be pasted at a time. Nothing was changed.')
      else write(value)
    },
  })

  const activeId = active?.id ?? null
  useEffect(() => onActiveRow(activeId), [onActiveRow, activeId])
  const { top, bottom, left, right } = area
  useEffect(() => onSelection(selectionSummary({ top, bottom, left, right }, lines, columns)), [onSelection, top, bottom, left, right, lines, columns])
  useImperativeHandle(props.ref, () => ({
    focus: () => {
      focus.take()
      reveal(anchor)
      activeCell()?.focus({ preventScroll: true })
    },
    reveal: () => reveal(anchor),
    goTo: (row, column = activeRef.column) => {
      focus.take()
      awaited.current = row
      selectRow(row, column)
    },
    edit: (row, column) => {
      focus.take()
      awaited.current = row
      selectRow(row, column)
      editor.beginSoon({ row, column })
    },
  }))

  const actionsFor = (target: EventTarget): readonly (readonly GridAction[])[] => {
    const place = placeOf(target)
    const line = place === null ? undefined : lines[place.row]
    const index = columnOf(target) ?? place?.column ?? -1
    const column = columns[index]
    return [
      line === undefined ? [] : props.rowActions(line.row),
      column === undefined ? [] : columnActions(column, { onSort: props.onSort, width: widths.widths[index] ?? column.width, setWidth: widths.setWidth }),
    ]
  }
  const hintFor = (cell: HTMLElement) => {
    const place = placeOf(cell)
    const line = place === null ? undefined : lines[place.row]
    return line === undefined ? null : (columns[place?.column ?? -1]?.hint?.(line.row) ?? null)
  }
  const wholeColumns = top === 0 && bottom === lines.length - 1 && lines.length > 1

  return (
    <GridMenu actionsFor={actionsFor} returnTo={activeCell}>
      <div
        ref={scroller}
        role="treegrid"
        aria-label={props.label}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        className={styles.scroller}
        style={widths.style}
        onKeyDown={onKeyDown}
        {...focus.handlers}
        {...pointer}
      >
        <GridHeader
          columns={columns}
          sort={props.sort}
          selectedFrom={wholeColumns ? left : -1}
          selectedTo={wholeColumns ? right : -1}
          onSort={(column) => props.onSort(nextSort(props.sort, column))}
          onWidth={widths.setWidth}
        />
        <div role="rowgroup" className={styles.body} style={{ height: lines.length * rowHeight }}>
          {items.map((item) => {
            const line = lines[item.index]
            if (line === undefined) return null
            const inArea = item.index >= top && item.index <= bottom
            const edited = editing?.cell.row === line.id ? editing : null
            return (
              <GridRow
                key={line.id}
                {...line}
                {...item}
                columns={columns}
                activeColumn={item.index === anchor.row ? anchor.column : -1}
                selectedFrom={inArea ? left : -1}
                selectedTo={inArea ? right : -1}
                editing={edited}
                actions={edited === null ? null : { onText: editor.onText, onCommit: editor.commit, onCancel: editor.cancel }}
              />
            )
          })}
        </div>
        <CellTip sheet={scroller} hintFor={hintFor} />
      </div>
    </GridMenu>
  )
}
