import { cellWords, type GridColumn } from './column.ts'
import { narrowest } from './layout.ts'

/** Sixty characters: what is longer is read in the tip, not in the column. */
const most = 60 * 8
const padding = 18
const titleTools = 34
/** Measuring costs; among so many texts the longest are the widest. */
const measured = 300

/** The width in pixels that shows every cell of a column in full, up to sixty characters. */
export function fitWidth<Row, Change>(column: GridColumn<Row, Change>, rows: readonly Row[]): number {
  const textOf = column.ink?.text ?? ((row: Row) => cellWords(column, row))
  const texts = [...new Set(rows.map(textOf))].sort((a, b) => b.length - a.length).slice(0, measured)
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return column.width
  const { fontFamily } = getComputedStyle(document.body)
  context.font = `13px ${fontFamily}`
  const widestText = texts.reduce((width, text) => Math.max(width, context.measureText(text).width), 0)
  context.font = `500 12px ${fontFamily}`
  const title = context.measureText(column.title).width + padding + titleTools
  return Math.ceil(Math.max(narrowest, title, Math.min(most, widestText) + padding + (column.ink?.beside ?? 0)))
}
