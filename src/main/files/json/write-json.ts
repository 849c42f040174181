import { distinctHeaders } from '../csv/table-builder.ts'
import { nobodyWaits, type RowsWritten, writtenInPieces } from '../csv/written-rows.ts'

/** Rows as a JSON list of objects, one key for each header; equal headers are told apart as the reader does. */
export function writeJson(headers: readonly string[], rows: readonly (readonly string[])[], at: RowsWritten = nobodyWaits): string {
  const keys = distinctHeaders(headers)
  // fromEntries makes own keys of every name, '__proto__' too.
  const entry = (row: readonly string[]) =>
    `  ${JSON.stringify(Object.fromEntries(keys.map((key, column) => [key, row[column] ?? ''])), null, 2).replaceAll('\n', '\n  ')}`
  const pieces = writtenInPieces(rows, (some) => some.map(entry).join(',\n'), at)
  return pieces.length === 0 ? '[]\n' : `[\n${pieces.join(',\n')}\n]\n`
}
