import Papa from 'papaparse'
import { withFormulaMark } from './formula-mark.ts'
import { nobodyWaits, type RowsWritten, writtenInPieces } from './written-rows.ts'

/** Rows as CSV that opens correctly in a spreadsheet: UTF-8 with mark, CRLF, all quoted, no cell that would run as a formula. */
export function writeCsv(headers: readonly string[], rows: readonly (readonly string[])[], at: RowsWritten = nobodyWaits): string {
  return `\ufeff${[lines([headers]), ...writtenInPieces(rows, lines, at)].join('')}`
}

function lines(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => row.map(withFormulaMark)),
    { quotes: true, newline: '\r\n' },
  )}\r\n`
}
