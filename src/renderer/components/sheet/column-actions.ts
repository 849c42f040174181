import type { GridSort } from './arrange.ts'
import { mostSorts } from './arrange.ts'
import type { ColumnType } from './column.ts'
import type { GridAction } from './grid-menu.tsx'
import { mostFrozen } from './layout.ts'

/** What a person can do to the columns; the view remembers it. */
export type ColumnVerbs = Readonly<{
  onSort: (sort: readonly GridSort[]) => void
  onWidth: (column: string, width: number) => void
  /** Puts a column before another one; null puts it last. */
  onMove: (column: string, before: string | null) => void
  onHide: (columns: readonly string[]) => void
  /** The list of all columns. */
  onShowList: () => void
  onFilter: (column: string) => void
  onClearFilter: (column: string) => void
  onGroup: (column: string | null) => void
  onFreeze: (columns: number) => void
  onRowLines: (lines: RowLines) => void
  /** Text that goes on in the next line; rows of one line get a second one for it. */
  onWrap: (column: string, wrap: boolean) => void
  /** Asks for a width in pixels. */
  onAskWidth: (column: string, now: number) => void
}>

export type RowLines = 1 | 2 | 4

/** How the sheet is looked at now. */
export type ColumnState = Readonly<{
  sort: readonly GridSort[]
  filtered: ReadonlySet<string>
  group: string | null
  frozen: number
  rowLines: RowLines
}>

type Place = Readonly<{
  id: string
  title: string
  type: ColumnType | undefined
  namesRow: boolean
  place: number
  shown: readonly string[]
  width: number
  groupable: boolean
  wraps: boolean
  /** The width that shows every cell in full. */
  fit: () => number
}>

/** What the menu offers for a column, so that nothing needs the mouse. */
export function columnActions(column: Place, state: ColumnState, verbs: ColumnVerbs): readonly (readonly GridAction[])[] {
  const { id, place, shown } = column
  const sorted = state.sort.some((sort) => sort.column === id)
  const others = state.sort.filter((sort) => sort.column !== id)
  const [up, down] = sortWords[column.type ?? 'text']
  const sortBy = (descending: boolean) => verbs.onSort([{ column: id, descending }])
  const thenBy = (descending: boolean) => verbs.onSort([...others, { column: id, descending }])
  const canAdd = others.length > 0 && others.length < mostSorts
  return [
    [
      { label: `Sort ${up}`, run: () => sortBy(false) },
      { label: `Sort ${down}`, run: () => sortBy(true) },
      ...(canAdd
        ? [
            { label: `Then sort ${up}`, run: () => thenBy(false) },
            { label: `Then sort ${down}`, run: () => thenBy(true) },
          ]
        : []),
      ...(sorted ? [{ label: 'Do not sort by this', run: () => verbs.onSort(others) }] : []),
      ...(state.sort.length > 0 ? [{ label: 'Sort as entered', run: () => verbs.onSort([]) }] : []),
    ],
    [
      { label: 'Filter…', keys: 'Ctrl+Shift+L', run: () => verbs.onFilter(id) },
      ...(state.filtered.has(id) ? [{ label: 'Clear this filter', run: () => verbs.onClearFilter(id) }] : []),
      ...(state.group === id
        ? [{ label: 'Do not group', run: () => verbs.onGroup(null) }]
        : column.groupable
          ? [{ label: `Group by ${column.title}`, run: () => verbs.onGroup(id) }]
          : []),
    ],
    [
      ...(column.namesRow ? [] : [{ label: 'Hide column', keys: 'Ctrl+0', run: () => verbs.onHide([id]) }]),
      { label: 'Show or hide columns…', keys: 'Ctrl+Shift+0', run: verbs.onShowList },
      ...(place > 0 ? [{ label: 'Move left', keys: 'Alt+Shift+←', run: () => verbs.onMove(id, shown[place - 1] ?? null) }] : []),
      ...(place < shown.length - 1
        ? [{ label: 'Move right', keys: 'Alt+Shift+→', run: () => verbs.onMove(id, shown[place + 2] ?? null) }]
        : []),
      ...(place < mostFrozen && state.frozen !== place + 1 ? [{ label: 'Freeze up to here', run: () => verbs.onFreeze(place + 1) }] : []),
      ...(state.frozen > 0 ? [{ label: 'Freeze no column', run: () => verbs.onFreeze(0) }] : []),
    ],
    [
      {
        label: 'Width',
        inside: [
          { label: 'Fit to what it holds', run: () => verbs.onWidth(id, column.fit()) },
          { label: 'Wider', run: () => verbs.onWidth(id, column.width + 40) },
          { label: 'Narrower', run: () => verbs.onWidth(id, column.width - 40) },
          { label: 'Set width…', run: () => verbs.onAskWidth(id, column.width) },
        ],
      },
      { label: 'Wrap text', checked: column.wraps, run: () => verbs.onWrap(id, !column.wraps) },
      {
        label: 'Row height',
        inside: ([1, 2, 4] as const).map((lines) => ({
          label: lines === 1 ? '1 line' : `${lines} lines`,
          checked: state.rowLines === lines,
          run: () => verbs.onRowLines(lines),
        })),
      },
    ],
  ]
}

/** The header arrow: up, down, then as entered. With Shift the column joins the order instead of replacing it. */
export function nextSort(sort: readonly GridSort[], column: string, joins: boolean): readonly GridSort[] {
  const own = sort.find((key) => key.column === column)
  const kept = joins ? sort : sort.filter((key) => key.column === column)
  if (own === undefined) return joins && sort.length >= mostSorts ? sort : [...(joins ? sort : []), { column, descending: false }]
  if (!own.descending) return kept.map((key) => (key.column === column ? { column, descending: true } : key))
  return kept.filter((key) => key.column !== column)
}

const sortWords: Readonly<Record<ColumnType, readonly [up: string, down: string]>> = {
  text: ['A to Z', 'Z to A'],
  choice: ['A to Z', 'Z to A'],
  person: ['A to Z', 'Z to A'],
  number: ['smallest first', 'largest first'],
  day: ['oldest first', 'newest first'],
}
