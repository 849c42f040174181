import type { Table } from './document.ts'

/** The table with rows that go on beyond its headers taken in, their further cells dropped, where its last column is one that repeats (RoboForm's fields, pairs of a label and a value); else the table as it is. */
export function withRepeatingColumn(table: Table): Table {
  return repeats.test(table.headers.at(-1) ?? '') ? withLongRows(table, (cells) => cells.slice(0, table.headers.length)) : table
}

const repeats = /^(?:rf_?fields\w*|\*.*|fields?(?: \(\d+\))?|custom ?fields?.*|extra ?fields?.*|value(?: \(\d+\))?)$/i

/** The table with the rows that were too long for its headers read by `take`, in the order of their lines. */
export function withLongRows(table: Table, take: (cells: readonly string[]) => readonly string[]): Table {
  const long = table.brokenRows.flatMap(({ line, cells }) => (cells === undefined ? [] : [{ line, cells: take(cells) }]))
  if (long.length === 0) return table
  return {
    ...table,
    rows: [...table.rows, ...long].sort((a, b) => a.line - b.line),
    brokenRows: table.brokenRows.filter(({ cells }) => cells === undefined),
  }
}
