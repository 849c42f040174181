import { useRef, type MouseEvent } from 'react'
import type { Area, Place } from './selection.ts'

type PointerUse = Readonly<{
  anchor: Place
  area: Area
  lastRow: number
  lastColumn: number
  /** Takes over an open editor; false when its text is refused. */
  settle: () => boolean
  select: (anchor: Place, head: Place) => void
  goTo: (place: Place, extend?: boolean) => void
  begin: () => void
  toggle: (row: number) => void
  takeFocus: () => void
}>

/** Selecting with the mouse: click, Shift+click, drag, row numbers, column titles. */
export function usePointer({ anchor, area, lastRow, lastColumn, settle, select, goTo, begin, toggle, takeFocus }: PointerUse) {
  const dragging = useRef(false)

  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    const target = event.target
    if (!(target instanceof Element) || target.closest('input,textarea,button,[popover]') !== null) return
    const place = placeOf(target)
    const column = columnOf(target)
    const corner = target.closest('[data-corner]') !== null
    if (place === null && column === null && !corner) return
    event.preventDefault()
    if (!settle()) return
    takeFocus()
    if (corner) return select({ row: 0, column: 0 }, { row: lastRow, column: lastColumn })
    if (column !== null) return select({ row: 0, column: event.shiftKey ? anchor.column : column }, { row: lastRow, column })
    if (place === null) return
    if (target.closest('[data-expand]') !== null) return toggle(place.row)
    if (event.button !== 0) return isIn(area, place) ? undefined : goTo({ row: place.row, column: Math.max(0, place.column) })
    if (place.column === -1) return select({ row: event.shiftKey ? anchor.row : place.row, column: 0 }, { row: place.row, column: lastColumn })
    dragging.current = true
    goTo(place, event.shiftKey)
  }
  const onMouseOver = (event: MouseEvent<HTMLElement>) => {
    if (event.buttons !== 1) dragging.current = false
    const place = dragging.current ? placeOf(event.target) : null
    if (place !== null && place.column !== -1) goTo(place, true)
  }
  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    const place = placeOf(event.target)
    if (place !== null && place.column !== -1 && !(event.target instanceof HTMLInputElement)) begin()
  }
  return { onMouseDown, onMouseOver, onDoubleClick }
}

function isIn(area: Area, { row, column }: Place): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
}

/** The cell under the pointer; column -1 is the row number. */
export function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  return cell === null ? null : { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
}

export function columnOf(target: EventTarget): number | null {
  const title = target instanceof Element ? target.closest<HTMLElement>('[data-header]') : null
  return title === null ? null : Number(title.dataset['header'])
}
