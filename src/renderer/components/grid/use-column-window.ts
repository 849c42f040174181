import { useEffect, useEffectEvent, useLayoutEffect, useState, type CSSProperties, type RefObject } from 'react'
import type { ColumnWidths } from './use-column-widths.ts'

/** The scrolling columns that are drawn; null draws all. */
export type ColumnRange = Readonly<{ from: number; to: number }>

// Below this the drawing of all columns costs less than keeping count of them.
const few = 24
const step = 4
const beside = 400

/** Which columns are in the document, and the room of those left of them. The row with the focus always draws all of its cells. */
export function useColumnWindow(scroller: RefObject<HTMLElement | null>, { widths, lefts, frozenColumns, frozenEnd, total }: ColumnWidths) {
  const [range, setRange] = useState<ColumnRange | null>(null)
  const update = useEffectEvent(() => {
    const element = scroller.current
    const next = element === null || widths.length <= few ? null : rangeAt(element.scrollLeft - beside, element.scrollLeft + element.clientWidth + beside)
    setRange((now) => (now?.from === next?.from && now?.to === next?.to ? now : next))
  })
  const rangeAt = (left: number, right: number): ColumnRange => {
    const first = widths.findIndex((width, place) => place >= frozenColumns && (lefts[place] ?? 0) + width > left + frozenEnd)
    const last = widths.findLastIndex((_, place) => (lefts[place] ?? 0) < right)
    // In steps, so that scrolling sideways renders the rows seldom.
    return { from: Math.max(frozenColumns, first - (first % step)), to: last - (last % step) + step }
  }
  useLayoutEffect(() => update(), [widths.length, total, frozenColumns])
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const listener = () => update()
    const observer = new ResizeObserver(listener)
    observer.observe(element)
    element.addEventListener('scroll', listener, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', listener)
    }
  }, [scroller])
  const before = range === null ? 0 : (lefts[range.from] ?? 0) - (lefts[frozenColumns] ?? 0)
  return { range, style: { '--before': `${before}px` } as CSSProperties }
}
