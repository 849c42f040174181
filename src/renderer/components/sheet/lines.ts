/** A row on the screen, or a row inside an expanded row. */
export type RowLine<Row> = Readonly<{
  kind: 'row'
  id: string
  row: Row
  /** How deep it lies: under a group, under a row. */
  level: number
  /** The number in the gutter; lines inside a row have none. */
  number: number | null
  expanded: boolean | null
}>

/** The title of a group of rows. It is not a row: nothing is copied from it, pasted or filled into it. */
export type GroupLine = Readonly<{ kind: 'group'; id: string; level: 1; words: string; count: number; expanded: boolean }>

/** One line on the screen. */
export type Line<Row> = RowLine<Row> | GroupLine

export type Grouping<Row> = Readonly<{
  /** What the group of a row is called; null for a row outside all groups. */
  wordsOf: (row: Row) => string | null
  /** Groups that are closed, by line id. */
  closed: ReadonlySet<string>
}>

type Nesting<Row> = Readonly<{
  rowId: (row: Row) => string
  childRows: (row: Row) => readonly Row[]
  expanded: ReadonlySet<string>
  grouping?: Grouping<Row> | null
}>

/** The rows with those inside expanded rows put under them, and under the titles of their groups. `expanded` is null where there is nothing to expand. */
export function linesOf<Row>(rows: readonly Row[], nesting: Nesting<Row>): readonly Line<Row>[] {
  const { grouping = null } = nesting
  if (grouping === null) return plainLines(rows, nesting)
  const groups = groupedRows(rows, grouping)
  let number = 0
  const lines: Line<Row>[] = []
  for (const [words, inside] of groups) {
    if (words !== null) {
      const id = groupId(words)
      const expanded = !grouping.closed.has(id)
      lines.push({ kind: 'group', id, level: 1, words, count: inside.length, expanded })
      if (!expanded) {
        number += inside.length
        continue
      }
    }
    for (const row of inside) lines.push(...linesOfRow(row, ++number, words === null ? 1 : 2, nesting))
  }
  return lines
}

/** The same as linesOf. It remembers the last lines: while nothing is expanded or grouped, a row that stands where it stood keeps its line. */
export function lineKeeper<Row>(): (rows: readonly Row[], nesting: Nesting<Row>) => readonly Line<Row>[] {
  let last: Readonly<{ rows: readonly Row[]; lines: readonly Line<Row>[]; nesting: Nesting<Row> }> | null = null
  return (rows, nesting) => {
    const { rowId, childRows, expanded, grouping = null } = nesting
    const isFlat = expanded.size === 0 && grouping === null
    const known = last !== null && isFlat && last.nesting.rowId === rowId && last.nesting.childRows === childRows ? last : null
    const lines =
      known === null
        ? linesOf(rows, nesting)
        : rows.map((row, place) => (row === known.rows[place] ? known.lines[place] : undefined) ?? closedLine(row, place + 1, 1, nesting))
    last = isFlat ? { rows, lines, nesting } : null
    return lines
  }
}

function plainLines<Row>(rows: readonly Row[], nesting: Nesting<Row>): readonly Line<Row>[] {
  const lines: Line<Row>[] = []
  rows.forEach((row, index) => {
    if (nesting.expanded.has(nesting.rowId(row))) lines.push(...linesOfRow(row, index + 1, 1, nesting))
    else lines.push(closedLine(row, index + 1, 1, nesting))
  })
  return lines
}

export function groupId(words: string): string {
  return `group:${words}`
}

/** The row of a line; undefined for the title of a group. */
export function rowOf<Row>(line: Line<Row> | undefined): Row | undefined {
  return line?.kind === 'row' ? line.row : undefined
}

/** The rows among lines. */
export function rowsOf<Row>(lines: readonly Line<Row>[]): readonly Row[] {
  return lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []))
}

/** The title above a line, by place; -1 where there is none. */
export function groupAbove<Row>(lines: readonly Line<Row>[], place: number): number {
  for (let at = place; at >= 0; at -= 1) if (lines[at]?.kind === 'group') return at
  return -1
}

/** Where a step up or down ends: titles of open groups are passed over, closed ones stop it, so that they can be opened. */
export function pastTitles<Row>(lines: readonly Line<Row>[], place: number, step: 1 | -1): number {
  const isOpenTitle = (at: number) => {
    const line = lines[at]
    return line?.kind === 'group' && line.expanded
  }
  let at = place
  while (isOpenTitle(at) && lines[at + step] !== undefined) at += step
  if (!isOpenTitle(at)) return at
  // No row lies further that way.
  at = place
  while (isOpenTitle(at) && lines[at - step] !== undefined) at -= step
  return at
}

function linesOfRow<Row>(row: Row, number: number, level: number, nesting: Nesting<Row>): readonly Line<Row>[] {
  const id = nesting.rowId(row)
  const inside = nesting.childRows(row)
  const open = inside.length > 0 && nesting.expanded.has(id)
  if (!open) return [closedLine(row, number, level, nesting)]
  return [
    { kind: 'row', id, row, level, number, expanded: true },
    ...inside.map((child): Line<Row> => ({
      kind: 'row',
      id: nesting.rowId(child),
      row: child,
      level: level + 1,
      number: null,
      expanded: null,
    })),
  ]
}

function closedLine<Row>(row: Row, number: number, level: number, { rowId, childRows }: Nesting<Row>): RowLine<Row> {
  return { kind: 'row', id: rowId(row), row, level, number, expanded: childRows(row).length === 0 ? null : false }
}

/** In order of first appearance. */
function groupedRows<Row>(rows: readonly Row[], grouping: Grouping<Row>): ReadonlyMap<string | null, readonly Row[]> {
  const groups = new Map<string | null, Row[]>()
  for (const row of rows) {
    const words = grouping.wordsOf(row)
    const group = groups.get(words)
    if (group === undefined) groups.set(words, [row])
    else group.push(row)
  }
  return groups
}
