/** One line on the screen: a row, or a row inside an expanded row. */
export type Line<Row> = Readonly<{
  id: string
  row: Row
  level: 1 | 2
  /** The number in the gutter; lines inside a row have none. */
  number: number | null
  expanded: boolean | null
}>

type Nesting<Row> = Readonly<{
  rowId: (row: Row) => string
  childRows: (row: Row) => readonly Row[]
  expanded: ReadonlySet<string>
}>

/** The rows with those inside expanded rows put under them. `expanded` is null where there is nothing to expand. */
export function linesOf<Row>(rows: readonly Row[], nesting: Nesting<Row>): readonly Line<Row>[] {
  return rows.flatMap((row, index): readonly Line<Row>[] => {
    const id = nesting.rowId(row)
    const inside = nesting.childRows(row)
    const open = inside.length > 0 && nesting.expanded.has(id)
    const line: Line<Row> = { id, row, level: 1, number: index + 1, expanded: inside.length === 0 ? null : open }
    if (!open) return [line]
    return [line, ...inside.map((child): Line<Row> => ({ id: nesting.rowId(child), row: child, level: 2, number: null, expanded: null }))]
  })
}
