import type { Place } from './selection.ts'

export const motions = [
  'up',
  'down',
  'left',
  'right',
  'block-up',
  'block-down',
  'block-left',
  'block-right',
  'row-start',
  'row-end',
  'first',
  'last',
  'page-up',
  'page-down',
  'page-left',
  'page-right',
  'next',
  'previous',
] as const
export type Motion = (typeof motions)[number]

/** What movement needs to know about the sheet. */
export type Terrain = Readonly<{
  rows: number
  columns: number
  frozenColumns: number
  /** Rows and columns that fit on the screen. */
  page: Readonly<{ rows: number; columns: number }>
  isFilled: (place: Place) => boolean
}>

/** Where a motion leads; null when it would leave the sheet (Tab at either end). */
export function moved(from: Place, motion: Motion, terrain: Terrain): Place | null {
  const lastRow = terrain.rows - 1
  const lastColumn = terrain.columns - 1
  const at = (row: number, column: number): Place => ({ row: clamp(row, lastRow), column: clamp(column, lastColumn) })
  const { row, column } = from
  switch (motion) {
    case 'up':
      return at(row - 1, column)
    case 'down':
      return at(row + 1, column)
    case 'left':
      return at(row, column - 1)
    case 'right':
      return at(row, column + 1)
    case 'block-up':
      return blockEdge(from, { row: -1, column: 0 }, terrain)
    case 'block-down':
      return blockEdge(from, { row: 1, column: 0 }, terrain)
    case 'block-left':
      return blockEdge(from, { row: 0, column: -1 }, terrain)
    case 'block-right':
      return blockEdge(from, { row: 0, column: 1 }, terrain)
    case 'row-start':
      // Home goes to the first cell that scrolls; from there, to the first of all.
      return at(row, column === terrain.frozenColumns ? 0 : terrain.frozenColumns)
    case 'row-end':
      return at(row, lastColumn)
    case 'first':
      return at(0, 0)
    case 'last':
      return at(lastRow, lastColumn)
    case 'page-up':
      return at(row - terrain.page.rows, column)
    case 'page-down':
      return at(row + terrain.page.rows, column)
    case 'page-left':
      return at(row, column - terrain.page.columns)
    case 'page-right':
      return at(row, column + terrain.page.columns)
    case 'next':
      if (column < lastColumn) return at(row, column + 1)
      return row < lastRow ? at(row + 1, 0) : null
    case 'previous':
      if (column > 0) return at(row, column - 1)
      return row > 0 ? at(row - 1, lastColumn) : null
  }
}

// As in Excel: inside a block of filled cells to its end, from its end or from an empty cell to the next filled one, else to the edge of the sheet.
function blockEdge(from: Place, step: Place, terrain: Terrain): Place {
  const next = (place: Place): Place => ({ row: place.row + step.row, column: place.column + step.column })
  const inside = (place: Place) => place.row >= 0 && place.column >= 0 && place.row < terrain.rows && place.column < terrain.columns
  const neighbour = next(from)
  if (!inside(neighbour)) return from
  const alongBlock = terrain.isFilled(from) && terrain.isFilled(neighbour)
  let at = neighbour
  while (inside(next(at)) && (alongBlock ? terrain.isFilled(next(at)) : !terrain.isFilled(at))) at = next(at)
  return at
}

function clamp(value: number, last: number): number {
  return Math.max(0, Math.min(value, last))
}
