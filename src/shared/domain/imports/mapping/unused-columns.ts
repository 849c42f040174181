import { foldText } from '../../values/fold-text.ts'
import type { Table } from '../file/document.ts'
import { shownHeaders } from './first-row.ts'
import { type ColumnMapping, isWorkedOut } from './mapping.ts'
import { isFreeText, refusedColumns } from './refused-columns.ts'

/** A column nothing is taken from, why, and in how many rows it says something. Never a value. */
export type LeftOutColumn = Readonly<{ column: string; reason: string; filled: number }>

/** The columns a mapping leaves out. */
export function unmappedColumns(table: Table, mapping: ColumnMapping): readonly LeftOutColumn[] {
  const refused = refusedColumns(table)
  return unusedColumns(
    table,
    (column) => (mapping[column] ?? null) !== null && refused[column] === null,
    (column) => refused[column] ?? whyNotMeant(table.headers[column] ?? ''),
  )
}

/** The columns of a known export that its reading never asks for. */
export function unaskedColumns(table: Table, asked: ReadonlySet<string>): readonly LeftOutColumn[] {
  return unusedColumns(
    table,
    (column) => asked.has((table.headers[column] ?? '').trim().toLowerCase()) || saysNothing(table, column),
    () => 'Nothing is kept from this column of the export.',
  )
}

// A report has a column for everything there might be: where each of its cells says no or not applicable nothing is lost.
function saysNothing({ rows }: Table, column: number): boolean {
  return rows.every(({ cells }) => {
    const cell = (cells[column] ?? '').trim()
    return cell === '' || noFact.has(foldText(cell))
  })
}

// A bare 'no' may be an answer somebody wants to keep; these are how programs fill a column.
const noFact: ReadonlySet<string> = new Set([
  '',
  'n a',
  'na',
  'false',
  'falsch',
  'faux',
  'falso',
  'null',
  'none',
  'nil',
  'not supported',
  'no information',
])

function whyNotMeant(header: string): string {
  if (isWorkedOut(header)) return follows
  return isFreeText(header) ? asked : notMeant
}

const follows = 'It follows from the other columns and is worked out anew.'
const asked = 'Notes are taken only when you say so: people write passwords into them. Match it by hand, or keep it in a field of your own.'
const notMeant = 'Its heading stands for no field that is known here. Match it by hand, or keep it in a field of your own.'

function unusedColumns(table: Table, isUsed: (column: number) => boolean, why: (column: number) => string): readonly LeftOutColumn[] {
  const shown = shownHeaders(table)
  return table.headers.flatMap((_, column) => {
    if (isUsed(column)) return []
    const filled = table.rows.reduce((count, { cells }) => ((cells[column] ?? '').trim() === '' ? count : count + 1), 0)
    return filled === 0 ? [] : [{ column: shown[column] ?? '', reason: why(column), filled }]
  })
}
