// What a spreadsheet may take for the start of a formula, also behind invisible leading characters and in full-width form.
const formulaStart = String.raw`[\s\u00a0\u200b\ufeff]*[=+\-@|\t\r\n\uff1d\uff0b\uff0d\uff20]`
const wouldRun = new RegExp(`^'*${formulaStart}`)
const marked = new RegExp(`^'+${formulaStart}`)

/** A cell that no spreadsheet runs: one apostrophe in front where it would. Also in front of apostrophes, so that it can be taken off again exactly. */
export function withFormulaMark(cell: string): string {
  return wouldRun.test(cell) || asText.test(cell) ? `'${cell}` : cell
}

/** The cell as it was before the mark, ours or the apostrophe that keeps '000123 as it is written. */
export function withoutFormulaMark(cell: string): string {
  return cell.startsWith("'") && (marked.test(cell) || asText.test(cell)) ? cell.slice(1) : cell
}

/** The cell without the wrapping that keeps a spreadsheet from changing it: ="000123" says 000123, and so does =000123. */
export function withoutTextWrapping(cell: string): string {
  const [, text, digits] = wrapped.exec(cell) ?? []
  return digits ?? text?.replaceAll('""', '"') ?? cell
}

const wrapped = /^\s*=(?:"((?:[^"]|"")*)"|(\d+))\s*$/
const asText = /^'+\d[\d\s.,:/-]*$/
