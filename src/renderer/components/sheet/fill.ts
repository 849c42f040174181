import { type CellWrite, sameType, textOf, writeAt } from './cell-write.ts'
import type { GridColumn } from './column.ts'
import { type Line, rowOf } from './lines.ts'
import type { Area, Place } from './selection.ts'
import { continued } from './series.ts'

type Sheet<Row, Change> = Readonly<{ lines: readonly Line<Row>[]; columns: readonly GridColumn<Row, Change>[] }>

/** The area a drag of the fill handle reaches: the source grown towards the pointer, along rows or along columns. */
export function fillTarget(source: Area, pointer: Place): Area {
  const down = Math.max(0, pointer.row - source.bottom)
  const up = Math.max(0, source.top - pointer.row)
  const right = Math.max(0, pointer.column - source.right)
  const left = Math.max(0, source.left - pointer.column)
  const most = Math.max(down, up, right, left)
  if (most === 0) return source
  if (most === down) return { ...source, bottom: pointer.row }
  if (most === up) return { ...source, top: pointer.row }
  return most === right ? { ...source, right: pointer.column } : { ...source, left: pointer.column }
}

/** What filling from one area to the larger one around it writes. `blocked` names the columns whose types differ. */
export function fillWrites<Row, Change>(
  source: Area,
  target: Area,
  series: boolean,
  sheet: Sheet<Row, Change>,
): Readonly<{ writes: readonly CellWrite<Row, Change>[]; blocked: readonly string[] }> {
  const { lines, columns } = sheet
  const isRow = (at: number) => lines[at]?.kind === 'row'
  if (target.left === source.left && target.right === source.right) {
    const upwards = target.top < source.top
    const into = (upwards ? range(target.top, source.top - 1).reverse() : range(source.bottom + 1, target.bottom)).filter(isRow)
    const from = range(source.top, source.bottom).filter(isRow)
    const writes = range(source.left, source.right).flatMap((column) => {
      const texts = (upwards ? [...from].reverse() : from).map((row) => cellText({ row, column }, sheet))
      return continued(texts, into.length, series).flatMap(
        (text, index) => writeAt({ row: into[index] ?? -1, column }, text, lines, columns) ?? [],
      )
    })
    return { writes, blocked: [] }
  }
  const leftwards = target.left < source.left
  const into = leftwards ? range(target.left, source.left - 1).reverse() : range(source.right + 1, target.right)
  const from = leftwards ? range(source.left, source.right).reverse() : range(source.left, source.right)
  const rows = range(source.top, source.bottom).filter(isRow)
  const blocked = new Set<string>()
  const writes = rows.flatMap((row) => {
    const texts = continued(
      from.map((column) => cellText({ row, column }, sheet)),
      into.length,
      series,
    )
    return texts.flatMap((text, index) => {
      const column = into[index] ?? -1
      const origin = columns[from[index % from.length] ?? -1]
      const goal = columns[column]
      const line = rowOf(lines[row])
      if (origin === undefined || goal === undefined || line === undefined) return []
      if (sameType(origin, goal, line)) return writeAt({ row, column }, text, lines, columns) ?? []
      blocked.add(goal.title)
      return []
    })
  })
  return { writes, blocked: [...blocked] }
}

/** Where a double-click on the fill handle ends: as far down as the neighbouring column is filled, the left one first. */
export function neighbourEnd<Row, Change>(source: Area, { lines, columns }: Sheet<Row, Change>): number {
  for (const column of [columns[source.left - 1], columns[source.right + 1]]) {
    if (column === undefined) continue
    let end = source.bottom
    while (lines[end + 1] !== undefined && isFilled(lines[end + 1], column)) end += 1
    if (end > source.bottom) return end
  }
  return source.bottom
}

function isFilled<Row, Change>(line: Line<Row> | undefined, column: GridColumn<Row, Change>): boolean {
  const row = rowOf(line)
  return row !== undefined && column.value(row) !== ''
}

function cellText<Row, Change>({ row, column }: Place, { lines, columns }: Sheet<Row, Change>): string {
  const line = rowOf(lines[row])
  const at = columns[column]
  return line === undefined || at === undefined ? '' : textOf(at, line)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}
