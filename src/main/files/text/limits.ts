/** What one import file may hold, in one table. Beyond it the file is refused with a sentence, never cut short. */
export const limits = {
  fileBytes: 100 * 1024 * 1024,
  rows: 200_000,
  columns: 1_000,
  /** Rows times columns: a short file may claim a wide header over many short rows. */
  cells: 10_000_000,
  cellCharacters: 1024 * 1024,
  jsonDepth: 100,
  jsonValues: 10_000_000,
  /** Settings files are small; anything longer is read as a table. */
  tomlCharacters: 4 * 1024 * 1024,
  yamlCharacters: 4 * 1024 * 1024,
  archiveEntries: 10_000,
  /** All that is unpacked of one archive, counted while it is unpacked. */
  unpackedBytes: 300 * 1024 * 1024,
  /** Unpacked to packed. Exports and workbooks reach 10 to 60; counted only beyond the first megabytes. */
  unpackedRatio: 200,
  unpackedBytesAtAnyRatio: 10 * 1024 * 1024,
  sheets: 500,
  xmlDepth: 64,
  xmlTextCharacters: 4 * 1024 * 1024,
} as const
