import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useMemo, useState } from 'react'
import type { GridColumn } from './column.ts'
import { frozenWithin } from './layout.ts'

// The rest has to stay wide enough to read a cell and to scroll.
const mostOfWidth = 0.6

/** The columns as the sheet has room for them: in a narrow window fewer of them stay at the left edge. */
export function useRoomForFrozen<Row, Change>(
  scroller: RefObject<HTMLElement | null>,
  columns: readonly GridColumn<Row, Change>[],
): readonly GridColumn<Row, Change>[] {
  const [room, setRoom] = useState(Infinity)
  const update = useEffectEvent(() => {
    if (scroller.current !== null) setRoom(frozenWithin(columns, scroller.current.clientWidth * mostOfWidth))
  })
  useLayoutEffect(() => update(), [columns])
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const observer = new ResizeObserver(() => update())
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
  return useMemo(
    () =>
      columns.some((column, place) => column.frozen === true && place >= room)
        ? columns.map((column, place) => (place < room ? column : { ...column, frozen: false }))
        : columns,
    [columns, room],
  )
}
