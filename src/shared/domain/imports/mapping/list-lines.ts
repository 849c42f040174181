import { providerFromText } from '../../providers/provider.ts'
import { environmentWords } from '../../record/facts/vocabulary.ts'
import { keyOfWord } from '../../record/value-words.ts'
import { foldText } from '../../values/fold-text.ts'
import type { Table } from '../file/document.ts'
import type { ColumnMapping, MappingTarget } from './mapping.ts'

// Lines of a hand-kept list that are no records: totals, signatures, headings once more, and lines that head the rows below them.

/** What a line is, where it is no record: why it is left out, and what it says of the rows below. */
export type OtherLine = Readonly<{
  reason: string
  heads: Readonly<{ column: number; target: MappingTarget | null; value: string }> | null
}>

/** The lines of a table that are no records, by their place among its rows. */
export function otherLines(table: Table, mapping: ColumnMapping): ReadonlyMap<number, OtherLine> {
  const width = typicalWidth(table)
  const found = new Map<number, OtherLine>()
  if (width < 2) return found
  const headings = table.headers.map(folded)
  const lastFull = table.rows.findLastIndex(({ cells }) => filledPlaces(cells).length * 2 > width)
  for (const [place, { cells }] of table.rows.entries()) {
    const filled = filledPlaces(cells)
    const line = repeatsHeadings(cells, filled, headings)
      ? leftOut('It repeats the headings.')
      : isRuled(cells, filled)
        ? leftOut('It is a drawn line, not an entry.')
        : isTotal(cells, filled, width)
          ? leftOut('It is a total, not an entry.')
          : place > lastFull && isBelow(cells, filled, width)
            ? leftOut('It stands below the list and is no entry.')
            : filled.length === 1 && width >= 3 && place < lastFull
              ? sectionOf(table, mapping, place, filled[0] ?? 0, headings)
              : null
    if (line !== null) found.set(place, line)
  }
  return found
}

const leftOut = (reason: string): OtherLine => ({ reason, heads: null })

// A board that prints its headings for every group writes them over and over, also behind a byte order mark.
function repeatsHeadings(cells: readonly string[], filled: readonly number[], headings: readonly string[]): boolean {
  // Of a hundred thousand rows nearly all differ in their first cells already.
  if (!filled.slice(0, 3).some((column) => mayFoldTo(cells[column] ?? '', headings[column] ?? ''))) return false
  const same = filled.filter((column) => headings[column] !== '' && folded(cells[column] ?? '') === headings[column]).length
  return same >= 2 && same * 5 >= filled.length * 3
}

function mayFoldTo(cell: string, folded: string): boolean {
  return (
    folded !== '' &&
    cell.length >= folded.length - 3 &&
    cell.length <= folded.length + 8 &&
    foldText(cell.replace(/^\uFEFF/, '')) === folded
  )
}

// '---' in every cell, as tables drawn with signs have it.
function isRuled(cells: readonly string[], filled: readonly number[]): boolean {
  return filled.length > 0 && filled.every((column) => /^[\s|+:=_*~.–—-]{2,}$/.test(cells[column] ?? ''))
}

const mayBeTotal = /^\W*(?:sub|tot|grand|sum|count|aver|ges|zwisch|anz|som|sous|nom|moy|rec|prom)/i
const totalWords =
  /^(?:sub ?totals?|totals?|grand total|sum|count|average|summe|gesamt(?:summe)?|zwischensumme|anzahl|somme|total general|sous total|nombre|moyenne|suma|total(?:es)?|recuento|promedio)(?: [\p{L}\d ]{0,20})?$/u

function isTotal(cells: readonly string[], filled: readonly number[], width: number): boolean {
  const [first, ...rest] = filled.map((column) => cells[column] ?? '')
  if (first === undefined || !mayBeTotal.test(first) || !totalWords.test(folded(first))) return false
  return filled.length < width && rest.every((cell) => /^[\d\s.,'%€$£-]*(?:eur|usd|chf|gbp)?$/i.test(cell.trim()))
}

const footer =
  /^(?:generated|exported|printed|created|updated|last updated|as of|report|page \d|end of|confidential|internal use|do not distribute|copyright|note|notes|legend|signature|signed|approved by|prepared by|source|version|erstellt|exportiert|gedruckt|stand|seite \d|ende der|vertraulich|nur fur|hinweis|legende|unterschrift|freigegeben|genere|exporte|imprime|cree|mis a jour|page|fin de|confidentiel|document (?:confidentiel|interne)|documento (?:confidencial|interno)|internes? dokument|usage interne|remarque|approuve|generado|exportado|impreso|creado|actualizado|pagina|fin del|confidencial|uso interno|nota|firma|aprobado)(?: |$)/

// One or two cells under everything: a sentence, a signature, a day of printing. A short name alone may be an entry somebody began.
function isBelow(cells: readonly string[], filled: readonly number[], width: number): boolean {
  if (filled.length === 0 || filled.length > 2 || width < 3) return false
  const text = filled.map((column) => cells[column]?.trim() ?? '').join(' ')
  return footer.test(folded(text)) || /^[©*_–—-]|:$/.test(text) || (filled.length === 1 && withoutBrackets(text).split(/\s+/).length >= 5)
}

// What a person put in brackets behind a name does not make a sentence of it.
function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)|\[[^\][]*\]/g, '').trim()
}

// A cell alone in its row heads the rows below: their vendor, their environment, or what it is called.
function sectionOf(table: Table, mapping: ColumnMapping, place: number, column: number, headings: readonly string[]): OtherLine | null {
  const written = table.rows[place]?.cells[column]?.trim() ?? ''
  const value = withoutFrame(written)
  const below = table.rows[place + 1]?.cells ?? []
  const target = mapping[column] ?? null
  // A name alone is an entry of which nothing else is known, unless the rows below it are of another kind.
  const leavesOpen = (below[column]?.trim() ?? '') === ''
  if (target !== null && target !== 'name') return leavesOpen ? { reason: headsRows, heads: { column, target, value } } : null
  if (value !== written) return { reason: headsRows, heads: framedHeads(value) }
  const meant = meaningOf(value, mapping)
  if (meant !== null) return { reason: headsRows, heads: { column: -1, target: meant, value } }
  // A board prints the title of a group above its headings.
  if (repeatsHeadings(below, filledPlaces(below), headings)) return { reason: headsRows, heads: null }
  return leavesOpen && target === null ? { reason: headsRows, heads: null } : null
}

// '== Production ==', '--- AWS ---', '# Test': nobody calls a thing like that.
function withoutFrame(written: string): string {
  const [, text] = /^(?:[=*#>~_–—-]{2,}|#)\s*([^=*#<>~].*?)\s*[=*#<>~_–—-]*$/.exec(written) ?? []
  return text ?? written
}

// What heads the rows fills only the cells they leave empty.
function framedHeads(value: string): OtherLine['heads'] {
  const target = keyOfWord(environmentWords, value) !== null ? 'environments' : providerFromText(value) !== null ? 'provider' : null
  return target === null ? null : { column: -1, target, value }
}

const headsRows = 'It heads the rows below and is no entry.'

function meaningOf(value: string, mapping: ColumnMapping): MappingTarget | null {
  if (keyOfWord(environmentWords, value) !== null && !mapping.includes('environments')) return 'environments'
  return providerFromText(value) !== null && !mapping.includes('provider') ? 'provider' : null
}

function typicalWidth({ rows }: Table): number {
  const widths = rows
    .slice(0, 500)
    .map(({ cells }) => filledPlaces(cells).length)
    .filter((width) => width > 1)
    .sort((a, b) => a - b)
  return widths[Math.floor(widths.length / 2)] ?? 1
}

function filledPlaces(cells: readonly string[]): readonly number[] {
  const filled: number[] = []
  for (let column = 0; column < cells.length; column += 1) if ((cells[column] ?? '').trim() !== '') filled.push(column)
  return filled
}

function folded(cell: string): string {
  return foldText(cell.replace(/^\uFEFF/, ''))
}
