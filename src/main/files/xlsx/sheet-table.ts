import type { Table } from '../../../shared/domain/imports/file/document.ts'
import { type HeaderLine, headerLine, headerLinesSeen } from '../../../shared/domain/imports/mapping/header-line.ts'
import { tableBuilder } from '../csv/table-builder.ts'
import { limits } from '../text/limits.ts'
import { damagedArchive } from '../zip/zip-directory.ts'
import type { CellRange } from './cell-range.ts'
import type { SheetContent, SheetRow } from './read-sheet.ts'

export type SheetTable = Readonly<{ table: Table; notices: readonly string[] }>

/** A sheet as a table: the headings are found among its first rows, empty columns in front are left out, cells merged downwards count for each of their rows. null when there is nothing in it. */
export function sheetTable(sheet: SheetContent, headerRow?: number): SheetTable | null {
  const rows = sheet.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (rows.length === 0) return null
  const { at, cells: headings } = headingsOf(rows, headerRow)
  const used = rows.slice(at)
  fillMerged(used, sheet.merged)
  const left = used.reduce<number>((least, { cells }) => Math.min(least, firstFilled(cells)), limits.columns)
  const builder = tableBuilder('first')
  used.forEach(({ line, cells }, index) => {
    const own = index === 0 ? headings : cells
    builder.add(line, left === 0 ? own : own.slice(left))
  })
  return { table: { ...builder.table(), ...(at > 0 ? { passedOver: at } : {}) }, notices: noticesOf(sheet) }
}

function firstFilled(cells: readonly string[]): number {
  return cells.findIndex((cell) => cell.trim() !== '')
}

// The headers themselves are never repeated into the data.
function fillMerged(rows: readonly SheetRow[], merged: readonly CellRange[]): void {
  const headerLine = rows[0]?.line ?? 0
  let filled = 0
  for (const { column, line, lastLine } of merged) {
    if (line <= headerLine || lastLine <= line) continue
    const first = indexOfLine(rows, line)
    const value = rows[first]?.line === line ? rows[first].cells[column] : undefined
    if (value === undefined || value === '') continue
    for (let index = first + 1; index < rows.length; index += 1) {
      const row = rows[index]
      if (row === undefined || row.line > lastLine) break
      filled += 1
      // Merged areas cannot share cells, so there are never more of these than cells.
      if (filled > limits.cells) throw damagedArchive()
      while (row.cells.length <= column) row.cells.push('')
      if (row.cells[column] === '') row.cells[column] = value
    }
  }
}

function headingsOf(rows: readonly SheetRow[], headerRow: number | undefined): HeaderLine {
  if (headerRow === undefined) return headerLine(rows.slice(0, headerLinesSeen).map(({ cells }) => cells))
  const at = Math.max(
    rows.findIndex(({ line }) => line >= headerRow),
    0,
  )
  return { at, cells: rows[at]?.cells ?? [] }
}

// Rows stand in the order of their lines.
function indexOfLine(rows: readonly SheetRow[], line: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle]?.line ?? 0) < line) low = middle + 1
    else high = middle
  }
  return low
}

function noticesOf({ errors, uncounted }: SheetContent): readonly string[] {
  return [
    ...(errors > 0
      ? [
          `${errors === 1 ? 'One cell holds' : `${errors.toLocaleString('en')} cells hold`} an error of the workbook such as #N/A and ${errors === 1 ? 'was' : 'were'} read as empty.`,
        ]
      : []),
    ...(uncounted > 0
      ? [
          `${uncounted === 1 ? 'One formula has' : `${uncounted.toLocaleString('en')} formulas have`} no result in the workbook and ${uncounted === 1 ? 'was' : 'were'} read as empty. Open it in Excel and save it to store the results.`,
        ]
      : []),
  ]
}
