import type { GridColumn } from './column.ts'

/** How the columns are laid out; a column that is not named keeps its own width and stands behind the others. */
export type Layout = Readonly<{ columns: readonly LaidColumn[]; frozen: number }>
export type LaidColumn = Readonly<{ id: string; width?: number | undefined; hidden?: boolean | undefined; wrap?: boolean | undefined }>

export const mostFrozen = 4
export const narrowest = 56
export const widest = 640

/** The columns that are shown, in order, with their widths, the leading ones frozen. */
export function laidOut<Row, Change>(columns: readonly GridColumn<Row, Change>[], layout: Layout): readonly GridColumn<Row, Change>[] {
  const laid = new Map(layout.columns.map((column) => [column.id, column]))
  return inOrder(columns, layout)
    .filter((column) => column.namesRow === true || !(laid.get(column.id)?.hidden ?? column.group !== undefined))
    .map((column, place) => ({
      ...column,
      width: laid.get(column.id)?.width ?? column.width,
      frozen: place < layout.frozen,
      wrap: laid.get(column.id)?.wrap ?? true,
    }))
}

/** How many leading frozen columns fit into a width. */
export function frozenWithin<Row, Change>(columns: readonly GridColumn<Row, Change>[], width: number): number {
  let taken = 0
  const beyond = columns.findIndex((column) => {
    taken += column.width
    return column.frozen !== true || taken > width
  })
  return beyond === -1 ? columns.length : beyond
}

/** All columns in the order shown, hidden ones at their place. */
export function inOrder<Column extends Readonly<{ id: string }>>(columns: readonly Column[], layout: Layout): readonly Column[] {
  const known = new Map(columns.map((column) => [column.id, column]))
  const named = layout.columns.flatMap(({ id }) => known.get(id) ?? [])
  const taken = new Set(named.map((column) => column.id))
  return [...named, ...columns.filter((column) => !taken.has(column.id))]
}

type Ids = readonly Readonly<{ id: string }>[]

export function withWidth(layout: Layout, columns: Ids, id: string, width: number): Layout {
  return changed(layout, columns, (column) =>
    column.id === id ? { ...column, width: Math.round(Math.max(narrowest, Math.min(widest, width))) } : column,
  )
}

export function withHidden(layout: Layout, columns: Ids, ids: readonly string[], hidden: boolean): Layout {
  return changed(layout, columns, (column) => (ids.includes(column.id) ? { ...column, hidden } : column))
}

/** One column that wraps its text or not; `only` takes it from all others, where none did before. */
export function withWrap(layout: Layout, columns: Ids, id: string, wrap: boolean, only: boolean): Layout {
  return changed(layout, columns, (column) => (column.id === id ? { ...column, wrap } : only ? { ...column, wrap: false } : column))
}

/** The column put before another one; null puts it last. Frozen is a number of places, so what stands there is frozen. */
export function withMoved(layout: Layout, columns: Ids, id: string, before: string | null): Layout {
  const all = changed(layout, columns, (column) => column)
  const moving = all.columns.find((column) => column.id === id)
  if (moving === undefined || before === id) return layout
  const others = all.columns.filter((column) => column.id !== id)
  const at = before === null ? others.length : others.findIndex((column) => column.id === before)
  return { ...layout, columns: at === -1 ? all.columns : [...others.slice(0, at), moving, ...others.slice(at)] }
}

// Everything is named from then on, so that a column the app learns later cannot slip in between.
function changed(layout: Layout, columns: Ids, change: (column: LaidColumn) => LaidColumn): Layout {
  const laid = new Map(layout.columns.map((column) => [column.id, column]))
  return { ...layout, columns: inOrder(columns, layout).map(({ id }) => change(laid.get(id) ?? { id })) }
}
