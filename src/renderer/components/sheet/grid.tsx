import { type KeyboardEvent, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { classNames } from '../../lib/class-names.ts'
import { useSteady } from '../../lib/use-steady.ts'
import { CellTip } from './cell-tip.tsx'
import type { GridColumn } from './column.ts'
import { fitWidth } from './fit-width.ts'
import styles from './grid.module.css'
import { GridBody } from './grid-body.tsx'
import { GridHeader } from './grid-header.tsx'
import { type GridAction, GridMenu } from './grid-menu.tsx'
import type { GridProps } from './grid-props.ts'
import { commandOf, type GridCommand, gridCommand } from './keys.ts'
import { rowOf, rowsOf } from './lines.ts'
import { menuGroups } from './menu-groups.ts'
import { openMenuAt } from './open-menu-at.ts'
import { cellCount } from './selection.ts'
import { selectionSummary } from './selection-summary.ts'
import { useCellEditing } from './use-cell-editing.ts'
import { useColumnWidths } from './use-column-widths.ts'
import { useColumnWindow } from './use-column-window.ts'
import { useHeader } from './use-header.ts'
import { useLines } from './use-lines.ts'
import { useNavigation } from './use-navigation.ts'
import { columnOf, placeOf, usePointer } from './use-pointer.ts'
import { useRanges } from './use-ranges.ts'
import { useRoomForFrozen } from './use-room-for-frozen.ts'
import { useSheetFocus } from './use-sheet-focus.ts'

/** A sheet of rows and columns that behaves like a spreadsheet. One Tab stop; knows nothing about what it shows. */
export function Grid<Row, Change>(props: GridProps<Row, Change>) {
  const { rows, rowId, childRows, say, onActiveRow, onSelection, look, verbs, groupOf } = props
  const scroller = useRef<HTMLDivElement>(null)
  const columns = useRoomForFrozen(scroller, props.columns)
  /** A row to bring into view as soon as it is there. */
  const awaited = useRef<string | null>(null)
  const { lines, toggle, closeAround, setAllGroups } = useLines(rows, { rowId, childRows, groupOf })
  const widths = useColumnWidths(columns, rows.length, look.rowLines)
  const { anchor, area, places, select, selectRow, reveal, goTo, move, moveOn } = useNavigation(scroller, lines, columns, widths)
  const columnWindow = useColumnWindow(scroller, widths)
  const header = useHeader({ scroller, columns, anchor, area, look, verbs, select, reveal, say })
  const active = lines[anchor.row]
  const activeRef = { row: active?.id ?? '', column: columns[anchor.column]?.id ?? '' }
  const editor = useCellEditing({
    lines,
    places,
    columns,
    moveOn,
    onChange: props.onChange,
    onUnchanged: props.onUnchanged,
    onFill: (text) => (cellCount(area) > 1 ? ranges.fillSelection(text) : null),
    onRefused: props.onRefused,
    say,
  })
  const { editing, settle } = editor

  const activeCell = () =>
    header.inside
      ? header.title()
      : (scroller.current?.querySelector<HTMLElement>(`[data-row="${anchor.row}"] [data-column="${anchor.column}"]`) ?? null)
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
  const clear = () => (ranges.several ? ranges.clear() : editor.write(activeRef, ''))
  const close = () => {
    const left = closeAround(anchor.row)
    if (left !== null) selectRow(left, activeRef.column)
  }

  const ranges = useRanges({
    scroller,
    lines,
    places,
    columns,
    anchor,
    area,
    select,
    events: props.ranges,
    focusCell: () => activeCell()?.focus({ preventScroll: true }),
    say,
  })

  const openOrToggle = (row: Row) => {
    const next = columns[anchor.column]?.toggled?.(row) ?? null
    if (next === null) return props.onOpen(row)
    if (ranges.several) ranges.fillSelection(next)
    else editor.write(activeRef, next)
    say(next)
  }
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
        clear()
        return true
      case 'open':
        if (active?.kind === 'row') openOrToggle(active.row)
        else toggle(active)
        return true
      case 'delete-rows':
        props.onDelete(rowsOf(lines.slice(area.top, area.bottom + 1)))
        return true
      case 'expand':
        toggle(active, true)
        return true
      case 'collapse':
        close()
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
      case 'clear-and-edit':
        if (ranges.several) clear()
        else begin('type')
        return true
      case 'open-list':
        begin('edit')
        return true
      case 'now':
        say('No field holds a time of day. Ctrl+; writes today’s date.')
        return true
      case 'context-menu':
        return false
      case 'select-all':
      case 'today':
      case 'fill-selection':
      case 'fill-down':
      case 'fill-right':
      case 'copy-from-above':
      case 'copy-with-titles':
      case 'cancel':
      case 'insert-row':
      case 'duplicate-rows':
        return ranges.run(command.do)
      case 'row-menu':
        openMenuAt(scroller.current?.querySelector(`[data-row="${anchor.row}"][data-column="-1"]`))
        return true
      case 'filter-column':
      case 'hide-columns':
      case 'show-columns':
      case 'move-column-left':
      case 'move-column-right':
      case 'column-title':
      case 'column-menu':
        return header.run(command.do)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (editor.isOpen() || !(event.target instanceof HTMLElement) || !event.target.matches('[data-column],[data-header]')) return
    if (header.inside && header.onKeyDown(event)) return event.preventDefault()
    // Deprecated, and in some browsers still the only sign that an input method takes the key.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const { key, code, keyCode, ctrlKey, metaKey, altKey, shiftKey } = event
    const command = commandOf(
      { key, code, keyCode, ctrlKey, metaKey, altKey, shiftKey, isAltGraph: event.getModifierState('AltGraph') },
      props.enterMovesDown,
    )
    if (command !== null && (!header.inside || header.takes(command.do)) && run(command)) event.preventDefault()
  }
  const pointer = usePointer({
    scroller,
    widths,
    reveal,
    onFilling: ranges.setFilling,
    onFill: ranges.fill,
    onFillToNeighbour: ranges.fillToNeighbour,
    anchor,
    area,
    lastRow: lines.length - 1,
    lastColumn: columns.length - 1,
    settle,
    select,
    goTo,
    begin: () => begin('edit'),
    toggle: (row) => toggle(lines[row]),
    takeFocus: focus.take,
  })

  const activeId = active?.id ?? null
  useEffect(() => onActiveRow(activeId), [onActiveRow, activeId])
  const { top, bottom, left, right } = area
  useEffect(
    () => onSelection(selectionSummary({ top, bottom, left, right }, lines, columns)),
    [onSelection, top, bottom, left, right, lines, columns],
  )
  useImperativeHandle(props.ref, () => ({
    focus: () => {
      focus.take()
      reveal(anchor)
      activeCell()?.focus({ preventScroll: true })
    },
    reveal: () => reveal(anchor),
    run: (id) => {
      const command = gridCommand(id, props.enterMovesDown)
      if (command !== null) run(command)
    },
    active: () => activeRef,
    holds: (row) => places.has(row),
    titleOf: (column) =>
      scroller.current?.querySelector(`[data-header="${columns.findIndex((candidate) => candidate.id === column)}"]`) ?? null,
    goTo: (row, column = activeRef.column) => {
      header.leave()
      focus.take()
      awaited.current = row
      selectRow(row, column)
    },
    point: (row, column = activeRef.column) => {
      header.leave()
      awaited.current = row
      selectRow(row, column)
    },
    edit: (row, column) => {
      header.leave()
      focus.take()
      awaited.current = row
      selectRow(row, column)
      editor.beginSoon({ row, column })
    },
  }))

  const actionsFor = (target: EventTarget): readonly (readonly GridAction[])[] => {
    const place = placeOf(target)
    const title = columnOf(target)
    return menuGroups(
      { line: place === null ? undefined : lines[place.row], column: title ?? place?.column ?? -1, isTitle: title !== null },
      {
        columns,
        rows,
        widths: widths.widths,
        look,
        verbs,
        rowActions: (row) => props.rowActions(row, rowsOf(lines.slice(area.top, area.bottom + 1))),
        columnExtras: props.columnExtras,
        openColumnMenu: header.openMenuSoon,
        setAllGroups,
      },
    )
  }
  const hintFor = (cell: HTMLElement) => {
    const place = placeOf(cell)
    const row = place === null ? undefined : rowOf(lines[place.row])
    const column = columns[place?.column ?? -1]
    return row === undefined || column === undefined ? null : (props.marks.get(rowId(row))?.get(column.id) ?? column.hint?.(row) ?? null)
  }
  const titleVerbs = useSteady({
    ...verbs,
    onDragWidth: widths.drag,
    onDragWidthDone: (column: string, width: number) => {
      widths.drop()
      verbs.onWidth(column, width)
    },
    onFit: (column: GridColumn<Row, Change>) => verbs.onWidth(column.id, fitWidth(column, rows)),
  })
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
        className={classNames(styles.scroller, look.rowLines > 1 && styles.wrapped)}
        data-lines={look.rowLines}
        style={{ ...widths.style, ...columnWindow.style }}
        onKeyDown={onKeyDown}
        onMouseDownCapture={header.leave}
        {...focus.handlers}
        onFocus={(event) => {
          focus.handlers.onFocus()
          header.onFocus(event)
        }}
        {...pointer}
      >
        <GridHeader
          columns={columns}
          look={look}
          verbs={titleVerbs}
          active={header.inside ? anchor.column : -1}
          selectedFrom={wholeColumns ? left : -1}
          selectedTo={wholeColumns ? right : -1}
          range={columnWindow.range}
        />
        <GridBody
          scroller={scroller}
          lines={lines}
          columns={columns}
          range={columnWindow.range}
          rowHeight={widths.rowHeight}
          anchor={anchor}
          area={area}
          inHeader={header.inside}
          several={ranges.several}
          cutArea={ranges.cutArea}
          filling={ranges.filling}
          marks={props.marks}
          editing={editing}
          actions={{ onText: editor.onText, onCommit: editor.commit, onCancel: editor.cancel }}
        />
        <CellTip sheet={scroller} hintFor={hintFor} />
      </div>
    </GridMenu>
  )
}
