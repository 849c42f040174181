import Papa from 'papaparse'
import { withFormulaMark } from './formula-mark.ts'

/** Rows as CSV that opens correctly in a spreadsheet: UTF-8 with mark, CRLF, all quoted, no cell that would run as a formula. */
export function writeCsv(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const safe = [headers, ...rows].map((row) => row.map(withFormulaMark))
  return `\ufeff${Papa.unparse(safe, { quotes: true, newline: '\r\n' })}\r\n`
}
