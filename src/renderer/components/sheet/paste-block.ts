import type { CellWrite } from './cell-write.ts'
import type { Block } from './clipboard-codec.ts'
import type { GridColumn } from './column.ts'
import type { Line } from './lines.ts'
import type { Area } from './selection.ts'

type Sheet<Row, Change> = Readonly<{ lines: readonly Line<Row>[]; columns: readonly GridColumn<Row, Change>[] }>

/** A row that is not there yet: the texts of its cells by column. */
export type NewRow<Row, Change> = readonly Readonly<{ column: GridColumn<Row, Change>; text: string }>[]

export type PlacedBlock<Row, Change> = Readonly<{
  writes: readonly CellWrite<Row, Change>[]
  /** The rows that reach past the last row of the sheet. */
  beyond: readonly NewRow<Row, Change>[]
  /** How many columns of the block reach past the last column, or have no column of their title. */
  ignoredColumns: number
  /** Titles of columns nothing in the sheet is called. */
  unknownTitles: readonly string[]
  /** The cells that were pasted over, for selecting them. */
  area: Area
}>

/** Where the cells of a block land: one cell fills the area, a block repeats in a multiple of its size, else it lies once at the top left. */
export function placedBlock<Row, Change>(block: Block, area: Area, sheet: Sheet<Row, Change>): PlacedBlock<Row, Change> {
  const width = Math.max(1, ...block.map((row) => row.length))
  const targets = rowPlaces(sheet.lines, area.top)
  const areaHeight = Math.max(1, targets.filter((place) => place <= area.bottom).length)
  const areaWidth = area.right - area.left + 1
  const repeats = areaHeight % block.length === 0 && areaWidth % width === 0
  const height = repeats ? areaHeight : block.length
  const columnCount = repeats ? areaWidth : width
  const columns = sheet.columns.slice(area.left, area.left + columnCount)
  const rows = Array.from({ length: height }, (_, index) => {
    const cells = block[index % block.length] ?? []
    // A ragged row says nothing about the columns it does not reach.
    return columns.flatMap((column, at) => {
      const text = cells[at % width]
      return text === undefined ? [] : [{ column, text }]
    })
  })
  return {
    ...onRows(rows, targets, sheet),
    ignoredColumns: columnCount - columns.length,
    unknownTitles: [],
    area: { ...area, right: area.left + columns.length - 1, bottom: targets[Math.min(rows.length, targets.length) - 1] ?? area.bottom },
  }
}

/** Which line of a block holds titles, and the column each stands for; undefined where nothing in the sheet is called like it. */
export type PastedTitles<Row, Change> = Readonly<{
  at: number
  titles: readonly string[]
  columns: readonly (GridColumn<Row, Change> | undefined)[]
}>

/** The rows below the titles of a block, each cell in the column of its title. */
export function mappedBlock<Row, Change>(
  block: Block,
  { at, titles, columns }: PastedTitles<Row, Change>,
  area: Area,
  sheet: Sheet<Row, Change>,
): PlacedBlock<Row, Change> {
  const targets = rowPlaces(sheet.lines, area.top)
  const rows = block.slice(at + 1).map((cells) =>
    columns.flatMap((column, place) => {
      const text = cells[place]
      return column === undefined || text === undefined ? [] : [{ column, text }]
    }),
  )
  const unknownTitles = titles.filter((title, place) => title.trim() !== '' && columns[place] === undefined)
  const right = sheet.columns.length - 1
  return {
    ...onRows(rows, targets, sheet),
    ignoredColumns: unknownTitles.length,
    unknownTitles,
    area: { top: area.top, left: 0, right, bottom: targets[Math.min(rows.length, targets.length) - 1] ?? area.top },
  }
}

function rowPlaces<Row>(lines: readonly Line<Row>[], from: number): readonly number[] {
  const places: number[] = []
  for (let at = from; at < lines.length; at += 1) if (lines[at]?.kind === 'row') places.push(at)
  return places
}

function onRows<Row, Change>(
  rows: readonly NewRow<Row, Change>[],
  targets: readonly number[],
  { lines }: Sheet<Row, Change>,
): Pick<PlacedBlock<Row, Change>, 'writes' | 'beyond'> {
  const writes: CellWrite<Row, Change>[] = []
  const beyond: NewRow<Row, Change>[] = []
  rows.forEach((cells, index) => {
    const line = lines[targets[index] ?? -1]
    if (line?.kind !== 'row') beyond.push(cells)
    else for (const { column, text } of cells) writes.push({ rowId: line.id, row: line.row, column, text })
  })
  return { writes, beyond }
}
