import { useRef, type RefObject } from 'react'
import type { GridColumn } from './column.ts'
import type { Line } from './lines.ts'
import { moved, type Motion, type Terrain } from './movement.ts'
import { offsetToReveal } from './reveal.ts'
import type { Place } from './selection.ts'
import { terrainFilled } from './sheet-text.ts'
import { rowHeight, type ColumnWidths } from './use-column-widths.ts'
import { useSelection } from './use-selection.ts'

/** The selection and how it moves, keeping what it moves to in view. */
export function useNavigation<Row, Change>(scroller: RefObject<HTMLElement | null>, lines: readonly Line<Row>[], columns: readonly GridColumn<Row, Change>[], widths: ColumnWidths) {
  const tabStart = useRef<number | null>(null)
  const selection = useSelection(lines, columns)
  const { anchor, head, select } = selection

  const reveal = (place: Place) => {
    const element = scroller.current
    if (element === null) return
    const view = { top: element.scrollTop, left: element.scrollLeft, width: element.clientWidth, height: element.clientHeight, headerHeight: rowHeight, frozenEnd: widths.frozenEnd }
    const box = { top: place.row * rowHeight, left: widths.lefts[place.column] ?? 0, width: widths.widths[place.column] ?? 0, height: rowHeight }
    element.scrollTo(offsetToReveal(box, view))
  }
  const goTo = (place: Place, extend = false) => {
    select(extend ? anchor : place, place)
    reveal(place)
  }
  const terrain = (): Terrain => ({
    rows: lines.length,
    columns: columns.length,
    frozenColumns: widths.frozenColumns,
    page: {
      rows: Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - rowHeight) / rowHeight) - 1),
      columns: Math.max(1, Math.floor(((scroller.current?.clientWidth ?? 0) - widths.frozenEnd) / 140)),
    },
    isFilled: terrainFilled(lines, columns),
  })
  /** False at the edge where Tab leaves the sheet. */
  const move = (motion: Motion, extend = false): boolean => {
    const to = moved(extend ? head : anchor, motion, terrain())
    tabStart.current = motion === 'next' || motion === 'previous' ? (tabStart.current ?? anchor.column) : null
    if (to !== null) goTo(to, extend)
    // The first cell may be frozen and in view already; the way home still leads to the left edge.
    if (motion === 'first') scroller.current?.scrollTo({ left: 0 })
    return to !== null
  }
  /** After a commit: Enter returns to the column where a run of Tabs began, one row further. */
  const moveOn = (motion: Motion) => {
    const start = tabStart.current
    const to = motion === 'down' && start !== null ? moved(anchor, 'down', terrain()) : null
    if (to === null) return void move(motion)
    tabStart.current = null
    goTo({ row: to.row, column: start ?? to.column })
  }
  return { ...selection, reveal, goTo, move, moveOn }
}
