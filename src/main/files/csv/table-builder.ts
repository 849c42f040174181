import type { Table, TableRow } from '../../../shared/domain/imports/file/document.ts'
import { headerLine, headerLinesSeen } from '../../../shared/domain/imports/mapping/header-line.ts'
import { fieldTitle } from '../../../shared/domain/imports/mapping/mapping.ts'
import { AppError } from '../../../shared/errors.ts'
import { limits } from '../text/limits.ts'
import { counted, tooLarge } from '../text/refusals.ts'

/** Collects the lines of a table as they are read, whatever they are read from. */
export type TableBuilder = Readonly<{
  /** A line in its order; `problem` says why its cells cannot be trusted. The headings are found among the first lines that are not blank. Throws AppError file_too_large beyond the limits. */
  add: (line: number, cells: readonly string[], problem?: string | null) => void
  /** The table so far. Throws AppError file_empty when there was no line with anything in it. */
  table: () => Table
}>

type Line = Readonly<{ line: number; cells: readonly string[]; problem: string | null }>

/** A builder for one table. The headings are looked for, stand in the first line, or in the line of this number. */
export function tableBuilder(headings: 'find' | 'first' | number = 'find'): TableBuilder {
  let waiting: Line[] = []
  let passedOver = 0
  const shortened: number[] = []
  let headers: readonly string[] | null = null
  let firstLine: Table['firstLine']
  const rows: TableRow[] = []
  const brokenRows: { line: number; reason: string; cells?: readonly string[] }[] = []

  const addHeaders = (line: number, cells: readonly string[]) => {
    if (cells.length > limits.columns) throw tooLarge(counted(cells.length, 'columns'), counted(limits.columns, 'columns'))
    if (cells.some((cell) => cell.length > limits.cellCharacters)) throw unreadableHeaders()
    headers = distinctHeaders(cells)
    firstLine = { line, cells, is: 'headers' }
  }

  const addRow = (columns: number, line: number, cells: readonly string[], problem: string | null) => {
    const found = problem ?? rowProblem(cells, columns)
    if (found === null && isBlank(cells)) return
    if (found === null) rows.push({ line, cells: withoutShortened(line, fitted(cells, columns)) })
    else brokenRows.push({ line, reason: found, ...(problem === null && isTooLong(cells, columns) ? { cells } : {}) })
    const count = rows.length + brokenRows.length
    if (count > limits.rows) throw tooLarge(`more than ${counted(limits.rows, 'rows')}`, counted(limits.rows, 'rows'))
    if (count * columns > limits.cells)
      throw tooLarge(`${counted(columns, 'columns')} and more than ${counted(count - 1, 'rows')}`, counted(limits.cells, 'cells'))
  }

  // The first lines wait until enough of them are there to tell which holds the headings.
  const begin = () => {
    const [first] = waiting
    if (first === undefined) return
    const trusted = waiting.findIndex(({ problem }) => problem !== null)
    const { at, cells } =
      headings !== 'find'
        ? { at: 0, cells: first.cells }
        : headerLine((trusted === -1 ? waiting : waiting.slice(0, trusted)).map((one) => one.cells))
    if (first.problem !== null) throw unreadableHeaders()
    passedOver += at
    addHeaders(waiting[at]?.line ?? first.line, cells)
    const rest = waiting.slice(at + 1)
    waiting = []
    for (const { line, cells: row, problem } of rest) addRow(cells.length, line, row, problem)
  }

  const withoutShortened = (line: number, cells: readonly string[]) => {
    // What we wrote ourselves stands as it was.
    if (!cells.some(isShortened) || headers?.includes(fieldTitle('keyrosterId')) === true) return cells
    shortened.push(line)
    return cells.map((cell) => (isShortened(cell) ? '' : cell))
  }

  return {
    add: (line, cells, problem = null) => {
      if (headers !== null) return addRow(headers.length, line, cells, problem)
      if (problem === null && isBlank(cells)) return
      if (typeof headings === 'number' && line < headings) {
        passedOver += 1
        return
      }
      waiting.push({ line, cells, problem })
      if (headings !== 'find' || waiting.length >= headerLinesSeen) begin()
    },
    table: () => {
      begin()
      if (headers === null || firstLine === undefined) throw new AppError('file_empty')
      return {
        headers,
        rows,
        brokenRows,
        firstLine,
        ...(passedOver > 0 ? { passedOver } : {}),
        ...(shortened.length > 0 ? { shortened } : {}),
      }
    },
  }
}

function unreadableHeaders(): AppError {
  return new AppError('file_not_recognised', {
    message:
      'The line with the headers cannot be read: its quotation marks do not fit together, or a cell is too large. Nothing was changed. Export it again.',
  })
}

/** True when no cell holds anything but space. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '')
}

/** Headers trimmed, told apart where they are equal, and named by their place where they are empty. */
export function distinctHeaders(cells: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  const copies = new Map<string, number>()
  return cells.map((cell, index) => {
    const wanted = cell.trim() === '' ? `Column ${index + 1}` : cell.trim()
    let header = wanted
    // Goes on counting where it stopped: a thousand equal headers would otherwise take half a million steps.
    let copy = copies.get(wanted) ?? 1
    while (taken.has(header)) {
      copy += 1
      header = `${wanted} (${copy})`
    }
    copies.set(wanted, copy)
    taken.add(header)
    return header
  })
}

function rowProblem(cells: readonly string[], columns: number): string | null {
  for (const cell of cells) if (cell.length > limits.cellCharacters) return 'A cell in this row is larger than 1 MB.'
  if (isTooLong(cells, columns)) return `This row has ${cells.length} cells under ${columns} headers.`
  return null
}

function isTooLong(cells: readonly string[], columns: number): boolean {
  return cells.length > columns && !isBlank(cells.slice(columns))
}

function fitted(cells: readonly string[], columns: number): readonly string[] {
  return cells.length === columns ? cells : Array.from({ length: columns }, (_, index) => cells[index] ?? '')
}

// A spreadsheet keeps fifteen digits of a number: 1.0412E+20 and 104120000000000000000 are what is left of a longer id. Ticks of a directory are days.
function isShortened(cell: string): boolean {
  if (cell.length < 6 || cell.length > 40) return false
  const last = cell.charCodeAt(cell.length - 1)
  if (last < 48 || last > 57) return false
  return /^\s*\d(?:[.,]\d+)?E\+\d{2,3}$/i.test(cell) || (cell.length >= 17 && /^\d{15}0{2,}$/.test(cell) && !/^1[23]\d{16}$/.test(cell))
}

/** What to say of lines passed over and of numbers a spreadsheet has shortened. */
export function tableNotices({ passedOver = 0, shortened = [] }: Pick<Table, 'passedOver' | 'shortened'>): readonly string[] {
  return [...passedOverNotice(passedOver), ...shortenedNotice(shortened)]
}

const linesNamed = 12

function shortenedNotice(lines: readonly number[]): readonly string[] {
  if (lines.length === 0) return []
  const named = lines.slice(0, linesNamed).join(', ')
  const more = lines.length > linesNamed ? ` and ${lines.length - linesNamed} more` : ''
  return [
    `${lines.length === 1 ? 'Line' : 'Lines'} ${named}${more}: a long number was shortened by a spreadsheet (such as 1.04E+20) and is no id any more, so it stays empty. Format that column as text before the list is pasted in, or export it again.`,
  ]
}

function passedOverNotice(passedOver: number): readonly string[] {
  return passedOver === 0
    ? []
    : [`${passedOver === 1 ? 'One line' : `${passedOver} lines`} above the headers ${passedOver === 1 ? 'was' : 'were'} passed over.`]
}
