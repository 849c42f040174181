import { textKey } from '../../../shared/domain/values/text-key.ts'
import { cellWords } from '../../components/sheet/column.ts'
import type { SheetColumn } from './columns/sheet-column.ts'
import { type SheetRow, sheetRowId } from './columns/sheet-row.ts'

export type FindQuestion = Readonly<{
  text: string
  /** Only this column; null looks in all of them. */
  column: string | null
  wholeCell: boolean
  matchCase: boolean
}>

export const plainQuestion: FindQuestion = { text: '', column: null, wholeCell: false, matchCase: false }

export type Hit = Readonly<{ row: string; column: string }>

/** The hits in reading order, without a list of all of them: one letter can hit half a million cells. */
export type Hits = Readonly<{
  count: number
  at: (index: number) => Hit | null
  /** The first hit from a cell on, in either direction, round the end; `including` the cell itself. */
  from: (place: Readonly<{ row: number; column: number }>, step: 1 | -1, including: boolean) => number
  /** Which hit a cell is, from 0; -1 when it is none. */
  indexOf: (cell: Hit) => number
}>

const between = '\u0001'

/** The columns of a row that a question hits. A cell that holds the text as typed is a hit; where none of the row does, cells with one of its words are, if the row holds every word. */
export function hitFinder(columns: readonly SheetColumn[]): (question: FindQuestion) => (row: SheetRow) => readonly string[] {
  const words = { asIs: new WeakMap<SheetRow, string>(), folded: new WeakMap<SheetRow, string>() }
  const textOf = (row: SheetRow, matchCase: boolean) => {
    const known = matchCase ? words.asIs : words.folded
    const text =
      known.get(row) ?? columns.map((column) => (matchCase ? cellWords(column, row).trim() : textKey(cellWords(column, row)))).join(between)
    known.set(row, text)
    return text
  }
  return ({ text, column, wholeCell, matchCase }) => {
    const wanted = matchCase ? text.trim() : textKey(text)
    if (wanted === '') return () => []
    const parts = wholeCell ? [wanted] : wanted.split(/\s+/)
    const fits = wholeCell ? (cell: string) => cell === wanted : (cell: string) => cell.includes(wanted)
    const inColumns = (cells: readonly string[], test: (cell: string) => boolean) =>
      columns.flatMap(({ id }, place) => ((column === null || column === id) && test(cells[place] ?? '') ? [id] : []))
    return (row) => {
      const all = textOf(row, matchCase)
      // Most rows end here, before they are taken apart.
      if (!parts.every((part) => all.includes(part))) return []
      const cells = all.split(between)
      const exact = inColumns(cells, fits)
      if (exact.length > 0 || parts.length < 2 || wholeCell) return exact
      const loose = inColumns(cells, (cell) => parts.some((part) => cell.includes(part)))
      return column === null || parts.every((part) => (cells[columns.findIndex(({ id }) => id === column)] ?? '').includes(part))
        ? loose
        : []
    }
  }
}

/** All hits among the rows shown. */
export function hitsIn(rows: readonly SheetRow[], columns: readonly SheetColumn[], hitsOf: (row: SheetRow) => readonly string[]): Hits {
  const before: number[] = []
  let count = 0
  for (const row of rows) {
    before.push(count)
    count += hitsOf(row).length
  }
  const columnPlace = new Map(columns.map(({ id }, place) => [id, place]))
  const rowPlace = new Map(rows.map((row, place) => [sheetRowId(row), place]))
  const placesIn = (row: number) => {
    const line = rows[row]
    return line === undefined ? [] : hitsOf(line).map((id) => columnPlace.get(id) ?? -1)
  }
  const rowOfIndex = (index: number) => {
    let low = 0
    let high = before.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((before[middle] ?? 0) <= index) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    count,
    at: (index) => {
      const place = index < 0 || index >= count ? -1 : rowOfIndex(index)
      const row = rows[place]
      const column = columns[placesIn(place)[index - (before[place] ?? 0)] ?? -1]
      return row === undefined || column === undefined ? null : { row: sheetRowId(row), column: column.id }
    },
    from: ({ row, column }, step, including) => {
      if (count === 0) return -1
      const inRow = placesIn(row)
      const start = before[row] ?? 0
      const past =
        step === 1
          ? inRow.findIndex((place) => (including ? place >= column : place > column))
          : inRow.findLastIndex((place) => (including ? place <= column : place < column))
      if (past !== -1) return start + past
      return step === 1 ? (start + inRow.length) % count : (start - 1 + count) % count
    },
    indexOf: (cell) => {
      const row = rowPlace.get(cell.row) ?? -1
      const place = placesIn(row).indexOf(columnPlace.get(cell.column) ?? -2)
      return place === -1 ? -1 : (before[row] ?? 0) + place
    },
  }
}
