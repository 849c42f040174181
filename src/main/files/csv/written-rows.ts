/** Told how many rows of a file are written; it throws where the work is to stop. */
export type RowsWritten = (done: number) => void

export const nobodyWaits: RowsWritten = () => undefined

const rowsAtOnce = 500

/** The rows as pieces of text, each of a few hundred; a long file can be stopped between two of them. */
export function writtenInPieces<Row>(
  rows: readonly Row[],
  write: (rows: readonly Row[], from: number) => string,
  at: RowsWritten,
): readonly string[] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, piece) => {
    at(piece * rowsAtOnce)
    return write(rows.slice(piece * rowsAtOnce, (piece + 1) * rowsAtOnce), piece * rowsAtOnce)
  })
}
