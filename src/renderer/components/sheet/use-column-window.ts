import { type CSSProperties, type RefObject, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react'
import type { ColumnWidths } from './use-column-widths.ts'

/** The scrolling columns that are drawn; null draws all. */
export type ColumnRange = Readonly<{ from: number; to: number }>

// Below this the drawing of all columns costs less than keeping count of them.
const few = 24
const step = 2
const beside = 240

/** Which columns are in the document, and the room of those left of them. The row with the focus always draws all of its cells. */
export function useColumnWindow(scroller: RefObject<HTMLElement | null>, { widths, lefts, frozenColumns, frozenEnd, total }: ColumnWidths) {
  const rangeAt = (left: number, right: number): ColumnRange | null => {
    if (widths.length <= few) return null
    const first = widths.findIndex((width, place) => place >= frozenColumns && (lefts[place] ?? 0) + width > left + frozenEnd)
    const last = widths.findLastIndex((_, place) => (lefts[place] ?? 0) < right)
    // In steps, so that scrolling sideways renders the rows seldom.
    return { from: Math.max(frozenColumns, first - (first % step)), to: last - (last % step) + step }
  }
  // At first as wide as the window: drawn in full, the first sheet would lay out columns that nobody sees.
  const [range, setRange] = useState(() => rangeAt(0, window.innerWidth + beside))
  const update = useEffectEvent((left: number, width: number) => {
    const next = rangeAt(left - beside, left + width + beside)
    setRange((now) => (now?.from === next?.from && now?.to === next?.to ? now : next))
  })
  useLayoutEffect(() => {
    const element = scroller.current
    if (element !== null) update(element.scrollLeft, element.clientWidth)
  }, [scroller, widths.length, total, frozenColumns])
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    let left = element.scrollLeft
    let width = element.clientWidth
    const onScroll = () => {
      if (element.scrollLeft === left) return
      left = element.scrollLeft
      element.toggleAttribute('data-sideways', left > 0)
      update(left, width)
    }
    const observer = new ResizeObserver(() => {
      width = element.clientWidth
      update(left, width)
    })
    observer.observe(element)
    // Before the rows answer: asked after they changed, the place would have to be laid out first.
    element.addEventListener('scroll', onScroll, { passive: true, capture: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll, { capture: true })
    }
  }, [scroller])
  const before = range === null ? 0 : (lefts[range.from] ?? 0) - (lefts[frozenColumns] ?? 0)
  return { range, style: { '--before': `${before}px` } as CSSProperties }
}
