import type { ReactNode } from 'react'

/** One column: what a row shows in it, and how it is edited there. The grid knows nothing about what a row or a change is. */
export type GridColumn<Row, Change> = Readonly<{
  id: string
  title: string
  /** Pixels, until somebody drags the edge. */
  width: number
  /** Stays at the left edge. Only leading columns can be frozen. */
  frozen?: boolean
  /** Whether its text goes on in the next line where rows have several. It does unless this is false. */
  wrap?: boolean
  /** One of many that few want: it stands under this heading in the list of columns, and is hidden until somebody asks for it. */
  group?: string
  /** Names the row: it is read out with every cell and cannot be hidden. */
  namesRow?: boolean
  /** What kind of answer it holds: decides the words of its menu and how it can be filtered. Text where nothing is said. */
  type?: ColumnType
  /** The day the cell stands for, where it stands for one. */
  day?: (row: Row) => string | null
  /** The words one by one, where a cell holds several. */
  parts?: (row: Row) => readonly string[]
  /** For double-click to fit: what is drawn, where that is not the words, and the pixels beside it. */
  ink?: Readonly<{ text?: (row: Row) => string; beside?: number }>
  /** What is copied; empty when the cell is empty. */
  value: (row: Row) => string
  /** What the cell says in words, where that is not `value`. */
  words?: (row: Row) => string
  /** What the column is sorted by, where that is not `value`; null sorts last in both directions. */
  sortKey?: (row: Row) => string | number | null
  /** Where more than the words is drawn. `plain` while it comes by too fast to be read: the same text at the same place, and nothing around it. */
  render?: (row: Row, plain: boolean) => ReactNode
  /** A class of the cell itself: a colour, or room for what `render` puts before the text. */
  look?: (row: Row) => string | undefined
  /** A sentence shown on hover and on focus. */
  hint?: (row: Row) => string | null
  edit: (row: Row) => CellEditing<Change>
  /** For answers that are only yes or no: the text Space writes next. Where it is null, as in all other columns, Space opens the row. */
  toggled?: (row: Row) => string | null
}>

export type ColumnType = 'text' | 'choice' | 'person' | 'number' | 'day'

export type Parsed<Change> = Readonly<{ ok: true; value: Change }> | Readonly<{ ok: false; reason: string }>

export type CellEditing<Change> =
  | Readonly<{ kind: 'read-only'; reason: string }>
  | Readonly<{ kind: 'text' | 'long-text'; text: string; placeholder?: string; parse: (text: string) => Parsed<Change> }>
  | Readonly<{
      /** one-of and some-of take only what is listed; one-or-other also takes a new word. */
      kind: 'one-of' | 'some-of' | 'one-or-other'
      text: string
      options: readonly string[]
      /** For one-or-other: what choosing the new word does, e.g. 'Add “Kim Lee” as a person'. */
      otherWords?: (text: string) => string
      /** For some-of: the option that rules out all others. */
      alone?: string
      parse: (text: string) => Parsed<Change>
    }>

/** What stands in the cell as text: for finding, for tooltips, for telling empty from filled. */
export function cellWords<Row, Change>(column: GridColumn<Row, Change>, row: Row): string {
  return column.words === undefined ? column.value(row) : column.words(row)
}
