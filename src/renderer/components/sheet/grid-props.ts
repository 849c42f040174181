import type { Ref } from 'react'
import type { SheetShortcutId } from '../../../shared/ipc/shortcuts.ts'
import type { GridColumn } from './column.ts'
import type { ColumnState, ColumnVerbs } from './column-actions.ts'
import type { GridAction } from './grid-menu.tsx'
import type { CellRef } from './selection.ts'
import type { SelectionSummary } from './selection-summary.ts'
import type { RangeEvents } from './use-ranges.ts'

export type GridHandle = Readonly<{
  focus: () => void
  /** Brings the active cell into view. */
  reveal: () => void
  /** Goes to a row, also to one that is about to appear. */
  goTo: (row: string, column?: string) => void
  /** Moves the active cell there without taking the focus from where somebody types. */
  point: (row: string, column?: string) => void
  edit: (row: string, column: string) => void
  /** Does what a key of the shortcut table does. */
  run: (command: SheetShortcutId) => void
  /** The cell with the focus, by ids. */
  active: () => CellRef
  /** Whether a row has a line: neither filtered out nor inside a closed group. */
  holds: (row: string) => boolean
  /** The title of a column, to hang something on; null when it is hidden. */
  titleOf: (column: string) => Element | null
}>

export type GridProps<Row, Change> = Readonly<{
  label: string
  columns: readonly GridColumn<Row, Change>[]
  /** In the order shown. */
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** The rows inside a row; it can be expanded when there are any. */
  childRows: (row: Row) => readonly Row[]
  /** How the sheet is looked at, and what changes that. */
  look: ColumnState
  verbs: ColumnVerbs
  /** What the group of a row is called; null outside all groups. Null altogether: no groups. */
  groupOf: ((row: Row) => string | null) | null
  /** What else the menu of a column offers. */
  columnExtras: (column: string) => readonly GridAction[]
  onChange: (row: Row, change: Change) => void
  /** An editor was left without a change. */
  onUnchanged: (row: Row) => void
  onActiveRow: (row: string | null) => void
  onSelection: (summary: SelectionSummary) => void
  /** Space. */
  onOpen: (row: Row) => void
  /** Ctrl+-. */
  onDelete: (rows: readonly Row[]) => void
  /** The menu of a row, in groups; `selected` are the rows of the selection it lies in. */
  rowActions: (row: Row, selected: readonly Row[]) => readonly (readonly GridAction[])[]
  /** What gestures on more than one cell ask for. */
  ranges: RangeEvents<Row, Change>
  /** Why the last paste left a cell as it was, by row and column. */
  marks: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** A short word at the name of some rows: 'new'. */
  tags: ReadonlyMap<string, string>
  /** An editor's text was refused; true when somebody else deals with it, and gives the editor up through `leave`. */
  onRefused: (row: Row, column: string, text: string, leave: () => void) => boolean
  /** Enter goes down instead of into the cell. */
  enterMovesDown?: boolean
  /** Says one sentence to people who look and to people who listen. */
  say: (sentence: string) => void
  ref?: Ref<GridHandle>
}>
