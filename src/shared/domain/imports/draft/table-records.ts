import { looksSecret } from '../../values/text-guard.ts'
import type { ImportFile, Table } from '../file/document.ts'
import type { RecordProblem } from './draft.ts'

export type TableRecord = Readonly<{
  /** Number among all records of the file, from 1. */
  record: number
  line: number
  /** The trimmed cell under a header (case aside); '' when there is no such column. */
  cell: (header: string) => string
  /** True when there is such a column: an empty cell says something that a missing column does not. */
  has: (header: string) => boolean
}>

/** A row no reader could understand; `mentions` where its cells are known, so that it protects what it may be about and nothing else. */
export type BrokenRecord = RecordProblem & Readonly<{ mentions?: readonly string[] }>

export type TableRecords = Readonly<{
  records: readonly TableRecord[]
  broken: readonly BrokenRecord[]
  read: number
  recordOf: (record: number) => unknown
}>

/** The rows of a table numbered as records, with the rows no reader could understand as problems in the same count. */
export function tableRecords(table: Table): TableRecords {
  const columns = new Map(table.headers.map((header, index) => [header.trim().toLowerCase(), index]))
  const asked = askedOf.get(table) ?? new Set()
  askedOf.set(table, asked)
  const { numberAt, broken } = recordNumbers(table)
  return {
    records: table.rows.map((row, index) => ({
      record: numberAt(index),
      line: row.line,
      has: (header) => columns.has(header.toLowerCase()),
      cell: (header) => {
        const wanted = header.toLowerCase()
        asked.add(wanted)
        return row.cells[columns.get(wanted) ?? -1]?.trim() ?? ''
      },
    })),
    broken,
    read: table.rows.length + table.brokenRows.length,
    recordOf: (record) => {
      const row = table.rows.find((_, index) => numberAt(index) === record)
      return Object.fromEntries(table.headers.map((header, column) => [header, row?.cells[column] ?? '']))
    },
  }
}

// Which columns were asked for, so that those nobody asks for can be named.
const askedOf = new WeakMap<Table, Set<string>>()

/** The headers, in small letters, whose cells were asked for since the table was read; null where it was not read record by record. */
export function askedHeaders(table: Table): ReadonlySet<string> | null {
  return askedOf.get(table) ?? null
}

export type RecordNumbers = Readonly<{
  /** The number of the row at this place of table.rows. */ numberAt: (index: number) => number
  broken: readonly BrokenRecord[]
}>

/** The numbers of the records of a table without an object for each: a table may have a hundred thousand rows. */
export function recordNumbers(table: Table): RecordNumbers {
  const numberOf = table.brokenRows.length === 0 && isInOrder(table) ? null : numbersByLine(table)
  return {
    numberAt: (index) => (numberOf === null ? index + 1 : numberOf(table.rows[index]?.line ?? 0)),
    broken: table.brokenRows.map(({ line, reason, cells }) => ({
      record: numberOf?.(line) ?? 0,
      label: `Line ${line}`,
      reason,
      ...(cells === undefined ? {} : { mentions: namesIn(cells) }),
    })),
  }
}

function isInOrder({ rows }: Table): boolean {
  return rows.every(({ line }, index) => index === 0 || line > (rows[index - 1]?.line ?? 0))
}

function numbersByLine({ rows, brokenRows }: Table): (line: number) => number {
  const numbers = new Map(
    [...rows, ...brokenRows]
      .map(({ line }) => line)
      .sort((a, b) => a - b)
      .map((line, index) => [line, index + 1]),
  )
  return (line) => numbers.get(line) ?? 0
}

/** The table of a file, or null when the file is not one. */
export function tableOf(file: ImportFile): Table | null {
  return file.document.kind === 'table' ? file.document.table : null
}

/** True when every one of the headers is there, in any order and case. */
export function hasHeaders(table: Table, headers: readonly string[]): boolean {
  const present = new Set(table.headers.map((header) => header.trim().toLowerCase()))
  return headers.every((header) => present.has(header.toLowerCase()))
}

/** What names the records that could not be read; null where one of them says nothing of what it is about. */
export function brokenMentions(broken: readonly BrokenRecord[]): readonly string[] | null {
  return broken.some(({ mentions }) => mentions === undefined) ? null : broken.flatMap(({ mentions }) => mentions ?? [])
}

/** Broken records as they are told to a person, without what they mention. */
export function brokenProblems(broken: readonly BrokenRecord[]): readonly RecordProblem[] {
  return broken.map(({ record, label, reason }) => ({ record, label, reason }))
}

function namesIn(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && cell.length <= 500 && !looksSecret(cell))
}
