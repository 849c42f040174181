import type { ImportFile, Table } from './document.ts'
import type { RecordProblem } from './draft.ts'

export type TableRecord = Readonly<{
  /** Number among all records of the file, from 1. */
  record: number
  line: number
  /** The trimmed cell under a header (case aside); '' when there is no such column. */
  cell: (header: string) => string
}>

export type TableRecords = Readonly<{ records: readonly TableRecord[]; broken: readonly RecordProblem[]; read: number }>

/** The rows of a table numbered as records, with the rows no reader could understand as problems in the same count. */
export function tableRecords(table: Table): TableRecords {
  const columns = new Map(table.headers.map((header, index) => [header.trim().toLowerCase(), index]))
  const numbers = new Map([...table.rows, ...table.brokenRows].map(({ line }) => line).sort((a, b) => a - b).map((line, index) => [line, index + 1]))
  const numberOf = (line: number) => numbers.get(line) ?? 0
  return {
    records: table.rows.map((row) => ({
      record: numberOf(row.line),
      line: row.line,
      cell: (header) => row.cells[columns.get(header.toLowerCase()) ?? -1]?.trim() ?? '',
    })),
    broken: table.brokenRows.map(({ line, reason }) => ({ record: numberOf(line), label: `Line ${line}`, reason })),
    read: table.rows.length + table.brokenRows.length,
  }
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
