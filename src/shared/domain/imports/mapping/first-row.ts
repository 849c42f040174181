import { judgedText } from '../../values/judged-text.ts'
import { findSecretShape } from '../../values/secret-shape.ts'
import type { Table } from '../file/document.ts'
import { aliasHeaderField, ownHeaderField } from './header-aliases.ts'

/** What the first line of a table is. */
export const firstRowMeanings = ['headers', 'data'] as const
export type FirstRow = (typeof firstRowMeanings)[number]

/** True when the first line of a file can hardly be its headers: an address, a date or a secret stands in it, or the same word twice and no word that heads columns. */
export function firstRowLooksLikeData({ firstLine }: Table): boolean {
  if (firstLine === undefined) return false
  const cells = firstLine.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const heading = cells.filter(headsAColumn).length
  if (heading * 2 > cells.length) return false
  return cells.some(isValue) || (heading === 0 && new Set(cells).size < cells.length)
}

/** True when no header of a table can be trusted to say what its column holds. */
export function lacksHeaders(table: Table): boolean {
  return table.firstLine?.is === 'data' || firstRowLooksLikeData(table)
}

/** The table with its first line read as data, its columns named by their place; the same table for anything without such a line. */
export function withFirstRowAsData(table: Table): Table {
  const { firstLine } = table
  if (firstLine === undefined || firstLine.is === 'data') return table
  const known = asData.get(table)
  if (known !== undefined) return known
  const headers = table.headers.map((_, column) => `Column ${column + 1}`)
  const read: Table = {
    headers,
    rows: [{ line: firstLine.line, cells: headers.map((_, column) => firstLine.cells[column] ?? '') }, ...table.rows],
    brokenRows: table.brokenRows,
    firstLine: { ...firstLine, is: 'data' },
  }
  asData.set(table, read)
  return read
}

// One object for each table: what is known of a table is remembered by it.
const asData = new WeakMap<Table, Table>()

const longestHeader = 200

/** The headers as they may be shown and kept, each at most 200 characters. What holds a secret is shown without it, or named by its place; where the line looks like data, so is every word that heads no columns elsewhere, for one of them may be a password. */
export function shownHeaders(table: Table): readonly string[] {
  const doubtful = table.firstLine?.is === 'headers' && firstRowLooksLikeData(table)
  return table.headers.map((header, column) => {
    if (findSecretShape(header) !== null || (doubtful && !headsAColumn(header))) return `Column ${column + 1}`
    // People write a password into a heading as well: 'Key (pw …)'.
    const shown = headsAColumn(header) ? header : (judgedText(header).text ?? `Column ${column + 1}`)
    return shown.length > longestHeader ? `${shown.slice(0, longestHeader - 1)}…` : shown
  })
}

function headsAColumn(cell: string): boolean {
  return ownHeaderField(cell) !== null || aliasHeaderField(cell) !== null
}

const address = /^\S+@\S+\.\S+$|^[a-z][a-z0-9+.-]*:\/\/\S/i
const date = /^\d{4}-\d{1,2}-\d{1,2}(?:[T ].*)?$|^\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})(?:[T ].*)?$/

function isValue(cell: string): boolean {
  return address.test(cell) || date.test(cell) || findSecretShape(cell) !== null
}

/** True when a cell without a header to judge it by may be a password: one run of at least eight characters of three kinds, or, in a list of sign-ins, any with a digit or a sign in it. Addresses, dates, numbers and ids are none. */
export function mayBePassword(cell: string, ofSignIns: boolean): boolean {
  if (!/^\S{6,}$/.test(cell) || isKnownShape(cell)) return false
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^\w.:/@-]/].filter((kind) => kind.test(cell)).length
  return (kinds >= 3 && cell.length >= 8) || (ofSignIns && /\p{L}/u.test(cell) && /[\d\p{P}\p{S}]/u.test(cell))
}

function isKnownShape(cell: string): boolean {
  return (
    address.test(cell) ||
    date.test(cell) ||
    /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(cell) ||
    /^(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(cell) ||
    /^arn:|^(?:AKIA|ASIA)[A-Z0-9]{16}$|^SHA256:/.test(cell)
  )
}

/** True when a table without headers is a list of sign-ins, as password managers write them: half of a column are addresses of web pages. */
export function looksLikeSignIns({ headers, rows }: Table): boolean {
  const seen = rows.slice(0, 200)
  return headers.some(
    (_, column) => seen.filter(({ cells }) => /^https?:\/\//i.test(cells[column]?.trim() ?? '')).length * 2 >= seen.length,
  )
}
