import Papa from 'papaparse'

// What a spreadsheet may take for the start of a formula, also behind invisible leading characters and in full-width form.
const formulaStart = /^[\s\u00a0\u200b\ufeff]*[=+\-@|\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** Rows as CSV that opens correctly in a spreadsheet: UTF-8 with mark, CRLF, all quoted, no cell that would run as a formula. */
export function writeCsv(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) => row.map(harmless))
  return `\ufeff${Papa.unparse([[...headers], ...safe], { quotes: true, newline: '\r\n' })}\r\n`
}

// One apostrophe in front; importing takes it off again.
function harmless(cell: string): string {
  return formulaStart.test(cell) ? `'${cell}` : cell
}
