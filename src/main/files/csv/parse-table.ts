import Papa from 'papaparse'
import type { Table } from '../../../shared/domain/imports/file/document.ts'
import { limits } from '../text/limits.ts'
import { progress, type ReadHooks } from '../text/read-hooks.ts'
import { counted, tooLarge } from '../text/refusals.ts'
import { withTabsBetweenColumns } from './fixed-columns.ts'
import { withoutFormulaMark, withoutTextWrapping } from './formula-mark.ts'
import { tableBuilder } from './table-builder.ts'

/** Text with separated columns as a table. Rows that cannot be read are listed with their line, never dropped; the separator is decided on the header line alone. Throws AppError file_empty, file_too_large, file_not_recognised or reading_stopped. */
export function parseTable(text: string, hooks: ReadHooks = {}, headerRow?: number): Table {
  // Before papaparse: it splits files with mixed line ends wrongly. Inside quoted cells the line end is only a line end either way.
  const { body, firstLine, delimiter } = withoutPreamble(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)
  const builder = tableBuilder(headerRow)
  let line = firstLine
  let cells = 0
  const take = ({ data, errors, meta }: Papa.ParseResult<readonly string[]>, quoted: boolean) => {
    progress(hooks, meta.cursor, body.length)
    const badQuotes = quoteProblems(errors)
    data.forEach((row, index) => {
      cells += row.length
      const problem = badQuotes?.get(index)
      builder.add(line, row.some(isMarked) ? row.map(plainCell) : row, problem ?? null)
      // papaparse gives no line numbers; a record is as many lines as its cells hold line ends, plus one.
      line += 1
      if (quoted) for (const cell of row) line += newlines(cell)
    })
    if (cells > limits.cells) throw tooLarge(`more than ${counted(limits.cells, 'cells')}`, counted(limits.cells, 'cells'))
  }
  parseInPieces(body, delimiter, take)
  return builder.table()
}

// A few milliseconds each. Very long files get larger pieces: papaparse begins a cell that goes on over many pieces anew in each of them.
function pieceCharacters(body: string, quoted: boolean): number {
  return Math.max(256 * 1024, quoted ? Math.ceil(body.length / 40) : 0)
}

// papaparse reads texts in pieces too; its types know that of files alone.
type PieceConfig = Papa.ParseConfig<readonly string[]> &
  Readonly<{ chunkSize: number; chunk: (results: Papa.ParseResult<readonly string[]>, parser: Papa.Parser) => void }>

function parseInPieces(
  body: string,
  delimiter: string,
  take: (results: Papa.ParseResult<readonly string[]>, quoted: boolean) => void,
): void {
  const quoted = body.includes('"')
  const failures: Error[] = []
  const config: PieceConfig = {
    header: false,
    delimiter,
    newline: '\n',
    skipEmptyLines: false,
    // Decided once for the whole file: papaparse would decide for each piece, and a piece may begin inside a quoted cell.
    fastMode: !quoted,
    chunkSize: pieceCharacters(body, quoted),
    chunk: (results, parser) => {
      try {
        take(results, quoted)
      } catch (thrown) {
        // papaparse must not be left in the middle of its work.
        failures.push(thrown instanceof Error ? thrown : new Error('reading failed', { cause: thrown }))
        parser.abort()
      }
    },
  }
  Papa.parse<readonly string[]>(body, config)
  for (const failure of failures) throw failure
}

function quoteProblems(errors: readonly Papa.ParseError[]): ReadonlyMap<number, string> | null {
  if (errors.length === 0) return null
  return new Map(
    errors.flatMap(({ type, code, row }) => (type === 'Quotes' && row !== undefined ? [[row, quoteProblem(code)] as const] : [])),
  )
}

function quoteProblem(code: Papa.ParseError['code']): string {
  return code === 'MissingQuotes'
    ? 'A quotation mark opens in this row and never closes, so nothing from here on could be read.'
    : 'The quotation marks in this row do not fit together.'
}

function isMarked(cell: string): boolean {
  return cell.startsWith("'") || cell.startsWith('=') || cell.startsWith(' =')
}

// What we marked ourselves is only unmarked: it may look like a wrapping and be none.
function plainCell(cell: string): string {
  return cell.startsWith("'") ? withoutFormulaMark(cell) : withoutTextWrapping(cell)
}

type Body = Readonly<{ body: string; firstLine: number; delimiter: string }>

// Excel writes 'sep=;' above the header, Windows PowerShell '#TYPE ...'; neither is data.
function withoutPreamble(text: string): Body {
  const skipped = /^(?:#TYPE [^\n]*\n)?/.exec(text)?.[0] ?? ''
  const separator = /^(?:"?sep=([,;|\t])"?[^\S\n]*\n)/i.exec(text.slice(skipped.length, skipped.length + 100))
  const preamble = skipped + (separator?.[0] ?? '')
  const body = text.slice(preamble.length)
  const firstLine = 1 + newlines(preamble)
  const printed = separator === null ? withTabsBetweenColumns(body) : null
  return printed === null
    ? { body, firstLine, delimiter: separator?.[1] ?? headerDelimiter(body) }
    : { body: printed, firstLine, delimiter: '\t' }
}

const delimiters = [',', ';', '\t', '|'] as const

// A title above the list may hold other separators than the list: then the one counts that most of the first lines have equally often.
function headerDelimiter(body: string): string {
  const own = lineDelimiter(body)
  const sample = sampleLines(body)
  const agree = (delimiter: string) => {
    const counts = sample.map((line) => line.split(delimiter).length - 1)
    const usual = counts.filter((count) => count > 0).sort((a, b) => a - b)[Math.floor(counts.filter((count) => count > 0).length / 2)] ?? 0
    return { delimiter, usual, lines: counts.filter((count) => count > 0 && count === usual).length }
  }
  const ofOwn = agree(own)
  if (sample.length < 3 || (ofOwn.usual > 0 && ofOwn.lines * 2 >= sample.length)) return own
  const best = delimiters
    .map(agree)
    .reduce((most, one) => (one.lines > most.lines || (one.lines === most.lines && one.usual > most.usual) ? one : most))
  return best.lines * 2 >= sample.length && best.usual > 0 ? best.delimiter : own
}

// The first lines without what stands in quotes.
function sampleLines(body: string): readonly string[] {
  return body
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split('\n')
    .slice(0, 30)
    .filter((line) => line.trim() !== '')
}

function lineDelimiter(body: string): string {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]))
  let quoted = false
  for (let at = Math.max(body.search(/\S/), 0); at < body.length; at += 1) {
    const character = body.charAt(at)
    if (character === '"') quoted = !quoted
    else if (character === '\n' && !quoted) break
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  return delimiters.reduce((best, delimiter) => ((counts.get(delimiter) ?? 0) > (counts.get(best) ?? 0) ? delimiter : best), ',')
}

function newlines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
