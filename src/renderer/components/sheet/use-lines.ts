import { useMemo, useState } from 'react'
import { groupAbove, type Line, lineKeeper } from './lines.ts'

type LinesUse<Row> = Readonly<{
  rowId: (row: Row) => string
  childRows: (row: Row) => readonly Row[]
  /** What the group of a row is called; null outside all groups. Null altogether: no groups. */
  groupOf: ((row: Row) => string | null) | null
}>

const none: ReadonlySet<string> = new Set()

/** The lines on the screen, and which of them are open. Rows start closed, groups start open. */
export function useLines<Row>(rows: readonly Row[], { rowId, childRows, groupOf }: LinesUse<Row>) {
  const [expanded, setExpanded] = useState(none)
  const [closed, setClosed] = useState(none)
  const linesOf = useMemo(() => lineKeeper<Row>(), [])
  const lines = useMemo(
    () => linesOf(rows, { rowId, childRows, expanded, grouping: groupOf === null ? null : { wordsOf: groupOf, closed } }),
    [linesOf, rows, rowId, childRows, expanded, groupOf, closed],
  )

  const toggle = (line: Line<Row> | undefined, open = line?.expanded === false) => {
    if (line === undefined || line.expanded === null) return
    if (line.kind === 'group') setClosed((now) => withOrWithout(now, line.id, !open))
    else setExpanded((now) => withOrWithout(now, line.id, open))
  }
  return {
    lines,
    toggle,
    /** Closes what a line belongs to, itself first; the line that stays in its place, or null when nothing closed. */
    closeAround: (place: number): string | null => {
      const line = lines[place]
      if (line === undefined) return null
      if (line.expanded === true) {
        toggle(line, false)
        return line.id
      }
      const title = lines[groupAbove(lines, place)]
      if (line.kind === 'group' || title === undefined) return null
      toggle(title, false)
      return title.id
    },
    setAllGroups: (open: boolean) => setClosed(open ? none : new Set(lines.flatMap((line) => (line.kind === 'group' ? [line.id] : [])))),
  }
}

function withOrWithout(set: ReadonlySet<string>, id: string, holds: boolean): ReadonlySet<string> {
  return new Set(holds ? [...set, id] : [...set].filter((other) => other !== id))
}
