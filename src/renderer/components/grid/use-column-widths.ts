import { useState, type CSSProperties } from 'react'
import type { GridColumn } from './column.ts'

export const rowHeight = 30
const narrowest = 56
const widest = 640

export type ColumnWidths = ReturnType<typeof useColumnWidths>

/** Widths in pixels. The cells read them from CSS variables, so that dragging an edge renders no row again. */
export function useColumnWidths<Row, Change>(columns: readonly GridColumn<Row, Change>[], rows: number) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map())
  const gutter = Math.max(38, 26 + 7 * String(rows).length)
  const widths = columns.map((column) => chosen.get(column.id) ?? column.width)
  const lefts = widths.map((_, index) => gutter + sum(widths.slice(0, index)))
  const frozen = columns.filter((column) => column.frozen === true).length
  return {
    widths,
    lefts,
    gutter,
    total: gutter + sum(widths),
    frozenEnd: lefts[frozen] ?? gutter + sum(widths),
    frozenColumns: frozen,
    style: widthVariables(widths, lefts, gutter),
    setWidth: (column: string, width: number) => setChosen((now) => new Map(now).set(column, Math.round(Math.max(narrowest, Math.min(widest, width))))),
  }
}

function widthVariables(widths: readonly number[], lefts: readonly number[], gutter: number): CSSProperties {
  const entries = widths.flatMap((width, index) => [
    [`--w${index}`, `${width}px`],
    [`--l${index}`, `${lefts[index] ?? 0}px`],
  ])
  return Object.fromEntries([...entries, ['--gutter', `${gutter}px`], ['--total', `${gutter + sum(widths)}px`]]) as CSSProperties
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
