import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { headerHeight } from './use-column-widths.ts'

/** The lines that are drawn, the end excluded, and how the sheet moves. */
type Drawn = Readonly<{ from: number; to: number; pace: Pace }>

/** 'flying' is too fast to read. */
export type Pace = 'resting' | 'moving' | 'flying'

type View = Readonly<{ top: number; height: number; down: boolean }>

// While it scrolls, the screen may be ahead of what is drawn by a frame or two: more is drawn where it is going.
const ahead = 14
const behind = 6
const step = 4
const firstHeight = 900
/** Pixels a millisecond. */
const flight = 4
const restMs = 90

/** The lines that are in the document: those on the screen, some around them, and always the active one, so that focus is never lost by scrolling. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  activeRow: number,
  rowHeight: number,
): Readonly<{ rows: readonly number[]; pace: Pace }> {
  const [drawn, setDrawn] = useState<Drawn>(() => drawnAt({ top: 0, height: firstHeight, down: true }, rowHeight, 'resting'))
  const update = useEffectEvent((view: View, pace: Pace | null) => {
    const next = drawnAt(view, rowHeight, pace ?? drawn.pace)
    if (next.from !== drawn.from || next.to !== drawn.to) setDrawn(next)
  })
  const rest = useEffectEvent(() => drawn.pace !== 'resting' && setDrawn({ ...drawn, pace: 'resting' }))
  useLayoutEffect(() => {
    const element = scroller.current
    if (element !== null) update({ top: element.scrollTop, height: element.clientHeight, down: true }, null)
  }, [scroller, rowHeight])
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    let view: View = { top: element.scrollTop, height: element.clientHeight, down: true }
    let at = 0
    let resting: ReturnType<typeof setTimeout> | undefined
    const onScroll = (event: Event) => {
      const top = element.scrollTop
      if (top === view.top) return
      const way = Math.abs(top - view.top)
      const passed = event.timeStamp - at
      view = { ...view, top, down: top > view.top }
      at = event.timeStamp
      clearTimeout(resting)
      resting = setTimeout(rest, restMs)
      // One leap, however far, is not a flight: there is time to draw where it leads.
      const pace = passed < restMs && way > passed * flight ? 'flying' : 'moving'
      // In this very frame: a turn later the screen would show empty rows.
      flushSync(() => update(view, pace))
    }
    const observer = new ResizeObserver(() => {
      view = { ...view, height: element.clientHeight }
      update(view, null)
    })
    observer.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(resting)
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller])

  // Filtered or in another order, the sheet may have become shorter than where it stands.
  const to = Math.min(drawn.to, count)
  const from = Math.max(0, Math.min(drawn.from, to - (drawn.to - drawn.from)))
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place)
  if (activeRow < 0 || activeRow >= count || (activeRow >= from && activeRow < to)) return { rows, pace: drawn.pace }
  return { rows: activeRow < from ? [activeRow, ...rows] : [...rows, activeRow], pace: drawn.pace }
}

/** Always equally many for a height, so that the elements of those that leave are as many as those that come need. */
function drawnAt({ top, height, down }: View, rowHeight: number, pace: Pace): Drawn {
  const first = Math.max(0, Math.floor(top / rowHeight) - (down ? behind : ahead))
  const from = first - (first % step)
  return { from, to: from + Math.ceil((height - headerHeight) / rowHeight) + behind + ahead + step, pace }
}
