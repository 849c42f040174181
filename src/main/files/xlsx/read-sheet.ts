import { limits } from '../text/limits.ts'
import { counted, tooLarge } from '../text/refusals.ts'
import { damagedArchive } from '../zip/zip-directory.ts'
import { type CellRange, columnNumber, readRange } from './cell-range.ts'
import { isoDateText, numberText, typedText } from './cell-text.ts'
import type { CellFormat } from './number-formats.ts'
import type { WorkbookParts } from './workbook-parts.ts'

/** What the cells of a sheet refer to. */
export type CellContext = Readonly<{ strings: readonly string[]; formats: readonly CellFormat[]; date1904: boolean }>

export type SheetRow = Readonly<{ line: number; cells: string[] }>

export type SheetContent = Readonly<{
  /** The rows with anything in them, by their number in the sheet. */
  rows: readonly SheetRow[]
  merged: readonly CellRange[]
  /** Cells with #N/A and the like. */
  errors: number
  /** Formulas whose result the file does not hold. */
  uncounted: number
}>

/** All cells of a sheet as text. What the sheet says of its own size is never believed. Throws AppError beyond the limits. */
export function readSheet(parts: WorkbookParts, path: string, context: CellContext): SheetContent {
  const rows: SheetRow[] = []
  const merged: CellRange[] = []
  const trouble = { errors: 0, uncounted: 0 }
  let held = 0
  let inData = false
  let row: SheetRow = { line: 0, cells: [] }
  let column = -1
  let type = ''
  let style = ''
  let formula = false
  let value = ''
  let capturing = false
  let phonetic = false

  const openCell = (reference: string | undefined) => {
    column = reference === undefined ? column + 1 : columnNumber(reference)
    formula = false
    value = ''
  }

  const closeCell = () => {
    if (type === 'e') trouble.errors += 1
    else if (formula && value === '' && type !== 'str') trouble.uncounted += 1
    const text = cellText(type, value, style, context)
    if (text === '') return
    if (column >= limits.columns) throw tooLarge(`more than ${counted(limits.columns, 'columns')}`, counted(limits.columns, 'columns'))
    while (row.cells.length < column) row.cells.push('')
    row.cells[column] = text
  }

  const closeRow = () => {
    if (row.cells.length === 0) return
    rows.push(row)
    held += row.cells.length
    if (rows.length > limits.rows + 1) throw tooLarge(`more than ${counted(limits.rows, 'rows')}`, counted(limits.rows, 'rows'))
    if (held > limits.cells) throw tooLarge(`more than ${counted(limits.cells, 'cells')}`, counted(limits.cells, 'cells'))
  }

  parts.read(path, {
    open: (name, attributes) => {
      if (name === 'sheetData') inData = true
      else if (name === 'mergeCell') merged.push(...readRange(attributes.ref ?? ''))
      if (!inData) return
      if (name === 'row') {
        row = { line: lineOf(attributes.r, row.line), cells: [] }
        column = -1
      } else if (name === 'c') {
        openCell(attributes.r)
        type = attributes.t ?? 'n'
        style = attributes.s ?? ''
      } else if (name === 'f') formula = true
      else if (name === 'rPh') phonetic = true
      else if (name === 'v' || name === 't') capturing = !phonetic
    },
    text: (text) => {
      if (capturing) value += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') capturing = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'c' && inData) closeCell()
      else if (name === 'row' && inData) closeRow()
      else if (name === 'sheetData') inData = false
    },
  })
  return { rows, merged, ...trouble }
}

// Rows need not be numbered; one that goes back would make two rows one.
function lineOf(number: string | undefined, before: number): number {
  const line = number === undefined ? before + 1 : Number(number)
  return Number.isInteger(line) && line > before && line <= 1_048_576 ? line : before + 1
}

function cellText(type: string, value: string, style: string, { strings, formats, date1904 }: CellContext): string {
  switch (type) {
    case 's': {
      if (value === '') return ''
      const text = strings[Number(value)]
      if (text === undefined) throw damagedArchive()
      return text
    }
    case 'n':
      return numberText(value, formats[Number(style)] ?? 'number', date1904)
    case 'b':
      return value === '' ? '' : value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE'
    case 'd':
      return isoDateText(value)
    case 'e':
      return ''
    default:
      return typedText(value)
  }
}
