import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { type SlashedDays, slashedDays } from '../../../shared/domain/values/slashed-day.ts'
import type { SheetColumn } from './columns/sheet-column.ts'
import type { SheetNewRow, SheetWrite } from './range-plan.ts'

/** Which number of a date like 03/04/2026 is the day. */
export type DayOrder = 'day-first' | 'month-first'

/** Days of a paste that can be read both ways: nothing is guessed, somebody is asked once. */
export type DayDoubt = Readonly<{
  example: string
  dayFirst: PlainDate
  monthFirst: PlainDate
  /** How many cells the answer decides. */
  cells: number
  columns: readonly string[]
}>

type Pasted = Readonly<{ writes: readonly SheetWrite[]; added: readonly SheetNewRow[] }>
type Cell = Readonly<{ column: SheetColumn; text: string }>

/** What has to be asked before the days of a paste can be read, or null. */
export function dayDoubt(pasted: Pasted): DayDoubt | null {
  const cells = cellsOf(pasted)
  const settled = settledOrders(cells)
  const open = cells.flatMap(({ column, text }) => {
    const days = settled.has(column.id) ? null : daysOf(column, text)
    return days === null || days.dayFirst === null || days.monthFirst === null || days.dayFirst === days.monthFirst
      ? []
      : [{ title: column.title, text, dayFirst: days.dayFirst, monthFirst: days.monthFirst }]
  })
  const [first] = open
  if (first === undefined) return null
  const { text, dayFirst, monthFirst } = first
  return {
    example: text.trim().split(/[ T,]/)[0] ?? text,
    dayFirst,
    monthFirst,
    cells: open.length,
    columns: [...new Set(open.map(({ title }) => title))],
  }
}

/** The paste with such days written out; `answer` counts where a column does not say it itself. */
export function withDays(pasted: Pasted, answer: DayOrder | null): Pasted {
  const settled = settledOrders(cellsOf(pasted))
  const read = <Item extends Cell>(cell: Item): Item => {
    const days = daysOf(cell.column, cell.text)
    if (days === null) return cell
    const order = settled.get(cell.column.id) ?? answer
    const day = (order === 'month-first' ? days.monthFirst : order === 'day-first' ? days.dayFirst : null) ?? onlyReading(days)
    return day === null ? cell : { ...cell, text: day }
  }
  return { writes: pasted.writes.map(read), added: pasted.added.map((row) => row.map(read)) }
}

/** The order a column shows by itself: by dates that can be read one way only, as long as they agree. */
function settledOrders(cells: readonly Cell[]): ReadonlyMap<string, DayOrder> {
  const seen = new Map<string, Set<DayOrder>>()
  for (const { column, text } of cells) {
    const days = daysOf(column, text)
    if (days === null || (days.dayFirst !== null && days.monthFirst !== null)) continue
    const orders = seen.get(column.id) ?? new Set()
    seen.set(column.id, orders.add(days.dayFirst === null ? 'month-first' : 'day-first'))
  }
  return new Map([...seen].flatMap(([id, orders]) => (orders.size === 1 ? [[id, [...orders][0] ?? 'day-first'] as const] : [])))
}

function onlyReading({ dayFirst, monthFirst }: SlashedDays): PlainDate | null {
  if (dayFirst === null || monthFirst === null) return dayFirst ?? monthFirst
  return dayFirst === monthFirst ? dayFirst : null
}

// Most texts of a long paste are no dates at all.
const looksSlashed = /^\s*\d{1,2}[/-]\d/

function daysOf(column: SheetColumn, text: string): SlashedDays | null {
  return column.type === 'day' && looksSlashed.test(text) ? slashedDays(text) : null
}

function cellsOf({ writes, added }: Pasted): readonly Cell[] {
  return [...writes, ...added.flat()]
}
