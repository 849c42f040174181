import { type Block, htmlTable, tableHtml } from './clipboard-html.ts'

// Tables between us and other programs. As text: cells by tab, rows by line end, quotes where a cell would break that.

export type { Block }

/** What lies on the clipboard: the same cells twice. */
export type Copied = Readonly<{ text: string; html: string }>

/** A block of cells for the clipboard. The HTML is built from the values, not from the text. */
export function toClipboard(block: Block): Copied {
  const safe = block.map((row) => row.map(guarded))
  return { text: toText(safe), html: tableHtml(safe) }
}

/** The cells of a clipboard. Where text and HTML table disagree in shape, the table knows better: its cells have ends. */
export function fromClipboard({ text, html }: Copied): Block {
  return bestOf(textBlock(text), html === '' ? null : htmlTable(html), text === '').map((row) => row.map(unguarded))
}

function bestOf(plain: Block, table: Block | null, noText: boolean): Block {
  if (table === null) return plain
  if (noText || !sameShape(plain, table)) return table
  // LibreOffice leaves line breaks out of its text.
  return plain.map((row, at) =>
    row.map((cell, column) => (table[at]?.[column]?.includes('\n') === true && !cell.includes('\n') ? (table[at][column] ?? cell) : cell)),
  )
}

/**
 * A text that a spreadsheet would run as a formula gets a leading apostrophe; a plain number is none. Source: OWASP CSV injection.
 * Apostrophes before such a text are doubled, so that taking one away always gives the text as it was.
 */
export function guarded(value: string): string {
  return /^'*[=+\-@\t\r]/.test(value) && !isNumber(value) ? `'${value}` : value
}

function unguarded(value: string): string {
  return /^'+[=+\-@\t\r]/.test(value) ? value.slice(1) : value
}

function isNumber(value: string): boolean {
  return /^[+-]?\d+(?:[.,]\d+)?$/.test(value)
}

/** The cells as text that reads back as the same cells, in any program: values as they are, nothing guarded. */
export function toText(block: Block): string {
  const text = block.map((row) => row.map(quoted).join('\t')).join('\r\n')
  // One empty cell alone in the last row could not be told from a final line end, which adds no row.
  return block.length > 1 && block.at(-1)?.length === 1 && block.at(-1)?.[0] === '' ? `${text}\r\n` : text
}

function quoted(value: string): string {
  return /[\t\r\n"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/** Text as cells. A final line end adds no row; a quote that is never closed is text. */
function textBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const cell = readCell(text, at)
    rows.at(-1)?.push(cell.value)
    const stop = text.charAt(cell.end)
    if (stop === '') break
    at = cell.end + (text.startsWith('\r\n', cell.end) ? 2 : 1)
    if (stop === '\t') continue
    if (at >= text.length) break
    rows.push([])
  }
  return rows
}

function readCell(text: string, start: number): Readonly<{ value: string; end: number }> {
  if (text.charAt(start) === '"') {
    const quotedCell = /"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)/y
    quotedCell.lastIndex = start
    const closed = quotedCell.exec(text)
    if (closed !== null) return { value: (closed[1] ?? '').replaceAll('""', '"'), end: quotedCell.lastIndex }
  }
  const plainCell = /[^\t\r\n]*/y
  plainCell.lastIndex = start
  const value = plainCell.exec(text)?.[0] ?? ''
  return { value, end: start + value.length }
}

function sameShape(a: Block, b: Block): boolean {
  return a.length === b.length && a.every((row, index) => row.length === b[index]?.length)
}
