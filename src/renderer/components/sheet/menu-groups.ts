import type { GridColumn } from './column.ts'
import { columnActions, type ColumnState, type ColumnVerbs } from './column-actions.ts'
import { fitWidth } from './fit-width.ts'
import type { GridAction } from './grid-menu.tsx'
import type { Line } from './lines.ts'
import { isGroupable } from './value-counts.ts'

type MenuUse<Row, Change> = Readonly<{
  columns: readonly GridColumn<Row, Change>[]
  rows: readonly Row[]
  widths: readonly number[]
  look: ColumnState
  verbs: ColumnVerbs
  rowActions: (row: Row) => readonly (readonly GridAction[])[]
  columnExtras: (column: string) => readonly GridAction[]
  openColumnMenu: (place: number) => void
  setAllGroups: (open: boolean) => void
}>

type MenuTarget<Row> = Readonly<{ line: Line<Row> | undefined; column: number; isTitle: boolean }>

/** What the menu offers: all about the column on a title, about the row and a little about its column on a cell. */
export function menuGroups<Row, Change>(
  { line, column: place, isTitle }: MenuTarget<Row>,
  use: MenuUse<Row, Change>,
): readonly (readonly GridAction[])[] {
  const { columns, rows, look, verbs } = use
  if (line?.kind === 'group') {
    return [
      [
        { label: 'Open all groups', run: () => use.setAllGroups(true) },
        { label: 'Close all groups', run: () => use.setAllGroups(false) },
      ],
      [{ label: 'Do not group', run: () => verbs.onGroup(null) }],
    ]
  }
  const ofRow = line === undefined ? [] : use.rowActions(line.row)
  const column = columns[place]
  if (column === undefined) return ofRow
  const groups = columnActions(
    {
      id: column.id,
      title: column.title,
      type: column.type,
      namesRow: column.namesRow === true,
      place,
      shown: columns.map((shown) => shown.id),
      width: use.widths[place] ?? column.width,
      wraps: look.rowLines > 1 && column.wrap !== false,
      groupable: isTitle && isGroupable(column, rows),
      fit: () => fitWidth(column, rows),
    },
    look,
    verbs,
  )
  if (isTitle) return [...groups, use.columnExtras(column.id)]
  const [sorting = [], filtering = []] = groups
  return [
    ...ofRow,
    [
      ...sorting.slice(0, 2),
      ...filtering.slice(0, 1),
      { label: `Column ${column.title}…`, keys: 'Ctrl+Shift+F10', run: () => use.openColumnMenu(place) },
    ],
  ]
}
