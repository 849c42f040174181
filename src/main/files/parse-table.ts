import Papa from 'papaparse'
import type { Table, TableRow } from '../../shared/domain/import/document.ts'
import { AppError } from '../../shared/ipc/app-error.ts'
import { limits } from './limits.ts'

/** Text with separated columns as a table. Rows that cannot be read are listed with their line, never dropped; the separator is decided on the header line alone. Throws AppError file_empty, file_too_large or file_not_recognised. */
export function parseTable(text: string): Table {
  // Before papaparse: it splits files with mixed line ends wrongly. Inside quoted cells the line end is only a line end either way.
  const { body: content, firstLine, delimiter } = withoutPreamble(text.replace(/\r\n?/g, '\n'))
  const parsed = Papa.parse<readonly string[]>(content, { header: false, delimiter, newline: '\n', skipEmptyLines: false })
  const badQuotes = new Map(parsed.errors.flatMap((error) => (error.type === 'Quotes' && error.row !== undefined ? [[error.row, error.code] as const] : [])))

  const records = withLines(parsed.data, firstLine)
  const headerAt = records.findIndex((record) => !isBlank(record.cells))
  const header = records[headerAt]
  if (header === undefined) throw new AppError('file_empty')
  if (badQuotes.has(headerAt)) throw new AppError('file_not_recognised', { message: 'The quotation marks in the line with the headers do not fit together, so the columns cannot be read. Nothing was changed. Export it again.' })
  const headers = distinctHeaders(header.cells)
  if (headers.length > limits.columns) throw tooLarge(`${headers.length.toLocaleString('en')} columns`, `${limits.columns.toLocaleString('en')} columns`)

  const body = records.slice(headerAt + 1).map((record, index) => ({ ...record, problem: rowProblem(record, headers.length, badQuotes.get(headerAt + 1 + index)) }))
  const filled = body.filter((record) => record.problem !== null || !isBlank(record.cells))
  if (filled.length > limits.rows) throw tooLarge(`${filled.length.toLocaleString('en')} rows`, `${limits.rows.toLocaleString('en')} rows`)
  return {
    headers,
    rows: filled.flatMap(({ line, cells, problem }) => (problem === null ? [{ line, cells: fitted(cells, headers.length) }] : [])),
    brokenRows: filled.flatMap(({ line, problem }) => (problem === null ? [] : [{ line, reason: problem }])),
  }
}

type Body = Readonly<{ body: string; firstLine: number; delimiter: string }>

// Excel writes 'sep=;' above the header, Windows PowerShell '#TYPE ...'; neither is data.
function withoutPreamble(text: string): Body {
  const skipped = /^(?:#TYPE [^\n]*\n)?/.exec(text)?.[0] ?? ''
  const separator = /^(?:"?sep=([,;|\t])"?[^\S\n]*\n)/i.exec(text.slice(skipped.length))
  const preamble = skipped + (separator?.[0] ?? '')
  const body = text.slice(preamble.length)
  return { body, firstLine: 1 + newlines(preamble), delimiter: separator?.[1] ?? headerDelimiter(body) }
}

const delimiters = [',', ';', '\t', '|'] as const

function headerDelimiter(body: string): string {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]))
  let quoted = false
  const start = body.search(/\S/)
  for (let at = Math.max(start, 0); at < body.length; at += 1) {
    const character = body.charAt(at)
    if (character === '"') quoted = !quoted
    else if (character === '\n' && !quoted) break
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  return delimiters.reduce((best, delimiter) => ((counts.get(delimiter) ?? 0) > (counts.get(best) ?? 0) ? delimiter : best), ',')
}

// papaparse gives no line numbers; a record is as many lines as its cells hold line ends, plus one.
function withLines(data: readonly (readonly string[])[], firstLine: number): readonly TableRow[] {
  let line = firstLine
  return data.map((cells) => {
    const row = { line, cells }
    line += 1 + cells.reduce((sum, cell) => sum + newlines(cell), 0)
    return row
  })
}

function newlines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

function distinctHeaders(cells: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return cells.map((cell, index) => {
    const wanted = cell.trim() === '' ? `Column ${index + 1}` : cell.trim()
    let header = wanted
    for (let copy = 2; taken.has(header); copy += 1) header = `${wanted} (${copy})`
    taken.add(header)
    return header
  })
}

function rowProblem(row: TableRow, columns: number, quoteError: string | undefined): string | null {
  if (quoteError === 'MissingQuotes') return 'A quotation mark opens in this row and never closes, so nothing from here on could be read.'
  if (quoteError !== undefined) return 'The quotation marks in this row do not fit together.'
  if (row.cells.some((cell) => cell.length > limits.cellCharacters)) return 'A cell in this row is larger than 1 MB.'
  if (row.cells.slice(columns).some((cell) => cell.trim() !== '')) return `This row has ${row.cells.length} cells under ${columns} headers.`
  return null
}

function fitted(cells: readonly string[], columns: number): readonly string[] {
  return cells.length === columns ? cells : Array.from({ length: columns }, (_, index) => cells[index] ?? '')
}

function tooLarge(found: string, allowed: string): AppError {
  return new AppError('file_too_large', { message: `This file has ${found}; Keyroster reads up to ${allowed}. Nothing was changed. Export a smaller part and try again.` })
}
