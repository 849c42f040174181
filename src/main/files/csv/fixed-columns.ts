/** Text whose columns are kept apart by blanks alone, as PowerShell and database programs print a table, with tabs between its cells; null for anything else. Lines stay where they are, and one drawn below the headings becomes a blank one. */
export function withTabsBetweenColumns(text: string): string | null {
  // The first lines tell; a long file of another kind is not taken apart for it.
  const first = text.slice(0, sampled).split('\n')
  const head = first.findIndex((line) => line.trim() !== '')
  const heading = first[head] ?? ''
  const below = first[head + 1] ?? ''
  const ruled = ruling.test(below)
  const starts = startsOf(ruled ? below : heading, ruled ? /\S+/g : /\S+(?: \S+)*/g)
  if (starts.length < 2 || /[,;|]/.test(heading) || first.some((line) => /["\t]/.test(line)) || !fits(heading, starts)) return null
  const lines = text.split('\n')
  const rows = lines.slice(head + (ruled ? 2 : 1)).filter((line) => line.trim() !== '')
  // A word that crosses the edge of a column: a sentence below the table, or no table at all.
  const fitting = rows.filter((line) => fits(line, starts)).length
  if (fitting < 2 || fitting * 5 < rows.length * 4) return null
  return lines.map((line, at) => (ruled && at === head + 1 ? '' : fits(line, starts) ? cellsOf(line, starts).join('\t') : line)).join('\n')
}

const sampled = 20_000
const ruling = /^\s*[-=]{2,}(?: +[-=]{2,})+\s*$/

function startsOf(line: string, cell: RegExp): readonly number[] {
  return Array.from(line.matchAll(cell), ({ index }) => index)
}

function fits(line: string, starts: readonly number[]): boolean {
  return starts.every((start) => start === 0 || start > line.length || /\s/.test(line.charAt(start - 1)))
}

function cellsOf(line: string, starts: readonly number[]): readonly string[] {
  return starts.map((start, at) =>
    line
      .slice(at === 0 ? 0 : start, starts[at + 1])
      .replaceAll('\t', ' ')
      .trim(),
  )
}
