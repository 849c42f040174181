import { type KeyboardEvent, useEffect, useRef } from 'react'
import { classNames } from '../../lib/class-names.ts'
import { useSteady } from '../../lib/use-steady.ts'
import { CellTip } from './cell-tip.tsx'
import type { GridColumn } from './column.ts'
import { fitWidth } from './fit-width.ts'
import styles from './grid.module.css'
import { GridBody } from './grid-body.tsx'
import { gridCommands } from './grid-commands.ts'
import { GridHeader } from './grid-header.tsx'
import { type GridAction, GridMenu } from './grid-menu.tsx'
import type { GridProps } from './grid-props.ts'
import { commandOf, type GridCommand } from './keys.ts'
import { rowOf, rowsOf } from './lines.ts'
import { menuGroups } from './menu-groups.ts'
import { selectionSummary } from './selection-summary.ts'
import { type GridState, useGrid } from './use-grid.ts'
import { useGridHandle } from './use-grid-handle.ts'
import { columnOf, placeOf, usePointer } from './use-pointer.ts'

/** A sheet of rows and columns that behaves like a spreadsheet. One Tab stop; knows nothing about what it shows. */
export function Grid<Row, Change>(props: GridProps<Row, Change>) {
  const { look } = props
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useGrid(scroller, props)
  const { columns, lines, widths, columnWindow, anchor, area, header, editor, focus, ranges } = grid
  const { run, begin } = gridCommands(grid, props)
  const pointer = useCellPointer(grid, () => begin('edit'))
  useReports(grid, props)
  useGridHandle(grid, props, run)
  const titleVerbs = useTitleVerbs(grid, props)
  const { top, bottom, left, right } = area
  const wholeColumns = top === 0 && bottom === lines.length - 1 && lines.length > 1

  return (
    <GridMenu actionsFor={(target) => actionsFor(target, grid, props)} returnTo={grid.activeCell}>
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
        onKeyDown={(event) => onKeyDown(event, grid, props, run)}
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
          tags={props.tags}
          editing={editor.editing}
          actions={{ onText: editor.onText, onCommit: editor.commit, onCancel: editor.cancel }}
        />
        <CellTip sheet={scroller} hintFor={(cell) => hintFor(cell, grid, props)} />
      </div>
    </GridMenu>
  )
}

function useCellPointer<Row, Change>(grid: GridState<Row, Change>, onEdit: () => void) {
  const { lines, columns, ranges } = grid
  return usePointer({
    ...grid,
    onFilling: ranges.setFilling,
    onFill: ranges.fill,
    onFillToNeighbour: ranges.fillToNeighbour,
    lastRow: lines.length - 1,
    lastColumn: columns.length - 1,
    settle: grid.editor.settle,
    begin: onEdit,
    toggle: (row) => grid.toggle(lines[row]),
    takeFocus: grid.focus.take,
  })
}

/** Tells the screen around the sheet which row is active and what is selected. */
function useReports<Row, Change>(
  { active, area, lines, columns }: GridState<Row, Change>,
  { onActiveRow, onSelection }: GridProps<Row, Change>,
) {
  const activeId = active?.id ?? null
  useEffect(() => onActiveRow(activeId), [onActiveRow, activeId])
  const { top, bottom, left, right } = area
  useEffect(
    () => onSelection(selectionSummary({ top, bottom, left, right }, lines, columns)),
    [onSelection, top, bottom, left, right, lines, columns],
  )
}

/** The same functions on every render, so that the titles are only drawn again when they change. */
function useTitleVerbs<Row, Change>({ widths }: GridState<Row, Change>, { rows, verbs }: GridProps<Row, Change>) {
  return useSteady({
    ...verbs,
    onDragWidth: widths.drag,
    onDragWidthDone: (column: string, width: number) => {
      widths.drop()
      verbs.onWidth(column, width)
    },
    onFit: (column: GridColumn<Row, Change>) => verbs.onWidth(column.id, fitWidth(column, rows)),
  })
}

function onKeyDown<Row, Change>(
  event: KeyboardEvent,
  { editor, header }: GridState<Row, Change>,
  { enterMovesDown }: GridProps<Row, Change>,
  run: (command: GridCommand) => boolean,
): void {
  if (editor.isOpen() || !(event.target instanceof HTMLElement) || !event.target.matches('[data-column],[data-header]')) return
  if (header.inside && header.onKeyDown(event)) return event.preventDefault()
  // Deprecated, and in some browsers still the only sign that an input method takes the key.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const { key, code, keyCode, ctrlKey, metaKey, altKey, shiftKey } = event
  const command = commandOf(
    { key, code, keyCode, ctrlKey, metaKey, altKey, shiftKey, isAltGraph: event.getModifierState('AltGraph') },
    enterMovesDown,
  )
  if (command !== null && (!header.inside || header.takes(command.do)) && run(command)) event.preventDefault()
}

function actionsFor<Row, Change>(
  target: EventTarget,
  { lines, columns, area, widths, header, setAllGroups }: GridState<Row, Change>,
  { rows, look, verbs, rowActions, columnExtras }: GridProps<Row, Change>,
): readonly (readonly GridAction[])[] {
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
      rowActions: (row) => rowActions(row, rowsOf(lines.slice(area.top, area.bottom + 1))),
      columnExtras,
      openColumnMenu: header.openMenuSoon,
      setAllGroups,
    },
  )
}

/** Why a cell is as it is: what the last paste says of it, else what its column says. */
function hintFor<Row, Change>(
  cell: HTMLElement,
  { lines, columns }: GridState<Row, Change>,
  { marks, rowId }: GridProps<Row, Change>,
): string | null {
  const place = placeOf(cell)
  const row = place === null ? undefined : rowOf(lines[place.row])
  const column = columns[place?.column ?? -1]
  return row === undefined || column === undefined ? null : (marks.get(rowId(row))?.get(column.id) ?? column.hint?.(row) ?? null)
}
