import { type CSSProperties, useState } from 'react'
import type { GridColumn } from './column.ts'
import type { RowLines } from './column-actions.ts'
import { narrowest, widest } from './layout.ts'

export const headerHeight = 30
const rowHeights: Readonly<Record<RowLines, number>> = { 1: 30, 2: 48, 4: 84 }

export type ColumnWidths = ReturnType<typeof useColumnWidths>

type Dragged = Readonly<{ column: string; width: number }>

/** Sizes in pixels. The cells read them from CSS variables, so that dragging an edge renders no row again. */
export function useColumnWidths<Row, Change>(columns: readonly GridColumn<Row, Change>[], rows: number, lines: RowLines) {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const gutter = Math.max(38, 26 + 7 * String(rows).length)
  const widths = columns.map((column) => (column.id === dragged?.column ? dragged.width : column.width))
  const lefts = widths.map((_, index) => gutter + sum(widths.slice(0, index)))
  const frozen = columns.filter((column) => column.frozen === true).length
  const rowHeight = rowHeights[lines]
  return {
    widths,
    lefts,
    gutter,
    rowHeight,
    total: gutter + sum(widths),
    frozenEnd: lefts[frozen] ?? gutter + sum(widths),
    frozenColumns: frozen,
    style: sizeVariables(widths, lefts, gutter, rowHeight),
    /** While an edge is being dragged. */
    drag: (column: string, width: number) => setDragged({ column, width: Math.round(Math.max(narrowest, Math.min(widest, width))) }),
    drop: () => setDragged(null),
  }
}

function sizeVariables(widths: readonly number[], lefts: readonly number[], gutter: number, rowHeight: number): CSSProperties {
  const entries = widths.flatMap((width, index) => [
    [`--w${index}`, `${width}px`],
    [`--l${index}`, `${lefts[index] ?? 0}px`],
  ])
  return Object.fromEntries([
    ...entries,
    ['--gutter', `${gutter}px`],
    ['--total', `${gutter + sum(widths)}px`],
    ['--row', `${rowHeight}px`],
  ]) as CSSProperties
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
