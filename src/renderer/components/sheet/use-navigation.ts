import { type RefObject, useRef } from 'react'
import type { GridColumn } from './column.ts'
import { type Line, pastTitles } from './lines.ts'
import { type Motion, moved, type Terrain } from './movement.ts'
import { offsetToReveal } from './reveal.ts'
import type { Place } from './selection.ts'
import { terrainFilled } from './sheet-text.ts'
import { type ColumnWidths, headerHeight } from './use-column-widths.ts'
import { useSelection } from './use-selection.ts'

/** The selection and how it moves, keeping what it moves to in view. */
export function useNavigation<Row, Change>(
  scroller: RefObject<HTMLElement | null>,
  lines: readonly Line<Row>[],
  columns: readonly GridColumn<Row, Change>[],
  widths: ColumnWidths,
) {
  const tabStart = useRef<number | null>(null)
  const selection = useSelection(lines, columns)
  const { anchor, head, select } = selection

  const reveal = (place: Place) => {
    const element = scroller.current
    if (element === null) return
    const { rowHeight } = widths
    const view = {
      top: element.scrollTop,
      left: element.scrollLeft,
      width: element.clientWidth,
      height: element.clientHeight,
      headerHeight,
      frozenEnd: widths.frozenEnd,
    }
    const box = {
      top: place.row * rowHeight,
      left: widths.lefts[place.column] ?? 0,
      width: widths.widths[place.column] ?? 0,
      height: rowHeight,
    }
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
      rows: Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headerHeight) / widths.rowHeight) - 1),
      columns: Math.max(1, Math.floor(((scroller.current?.clientWidth ?? 0) - widths.frozenEnd) / 140)),
    },
    isFilled: terrainFilled(lines, columns),
  })
  /** Nobody means to stop on the title of an open group. */
  const landed = (to: Place | null, from: Place, motion: Motion): Place | null => {
    if (to === null || to.row === from.row) return to
    const forward = motion === 'first' || (motion !== 'last' && to.row > from.row)
    return { ...to, row: pastTitles(lines, to.row, forward ? 1 : -1) }
  }
  /** False at the edge where Tab leaves the sheet. */
  const move = (motion: Motion, extend = false): boolean => {
    const from = extend ? head : anchor
    const to = landed(moved(from, motion, terrain()), from, motion)
    tabStart.current = motion === 'next' || motion === 'previous' ? (tabStart.current ?? anchor.column) : null
    if (to !== null) goTo(to, extend)
    // The first cell may be frozen and in view already; the way home still leads to the left edge.
    if (motion === 'first') scroller.current?.scrollTo({ left: 0 })
    return to !== null
  }
  /** After a commit: Enter returns to the column where a run of Tabs began, one row further. */
  const moveOn = (motion: Motion) => {
    const start = tabStart.current
    const to = motion === 'down' && start !== null ? landed(moved(anchor, 'down', terrain()), anchor, 'down') : null
    if (to === null) return void move(motion)
    tabStart.current = null
    goTo({ row: to.row, column: start ?? to.column })
  }
  /** Going somewhere by other means ends a run of Tabs. */
  const goElsewhere = (place: Place, extend = false) => {
    tabStart.current = null
    goTo(place, extend)
  }
  return { ...selection, reveal, goTo: goElsewhere, move, moveOn }
}
