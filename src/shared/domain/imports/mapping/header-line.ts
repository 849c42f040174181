import { readDateCell } from '../../values/written-dates.ts'
import { isHeading } from './heading-meaning.ts'

// Above the headings of a hand-kept list stand titles, days, groups of columns and empty lines.

/** Which of the first lines of a table holds the headings (0 where nothing says otherwise), and what they are: where groups of columns stand in a row above, a cell left empty takes the word of its group. */
export type HeaderLine = Readonly<{ at: number; cells: readonly string[] }>

/** How many lines are looked at. */
export const headerLinesSeen = 30

/** The headings among the first lines, none of them blank. */
export function headerLine(lines: readonly (readonly string[])[]): HeaderLine {
  const seen = lines.slice(0, headerLinesSeen)
  const typical = typicalWidth(seen)
  const first: HeaderLine = { at: 0, cells: seen[0] ?? [] }
  for (const [at, cells] of seen.entries()) {
    if (isSparse(cells, typical)) continue
    // A full line of values: the table has no headings, or they were the line before.
    if (!isHeadings(cells)) return first
    const next = seen[at + 1]
    if (next !== undefined && isHeadings(next) && headsBelow(next, cells)) return { at: at + 1, cells: withGroups(next, cells) }
    return { at, cells: at > 0 ? withGroups(cells, seen[at - 1] ?? []) : cells }
  }
  return first
}

// Groups of columns may fill their row as well as the headings below do, or stand beside headings that go over both rows.
function headsBelow(cells: readonly string[], above: readonly string[]): boolean {
  if (known(cells) < 2) return false
  if (known(cells) > known(above) + 1 && filled(cells) >= filled(above)) return true
  return known(cells) === filled(cells) && known(withGroups(cells, above)) > known(above)
}

// Lines with fewer than half of what the others have are titles and the like; a list of one column has no such lines.
function isSparse(cells: readonly string[], typical: number): boolean {
  return typical > 1 && filled(cells) * 2 < typical + 1 && filled(cells) < typical
}

function typicalWidth(lines: readonly (readonly string[])[]): number {
  const widths = lines
    .map(filled)
    .filter((width) => width > 1)
    .sort((a, b) => a - b)
  return widths[Math.floor(widths.length / 2)] ?? 1
}

function filled(cells: readonly string[]): number {
  return cells.reduce((count, cell) => (cell.trim() === '' ? count : count + 1), 0)
}

function known(cells: readonly string[]): number {
  return cells.reduce((count, cell) => (cell.trim() !== '' && isHeading(cell) ? count + 1 : count), 0)
}

/** Words, and none of them a day, a number or an address. */
export function isHeadings(cells: readonly string[]): boolean {
  return cells.every((cell) => !isValue(cell.trim()))
}

function isValue(cell: string): boolean {
  if (cell === '') return false
  return (
    /^[\d.,\s€$£%+-]+$/.test(cell) ||
    /^\S+@\S+\.\S+$|^[a-z][a-z\d+.-]*:\/\//i.test(cell) ||
    (/\d/.test(cell) && readDateCell(cell, 'day-month').says === 'day')
  )
}

// 'Zugang' above 'Name' belongs to a group; only where a heading is left out does the word above stand for it.
function withGroups(cells: readonly string[], above: readonly string[]): readonly string[] {
  const width = Math.max(cells.length, filled(above) > 1 ? above.length : 0)
  return Array.from({ length: width }, (_, column) => {
    const own = cells[column] ?? ''
    return own.trim() === '' && filled(above) > 1 ? (above[column] ?? '') : own
  })
}
