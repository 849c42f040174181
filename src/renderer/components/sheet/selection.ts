/** A cell by identity, so that sorting and refreshing never move the selection to another row. */
export type CellRef = Readonly<{ row: string; column: string }>

/** Excel's model: typing goes to the anchor, Shift moves the head, the rectangle between them is selected. */
export type Selection = Readonly<{ anchor: CellRef; head: CellRef }>

/** A cell by place. */
export type Place = Readonly<{ row: number; column: number }>

/** The selected rectangle by place, edges included. */
export type Area = Readonly<{ top: number; bottom: number; left: number; right: number }>

export function areaBetween(a: Place, b: Place): Area {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  }
}

export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1)
}

/** Where a row stands now; when it is gone, its neighbour: the row that took its place. */
export function rowPlace(id: string, places: ReadonlyMap<string, number>, lastKnown: number, rows: number): number {
  return places.get(id) ?? Math.max(0, Math.min(lastKnown, rows - 1))
}

export function isIn(area: Area, { row, column }: Place): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
}
