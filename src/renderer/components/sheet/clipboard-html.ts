import { htmlEntity } from './html-entities.ts'

/** A block of cells; rows may differ in length when it comes from elsewhere. */
export type Block = readonly (readonly string[])[]

// The table form of the clipboard. Read by a small tokenizer of our own: under `require-trusted-types-for 'script'` with
// `trusted-types 'none'` every parser of the browser (DOMParser, Range, innerHTML) refuses a string, and Chromium 130 has no setHTML.
// Nothing read here ever becomes an element, so there is nothing in it that could run.

/** Cells as an HTML table of texts: no program that reads it may take an id for a number. */
export function tableHtml(block: Block): string {
  const cell = (value: string) => `<td style="mso-number-format:'\\@';white-space:pre-wrap">${htmlText(value)}</td>`
  return `<meta charset="utf-8"><table>${block.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`
}

const token =
  /<!--[\s\S]*?(?:-->|$)|<!\[[\s\S]*?\]>|<(style|script|head|title|xml|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</gi

/** The cells of the first table, or null when there is none. Styles, scripts, comments and hidden rows are left out. */
export function htmlTable(html: string): Block | null {
  const rows = new TableRows()
  let depth = 0
  for (const [all, skipped, closing, name, attributes = ''] of html.matchAll(token)) {
    if (skipped !== undefined || all.startsWith('<!')) continue
    if (name === undefined) {
      rows.text(all)
      continue
    }
    const tag = name.toLowerCase()
    if (tag === 'table') {
      depth += closing === '/' ? -1 : 1
      if (depth === 0) break
    } else if (depth === 1 && (tag === 'tr' || tag === 'td' || tag === 'th')) {
      if (closing === '/') rows.endCell()
      else if (tag === 'tr') rows.beginRow(/display\s*:\s*none/i.test(attributes))
      else rows.beginCell(spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan'))
    } else if (tag === 'br' || (closing === '/' && /^(?:p|div|li|tr)$/.test(tag))) rows.lineEnd()
  }
  return rows.finished()
}

/** Rows as they are read, with merged cells spread out. */
class TableRows {
  readonly #rows: string[][] = []
  /** Columns that a cell of an earlier row reaches down into, with how many rows are left. */
  readonly #reaching = new Map<number, number>()
  #row: string[] | null = null
  #hidden = false
  #cell: CellText | null = null
  #columns = 1

  beginRow(hidden: boolean): void {
    this.endCell()
    this.#row = []
    this.#hidden = hidden
    if (!hidden) this.#rows.push(this.#row)
    this.#fillReached()
  }

  beginCell(columns: number, rows: number): void {
    this.endCell()
    if (this.#row === null) this.beginRow(false)
    this.#cell = new CellText()
    this.#columns = columns
    const from = this.#row?.length ?? 0
    if (rows > 1) for (let column = from; column < from + columns; column += 1) this.#reaching.set(column, rows - 1)
  }

  text(raw: string): void {
    this.#cell?.add(raw)
  }

  lineEnd(): void {
    this.#cell?.lineEnd()
  }

  endCell(): void {
    if (this.#cell === null) return
    this.#row?.push(this.#cell.finished(), ...Array.from({ length: this.#columns - 1 }, () => ''))
    this.#cell = null
    this.#fillReached()
  }

  finished(): Block | null {
    this.endCell()
    const rows = this.#rows.filter((row) => row.length > 0)
    return rows.length === 0 ? null : rows
  }

  #fillReached(): void {
    for (let column = this.#row?.length ?? 0; ; column += 1) {
      const left = this.#reaching.get(column) ?? 0
      if (left === 0 || this.#hidden) return
      this.#row?.push('')
      if (left === 1) this.#reaching.delete(column)
      else this.#reaching.set(column, left - 1)
    }
  }
}

/** The text of one cell: blanks of the source collapse, written-out characters stay. */
class CellText {
  #text = ''
  /** The last character is a blank of the source, or there is none yet on this line. */
  #collapsing = true
  #rawBlankAtEnd = false

  add(raw: string): void {
    for (const [part, reference] of raw.matchAll(/&(#\d+|#x[\da-f]+|[a-z][a-z\d]*);?|[^&]+|&/gi)) {
      const meant = reference === undefined ? null : htmlEntity(reference)
      if (meant !== null) this.#append(meant, false)
      else this.#addCollapsed(part)
    }
  }

  lineEnd(): void {
    this.#dropRawBlank()
    this.#text += '\n'
    this.#collapsing = true
  }

  /** A last line break only ends the line it stands on. */
  finished(): string {
    this.#dropRawBlank()
    return this.#text.endsWith('\n') ? this.#text.slice(0, -1) : this.#text
  }

  #addCollapsed(raw: string): void {
    const single = raw.replace(/[ \t\r\n\f]+/g, ' ')
    const text = this.#collapsing && single.startsWith(' ') ? single.slice(1) : single
    if (text !== '') this.#append(text, text.endsWith(' '))
  }

  #append(text: string, blankAtEnd: boolean): void {
    this.#text += text
    this.#collapsing = blankAtEnd
    this.#rawBlankAtEnd = blankAtEnd
  }

  #dropRawBlank(): void {
    if (this.#rawBlankAtEnd) this.#text = this.#text.slice(0, -1)
    this.#rawBlankAtEnd = false
  }
}

function spanOf(attributes: string, name: string): number {
  const span = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)?.[1] ?? 1)
  return Math.max(1, Math.min(span, 1000))
}

function htmlText(value: string): string {
  const marked = value.replace(/[&<>"\t\r\f\u00a0]/g, (character) => `&#${character.charCodeAt(0)};`)
  const kept = /^ | $| {2}|[\s] | [\s]/.test(value) ? marked.replaceAll(' ', '&#32;') : marked
  // A break at the very end shows no line of its own, so it takes two.
  return kept.replaceAll('\n', '<br>') + (value.endsWith('\n') ? '<br>' : '')
}
