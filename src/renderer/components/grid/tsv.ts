// Tables as text between us and spreadsheets: cells by tab, rows by line end, quotes where a cell would break that.

/** A block of cells as clipboard text. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n')
}

/** Clipboard text as a block of cells. A final line end adds no row; an unfinished quote is text. */
export function fromTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const cell = readCell(text, at)
    rows.at(-1)?.push(unguarded(cell.value))
    const stop = text.charAt(cell.end)
    if (stop === '') break
    at = cell.end + (text.startsWith('\r\n', cell.end) ? 2 : 1)
    if (stop === '\t') continue
    if (at >= text.length) break
    rows.push([])
  }
  return rows
}

/** A text that a spreadsheet would run as a formula gets a leading apostrophe. Source: OWASP CSV injection. */
export function guarded(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
}

function unguarded(value: string): string {
  return /^'[=+\-@\t\r]/.test(value) ? value.slice(1) : value
}

function quoted(value: string): string {
  const safe = guarded(value)
  return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function readCell(text: string, start: number): Readonly<{ value: string; end: number }> {
  if (text.charAt(start) === '"') {
    const closed = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(start))
    if (closed !== null) return { value: (closed[1] ?? '').replaceAll('""', '"'), end: start + closed[0].length }
  }
  const length = text.slice(start).search(/[\t\r\n]/)
  const end = length === -1 ? text.length : start + length
  return { value: text.slice(start, end), end }
}
