import { damagedArchive } from '../zip/zip-directory.ts'

/** Cells from the first to the last, both included. Columns count from 0, lines from 1. */
export type CellRange = Readonly<{ column: number; lastColumn: number; line: number; lastLine: number }>

/** The column of a reference such as 'AB12', from 0. Throws AppError when there is no such column in any workbook. */
export function columnNumber(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  if (column < 1 || column > 16_384) throw damagedArchive()
  return column - 1
}

/** The letters of a column, counted from 0: 'AB'. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}

/** A range such as 'A2:A7'; nothing when it is none. */
export function readRange(text: string): readonly CellRange[] {
  const [, from = '', line, to = '', lastLine] = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text) ?? []
  return line === undefined
    ? []
    : [{ column: columnNumber(from), lastColumn: columnNumber(to), line: Number(line), lastLine: Number(lastLine) }]
}
