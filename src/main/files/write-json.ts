import { distinctHeaders } from './table-builder.ts'

/** Rows as a JSON list of objects, one key for each header; equal headers are told apart as the reader does. */
export function writeJson(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const keys = distinctHeaders(headers)
  // fromEntries makes own keys of every name, '__proto__' too.
  return `${JSON.stringify(
    rows.map((row) => Object.fromEntries(keys.map((key, column) => [key, row[column] ?? '']))),
    null,
    2,
  )}\n`
}
