import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, type RefObject } from 'react'
import { headerHeight } from './use-column-widths.ts'

/** The lines that are in the document: those on the screen, some around them, and always the active one, so that focus is never lost by scrolling. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, count: number, activeRow: number, rowHeight: number) {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const visible = defaultRangeExtractor(range)
      if (activeRow >= count || visible.includes(activeRow)) return visible
      return [...visible, activeRow].sort((a, b) => a - b)
    },
    [activeRow, count],
  )
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headerHeight,
    initialRect: { width: 1200, height: 800 },
    rangeExtractor,
  })
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight])
  return virtualizer.getVirtualItems().map((item) => ({ index: item.index, top: item.index * rowHeight }))
}
