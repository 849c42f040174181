import type { PlainDate } from '../../values/plain-date.ts'

// What a file holds once its bytes are understood. Lines count from 1 as a person sees them in an editor.

export type TableRow = Readonly<{ line: number; cells: readonly string[] }>

export type Table = Readonly<{
  headers: readonly string[]
  rows: readonly TableRow[]
  /** Rows the reader could not make sense of: they are counted as failed, never dropped. */
  brokenRows: readonly Readonly<{
    line: number
    reason: string
    /** Of a row that is longer than the headers, for formats whose last columns repeat. */
    cells?: readonly string[]
  }>[]
  /** The line with the headings as it was written, and what it is taken for; absent where the headers come from elsewhere, as the keys of a JSON list do. */
  firstLine?: Readonly<{ line: number; cells: readonly string[]; is: 'headers' | 'data' }>
  /** How many lines with something in them stood above the headings: titles, days, groups of columns. */
  passedOver?: number
  /** Lines in which a spreadsheet had shortened a long number; such cells are empty. */
  shortened?: readonly number[]
}>

export type ImportDocument =
  | Readonly<{ kind: 'table'; table: Table }>
  /** Every JSON document of the file in its order: shell loops write several. TOML and 1PUX are read into the same form. */
  | Readonly<{ kind: 'json'; values: readonly unknown[] }>

/** The sheets of a workbook, hidden ones too, in their order, and the one that was read. */
export type WorkbookSheets = Readonly<{ names: readonly string[]; chosen: string }>

/** A file with its meaning unread: what an importer is given. */
export type ImportFile = Readonly<{
  fileName: string
  document: ImportDocument
  /** Things the reader noticed: 'read as windows-1252'. */
  notices: readonly string[]
  /** The day the export was made, where a wrapper around it says so (AWS command line). */
  asOf?: PlainDate
  /** null or absent for anything but a workbook. */
  sheets?: WorkbookSheets | null
}>
