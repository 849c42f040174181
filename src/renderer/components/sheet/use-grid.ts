import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { GridProps } from './grid-props.ts'
import { cellCount } from './selection.ts'
import { useCellEditing } from './use-cell-editing.ts'
import { useColumnWidths } from './use-column-widths.ts'
import { useColumnWindow } from './use-column-window.ts'
import { useHeader } from './use-header.ts'
import { useLines } from './use-lines.ts'
import { useNavigation } from './use-navigation.ts'
import { useRanges } from './use-ranges.ts'
import { useRoomForFrozen } from './use-room-for-frozen.ts'
import { useSheetFocus } from './use-sheet-focus.ts'

/** Everything a sheet knows while it is on the screen. */
export type GridState<Row, Change> = ReturnType<typeof useGrid<Row, Change>>

/** The parts of a sheet put together: its lines and columns, the selection, the titles, the open editor, the focus. */
export function useGrid<Row, Change>(scroller: RefObject<HTMLDivElement | null>, props: GridProps<Row, Change>) {
  const { rows, rowId, childRows, say, look, verbs, groupOf } = props
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

  const activeCell = () =>
    header.inside
      ? header.title()
      : (scroller.current?.querySelector<HTMLElement>(`[data-row="${anchor.row}"] [data-column="${anchor.column}"]`) ?? null)
  const focus = useSheetFocus({ scroller, activeCell, editing: editor.editing !== null, settle: editor.settle })
  useLayoutEffect(() => {
    if (awaited.current === null || !places.has(awaited.current)) return
    awaited.current = null
    reveal(anchor)
  })
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
  return {
    scroller,
    columns,
    lines,
    places,
    toggle,
    closeAround,
    setAllGroups,
    widths,
    columnWindow,
    anchor,
    area,
    select,
    selectRow,
    reveal,
    goTo,
    move,
    header,
    active,
    activeRef,
    activeCell,
    editor,
    focus,
    ranges,
    /** Goes to a row, also to one that is about to appear. */
    goToRow: (row: string, column: string) => {
      awaited.current = row
      selectRow(row, column)
    },
  }
}
