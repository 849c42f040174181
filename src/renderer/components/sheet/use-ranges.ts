import { type RefObject, useRef, useState } from 'react'
import { type CellWrite, placesIn, type RangeWrite, sameType, textOf, writeAt, writesInto } from './cell-write.ts'
import { type Block, type Copied, fromClipboard } from './clipboard-codec.ts'
import type { GridColumn } from './column.ts'
import { fillWrites, neighbourEnd } from './fill.ts'
import type { GridCommand } from './keys.ts'
import { type Line, rowOf, rowsOf } from './lines.ts'
import { mappedBlock, type PastedTitles, type PlacedBlock, placedBlock } from './paste-block.ts'
import { type Area, cellCount, type Place } from './selection.ts'
import { copiedCells } from './sheet-text.ts'
import { useClipboard } from './use-clipboard.ts'

/** A paste that waits to be carried out. */
export type Paste<Row, Change> = Readonly<{
  block: Block
  /** Where its cells land: by their titles, or from the selected cell on. */
  place: (titles: PastedTitles<Row, Change> | null) => PlacedBlock<Row, Change>
  select: (area: Area) => void
  /** What a cut leaves empty once it is pasted. */
  cut: readonly CellWrite<Row, Change>[]
}>

/** What gestures on ranges ask for. Whoever shows the sheet saves it, as one step. */
export type RangeEvents<Row, Change> = Readonly<{
  onWrite: (write: RangeWrite<Row, Change>) => void
  onPaste: (paste: Paste<Row, Change>) => void
  onInsertBelow: (row: Row | null) => void
  onDuplicate: (rows: readonly Row[]) => void
}>

type RangesUse<Row, Change> = Readonly<{
  scroller: RefObject<HTMLElement | null>
  lines: readonly Line<Row>[]
  places: ReadonlyMap<string, number>
  columns: readonly GridColumn<Row, Change>[]
  anchor: Place
  area: Area
  select: (anchor: Place, head: Place) => void
  events: RangeEvents<Row, Change>
  focusCell: () => void
  say: (sentence: string) => void
}>

type Cut = Readonly<{ rows: readonly string[]; columns: readonly string[]; text: string }>

export type RangeCommand = Extract<
  GridCommand['do'],
  | 'today'
  | 'fill-selection'
  | 'fill-down'
  | 'fill-right'
  | 'copy-from-above'
  | 'copy-with-titles'
  | 'cancel'
  | 'insert-row'
  | 'duplicate-rows'
  | 'select-all'
>

/** Everything that reads or writes more than one cell: copying, cutting, pasting, filling, clearing. */
export function useRanges<Row, Change>(use: RangesUse<Row, Change>) {
  const { lines, area, events, focusCell } = use
  const [filling, setFilling] = useState<Area | null>(null)
  const several = cellCount(area) > 1
  const filled = fills(use)
  const copying = useCopying(use)

  const run = (command: RangeCommand): boolean => {
    switch (command) {
      case 'select-all':
        copying.selectAll()
        return true
      case 'fill-selection':
        if (several) filled.selection(null)
        return true
      case 'fill-down':
        filled.along('down')
        return true
      case 'copy-from-above':
        filled.fromAbove()
        return true
      case 'fill-right':
        filled.along('right')
        return true
      case 'today':
        filled.today()
        return true
      case 'copy-with-titles':
        focusCell()
        copying.withTitles()
        return true
      case 'cancel':
        return copying.giveUpCut()
      case 'insert-row':
        events.onInsertBelow(rowOf(lines[area.bottom]) ?? null)
        return true
      case 'duplicate-rows':
        events.onDuplicate(rowsOf(lines.slice(area.top, area.bottom + 1)))
        return true
    }
  }
  return {
    several,
    run,
    clear: filled.clear,
    fillSelection: filled.selection,
    fill: filled.fill,
    fillToNeighbour: filled.toNeighbour,
    /** Where a drag of the fill handle stands; null when none is going on. */
    filling,
    setFilling,
    cutArea: copying.cutArea,
  }
}

/** Writing the same, or what follows from it, into a range. */
function fills<Row, Change>({ lines, columns, anchor, area, select, events, say }: RangesUse<Row, Change>) {
  const sheet = { lines, columns }
  const write = (verb: RangeWrite<Row, Change>['verb'], writes: readonly CellWrite<Row, Change>[]) => {
    if (writes.length > 0) events.onWrite({ verb, writes })
  }
  const fill = (source: Area, target: Area, series = false) => {
    const { writes, blocked } = fillWrites(source, target, series, sheet)
    write('fill', writes)
    if (blocked.length > 0)
      say(
        `${blocked.join(', ')} ${blocked.length === 1 ? 'holds' : 'hold'} something of another kind, so nothing was filled into ${blocked.length === 1 ? 'it' : 'them'}.`,
      )
    return writes.length > 0
  }
  const rowAbove = () => {
    const row = lines.findLastIndex((line, at) => at < area.top && line.kind === 'row')
    return { ...area, top: row, bottom: row }
  }
  const along = (direction: 'down' | 'right') => {
    const { top, left } = area
    const source = direction === 'down' ? { ...area, bottom: top } : { ...area, right: left }
    if (direction === 'down' ? area.bottom > top : area.right > left) return fill(source, area)
    // One row or column alone takes what stands before it.
    const before = direction === 'down' ? rowAbove() : { ...area, left: left - 1, right: left - 1 }
    if (before.top < 0 || before.left < 0) return say('There is nothing before it to fill from.')
    fill(before, direction === 'down' ? { ...area, top: before.top } : { ...area, left: before.left })
  }
  const fromAbove = () => {
    const above = rowAbove()
    if (above.top === -1) say('There is no row above.')
    else fill(above, { ...above, bottom: area.top })
  }
  const toNeighbour = () => {
    const bottom = neighbourEnd(area, sheet)
    if (bottom === area.bottom || !fill(area, { ...area, bottom })) return say('The columns beside it say nothing further down.')
    select({ row: area.top, column: area.left }, { row: bottom, column: area.right })
  }
  const selection = (text: string | null) => {
    const origin = columns[anchor.column]
    const row = rowOf(lines[anchor.row])
    if (origin === undefined || row === undefined) return
    const value = text ?? textOf(origin, row)
    const other = new Set<string>()
    const writes = placesIn(area).flatMap((place) => {
      const column = columns[place.column]
      const line = rowOf(lines[place.row])
      if (column === undefined || line === undefined || (text === null && place.row === anchor.row && place.column === anchor.column))
        return []
      if (sameType(origin, column, line)) return writeAt(place, value, lines, columns) ?? []
      other.add(column.title)
      return []
    })
    write('fill', writes)
    if (other.size > 0) say(`${[...other].join(', ')}: something of another kind stands there, so it was left as it is.`)
  }
  const today = () => {
    const days = columns.filter((column, at) => at >= area.left && at <= area.right && column.type === 'day')
    if (days.length === 0) return say('Ctrl+; writes today’s date into a column of dates.')
    write(
      'date',
      writesInto(area, 'today', lines, columns).filter(({ column }) => days.includes(column)),
    )
  }
  const clear = () => write('clear', writesInto(area, '', lines, columns))
  return { fill, along, fromAbove, toNeighbour, selection, today, clear }
}

/** The clipboard, and what was cut until it is pasted. */
function useCopying<Row, Change>({ scroller, lines, places, columns, area, select, events, say }: RangesUse<Row, Change>) {
  const [cut, setCut] = useState<Cut | null>(null)
  /** Everything was selected twice: the titles are copied too. */
  const [titlesToo, setTitlesToo] = useState(false)
  const lastPlace = { row: Math.max(0, lines.length - 1), column: columns.length - 1 }
  const isEverything = area.top === 0 && area.left === 0 && area.bottom === lastPlace.row && area.right === lastPlace.column
  // Read by the copy event, which the command itself sets off.
  const asked = useRef(false)
  const copied = (how: 'copy' | 'cut' | 'titles'): Copied | null => {
    if (lines.length === 0) return null
    const withTitles = how === 'titles' || (titlesToo && isEverything)
    const cells = copiedCells(area, lines, columns, withTitles)
    setCut(
      how === 'cut'
        ? {
            rows: lines.slice(area.top, area.bottom + 1).map((line) => line.id),
            columns: columns.slice(area.left, area.right + 1).map((column) => column.id),
            text: cells.text,
          }
        : null,
    )
    say(copiedWords(how === 'cut', withTitles, cellCount(area)))
    return cells
  }
  const paste = (block: Block) => {
    const clears = cut !== null && isSame(block, cut.text) ? cutWrites(cut) : []
    const sheet = { lines, columns }
    setCut(null)
    events.onPaste({
      block,
      place: (titles) => (titles === null ? placedBlock(block, area, sheet) : mappedBlock(block, titles, area, sheet)),
      select: (target) => select({ row: target.top, column: target.left }, { row: target.bottom, column: target.right }),
      cut: clears,
    })
  }
  const cutWrites = ({ rows, columns: ids }: Cut) =>
    rows.flatMap((id) =>
      ids.flatMap(
        (column) =>
          writeAt({ row: places.get(id) ?? -1, column: columns.findIndex((candidate) => candidate.id === column) }, '', lines, columns) ??
          [],
      ),
    )
  useClipboard(scroller, { onCopy: (how) => copied(how === 'copy' && asked.current ? 'titles' : how), onPaste: paste })
  return {
    cutArea: cut === null ? null : cutAreaOf(cut, places, columns),
    withTitles: () => {
      asked.current = true
      // Deprecated without a successor that needs no permission: it sets off a real copy event.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      document.execCommand('copy')
      asked.current = false
    },
    /** Selected a second time, everything is copied with its titles. */
    selectAll: () => {
      setTitlesToo(isEverything)
      if (isEverything) say('Everything is selected, with the column titles.')
      select({ row: 0, column: 0 }, lastPlace)
    },
    /** False when nothing is cut. */
    giveUpCut: (): boolean => {
      if (cut === null) return false
      setCut(null)
      say('Nothing is cut any more.')
      return true
    },
  }
}

function copiedWords(isCut: boolean, withTitles: boolean, cells: number): string {
  const several = cells > 1
  const count = several ? `${cells.toLocaleString('en')} cells ` : ''
  if (isCut)
    return `${several ? count : 'One cell '}cut: ${several ? 'they move' : 'it moves'} when you paste. Esc keeps ${several ? 'them' : 'it'}.`
  return several ? `${count}copied${withTitles ? ' with their titles' : ''}` : 'Copied'
}

/** Where the cut cells stand now; null when they are not in sight. */
function cutAreaOf<Row, Change>(cut: Cut, places: ReadonlyMap<string, number>, columns: readonly GridColumn<Row, Change>[]): Area | null {
  const top = places.get(cut.rows[0] ?? '')
  const left = columns.findIndex((column) => column.id === cut.columns[0])
  return top === undefined || left === -1 ? null : { top, bottom: top + cut.rows.length - 1, left, right: left + cut.columns.length - 1 }
}

function isSame(block: Block, text: string): boolean {
  const known = fromClipboard({ text, html: '' })
  return (
    known.length === block.length &&
    known.every((row, at) => row.length === block[at]?.length && row.every((cell, column) => cell === block[at]?.[column]))
  )
}
