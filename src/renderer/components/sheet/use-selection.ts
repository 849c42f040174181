import { useMemo, useState } from 'react'
import type { GridColumn } from './column.ts'
import type { Line } from './lines.ts'
import { areaBetween, type Place, rowPlace, type Selection } from './selection.ts'

type Kept = Selection & Readonly<{ lastAnchorRow: number; lastHeadRow: number }>

/** The selection by row and column ids, resolved to places on every render. */
export function useSelection<Row, Change>(lines: readonly Line<Row>[], columns: readonly GridColumn<Row, Change>[]) {
  const [kept, setKept] = useState<Kept>({
    anchor: { row: '', column: '' },
    head: { row: '', column: '' },
    lastAnchorRow: 0,
    lastHeadRow: 0,
  })
  const placed = useMemo(() => placeKeeper(), [])
  const places = useMemo(() => placed(lines), [placed, lines])

  const placeOf = (cell: Selection['anchor'], lastRow: number): Place => ({
    row: rowPlace(cell.row, places, lastRow, lines.length),
    column: Math.max(
      0,
      columns.findIndex((column) => column.id === cell.column),
    ),
  })
  const anchor = placeOf(kept.anchor, kept.lastAnchorRow)
  const head = placeOf(kept.head, kept.lastHeadRow)
  // Remembered while the row is there, so that its neighbour is known once it is gone.
  if (places.has(kept.anchor.row) && (anchor.row !== kept.lastAnchorRow || head.row !== kept.lastHeadRow)) {
    setKept({ ...kept, lastAnchorRow: anchor.row, lastHeadRow: head.row })
  }

  const select = (nextAnchor: Place, nextHead: Place) => {
    const refAt = (place: Place) => ({ row: lines[place.row]?.id ?? '', column: columns[place.column]?.id ?? '' })
    setKept({ anchor: refAt(nextAnchor), head: refAt(nextHead), lastAnchorRow: nextAnchor.row, lastHeadRow: nextHead.row })
  }
  /** Also for a row that is about to appear. */
  const selectRow = (row: string, column: string) => setKept((now) => ({ ...now, anchor: { row, column }, head: { row, column } }))

  return { anchor, head, area: areaBetween(anchor, head), places, select, selectRow }
}

/** Which line stands where. The same lines in the same order, whatever they say now, keep the same answer. */
function placeKeeper(): (lines: readonly Readonly<{ id: string }>[]) => ReadonlyMap<string, number> {
  let last: Readonly<{ lines: readonly Readonly<{ id: string }>[]; places: ReadonlyMap<string, number> }> | null = null
  return (lines) => {
    const same =
      last?.lines.length === lines.length && lines.every((line, place) => line === last?.lines[place] || line.id === last?.lines[place]?.id)
    const places = last !== null && same ? last.places : new Map(lines.map((line, place) => [line.id, place]))
    last = { lines, places }
    return places
  }
}
