import { type MouseEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { fillTarget } from './fill.ts'
import { type Area, isIn, type Place } from './selection.ts'
import { type ColumnWidths, headerHeight } from './use-column-widths.ts'

type PointerUse = Readonly<{
  scroller: RefObject<HTMLElement | null>
  widths: ColumnWidths
  anchor: Place
  area: Area
  lastRow: number
  lastColumn: number
  /** Takes over an open editor; false when its text is refused. */
  settle: () => boolean
  select: (anchor: Place, head: Place) => void
  goTo: (place: Place, extend?: boolean) => void
  reveal: (place: Place) => void
  begin: () => void
  toggle: (row: number) => void
  takeFocus: () => void
  onFilling: (target: Area | null) => void
  onFill: (source: Area, target: Area, series: boolean) => void
  onFillToNeighbour: () => void
}>

type Drag = 'cells' | 'rows' | 'fill'
type At = Readonly<{ x: number; y: number; series: boolean }>

const stepMs = 40

/** Selecting and filling with the mouse: click, Shift+click, drag past the edge, row numbers, column titles, the fill handle. */
export function usePointer(use: PointerUse) {
  const { anchor, area, lastRow, lastColumn, settle, select, goTo, begin, toggle, takeFocus } = use
  const { at, setDrag } = useDrag(use)

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
    at.current = { x: event.clientX, y: event.clientY, series: event.ctrlKey || event.metaKey }
    if (corner) return select({ row: 0, column: 0 }, { row: lastRow, column: lastColumn })
    if (column !== null) return select({ row: 0, column: event.shiftKey ? anchor.column : column }, { row: lastRow, column })
    if (place === null) return
    if (target.closest('[data-expand]') !== null) return toggle(place.row)
    // Selected again although it is: the focus follows a selection, and would otherwise come later, out of the menu that opens.
    if (event.button !== 0)
      return isIn(area, place) ? select(anchor, headOf(area, anchor)) : goTo({ row: place.row, column: Math.max(0, place.column) })
    if (target.closest('[data-fill]') !== null) return setDrag('fill')
    if (place.column === -1) {
      select({ row: event.shiftKey ? anchor.row : place.row, column: 0 }, { row: place.row, column: lastColumn })
      return setDrag('rows')
    }
    setDrag('cells')
    goTo(place, event.shiftKey)
  }
  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    if (event.target instanceof Element && event.target.closest('[data-fill]') !== null) return use.onFillToNeighbour()
    const place = placeOf(event.target)
    if (place !== null && place.column !== -1 && !(event.target instanceof HTMLInputElement)) begin()
  }
  return { onMouseDown, onDoubleClick }
}

/** The drag that is going on, from the press of the button until it is let go. */
function useDrag(use: PointerUse) {
  const { scroller, anchor, area, lastColumn, select, goTo } = use
  const [drag, setDrag] = useState<Drag | null>(null)
  const at = useRef<At>({ x: 0, y: 0, series: false })

  const follow = useEffectEvent((how: Drag) => {
    const place = placeUnder(at.current, scroller.current, use)
    if (place === null) return
    if (how === 'cells') return goTo(place, true)
    use.reveal({ row: place.row, column: how === 'rows' ? anchor.column : place.column })
    if (how === 'rows') select({ row: anchor.row, column: 0 }, { row: place.row, column: lastColumn })
    else use.onFilling(fillTarget(area, place))
  })
  const finish = useEffectEvent((how: Drag) => {
    setDrag(null)
    if (how !== 'fill') return
    const place = placeUnder(at.current, scroller.current, use)
    const target = place === null ? area : fillTarget(area, place)
    use.onFilling(null)
    if (target === area) return
    use.onFill(area, target, at.current.series)
    select({ row: target.top, column: target.left }, { row: target.bottom, column: target.right })
  })
  const giveUp = useEffectEvent(() => {
    setDrag(null)
    use.onFilling(null)
  })
  useEffect(() => {
    if (drag === null) return
    let moved = false
    const onMove = (event: globalThis.MouseEvent) => {
      at.current = { x: event.clientX, y: event.clientY, series: event.ctrlKey || event.metaKey }
      moved = true
      if (event.buttons === 0) finish(drag)
      else follow(drag)
    }
    const onUp = (event: globalThis.MouseEvent) => {
      at.current = { ...at.current, series: event.ctrlKey || event.metaKey }
      if (moved) finish(drag)
      else giveUp()
    }
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || drag !== 'fill') return
      event.preventDefault()
      event.stopPropagation()
      giveUp()
    }
    // Past the edge the sheet goes on scrolling although the mouse rests.
    const timer = setInterval(() => moved && isOutside(at.current, scroller.current) && follow(drag), stepMs)
    window.addEventListener('mousemove', onMove)
    window.addEventListener('mouseup', onUp)
    window.addEventListener('keydown', onKey, true)
    return () => {
      clearInterval(timer)
      window.removeEventListener('mousemove', onMove)
      window.removeEventListener('mouseup', onUp)
      window.removeEventListener('keydown', onKey, true)
    }
  }, [drag, scroller])
  return { at, setDrag }
}

/** The corner of the selection across from where it began. */
function headOf({ top, bottom, left, right }: Area, anchor: Place): Place {
  return { row: anchor.row === top ? bottom : top, column: anchor.column === left ? right : left }
}

/** The cell under a point of the window; past an edge, cells beyond it, the further the more. */
function placeUnder(at: At, element: HTMLElement | null, { widths, lastRow, lastColumn }: PointerUse): Place | null {
  if (element === null || lastRow < 0) return null
  const box = element.getBoundingClientRect()
  const beyond = (point: number, low: number, high: number) =>
    point < low ? -Math.min(6, Math.ceil((low - point) / 16)) : point > high ? Math.min(6, Math.ceil((point - high) / 16)) : 0
  const x = clamp(at.x - box.left, 0, element.clientWidth - 1)
  const y = clamp(at.y - box.top, headerHeight, element.clientHeight - 1)
  const row =
    Math.floor((y - headerHeight + element.scrollTop) / widths.rowHeight) + beyond(at.y - box.top, headerHeight, element.clientHeight)
  const offset = x < widths.frozenEnd ? x : x + element.scrollLeft
  const column = widths.lefts.findLastIndex((left) => left <= offset) + Math.sign(beyond(at.x - box.left, 0, element.clientWidth))
  return { row: clamp(row, 0, lastRow), column: clamp(column, 0, lastColumn) }
}

function isOutside({ x, y }: At, element: HTMLElement | null): boolean {
  if (element === null) return false
  const box = element.getBoundingClientRect()
  return x < box.left || x > box.left + element.clientWidth || y < box.top + headerHeight || y > box.top + element.clientHeight
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}

/** The cell under the pointer; column -1 is the row number. */
export function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  const row = cell?.closest<HTMLElement>('[data-row]') ?? null
  return cell === null || row === null ? null : { row: Number(row.dataset['row']), column: Number(cell.dataset['column']) }
}

export function columnOf(target: EventTarget): number | null {
  const title = target instanceof Element ? target.closest<HTMLElement>('[data-header]') : null
  return title === null ? null : Number(title.dataset['header'])
}
