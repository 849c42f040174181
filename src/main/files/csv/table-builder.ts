import type { Table, TableRow } from '../../../shared/domain/imports/file/document.ts'
import { AppError } from '../../../shared/errors.ts'
import { limits } from '../text/limits.ts'
import { counted, tooLarge } from '../text/refusals.ts'

/** Collects the lines of a table as they are read, whatever they are read from. */
export type TableBuilder = Readonly<{
  /** A line in its order; `problem` says why its cells cannot be trusted. The first line that is not blank holds the headers. Throws AppError file_too_large beyond the limits. */
  add: (line: number, cells: readonly string[], problem?: string | null) => void
  /** The table so far. Throws AppError file_empty when there was no line with anything in it. */
  table: () => Table
}>

/** A builder for one table. */
export function tableBuilder(): TableBuilder {
  let headers: readonly string[] | null = null
  let firstLine: Table['firstLine']
  const rows: TableRow[] = []
  const brokenRows: { line: number; reason: string }[] = []

  const addHeaders = (line: number, cells: readonly string[]) => {
    if (cells.length > limits.columns) throw tooLarge(counted(cells.length, 'columns'), counted(limits.columns, 'columns'))
    if (cells.some((cell) => cell.length > limits.cellCharacters)) throw unreadableHeaders()
    headers = distinctHeaders(cells)
    firstLine = { line, cells, is: 'headers' }
  }

  const addRow = (columns: number, line: number, cells: readonly string[], problem: string | null) => {
    const found = problem ?? rowProblem(cells, columns)
    if (found === null && isBlank(cells)) return
    if (found === null) rows.push({ line, cells: fitted(cells, columns) })
    else brokenRows.push({ line, reason: found })
    const count = rows.length + brokenRows.length
    if (count > limits.rows) throw tooLarge(`more than ${counted(limits.rows, 'rows')}`, counted(limits.rows, 'rows'))
    if (count * columns > limits.cells)
      throw tooLarge(`${counted(columns, 'columns')} and more than ${counted(count - 1, 'rows')}`, counted(limits.cells, 'cells'))
  }

  return {
    add: (line, cells, problem = null) => {
      if (headers !== null) addRow(headers.length, line, cells, problem)
      else if (problem !== null) throw unreadableHeaders()
      else if (!isBlank(cells)) addHeaders(line, cells)
    },
    table: () => {
      if (headers === null || firstLine === undefined) throw new AppError('file_empty')
      return { headers, rows, brokenRows, firstLine }
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
  if (cells.length > columns && !isBlank(cells.slice(columns))) return `This row has ${cells.length} cells under ${columns} headers.`
  return null
}

function fitted(cells: readonly string[], columns: number): readonly string[] {
  return cells.length === columns ? cells : Array.from({ length: columns }, (_, index) => cells[index] ?? '')
}
