/** What one import file may hold, in one table. Beyond it the file is refused with a sentence, never cut short. */
export const limits = {
  fileBytes: 100 * 1024 * 1024,
  rows: 200_000,
  columns: 1_000,
  cellCharacters: 1024 * 1024,
  jsonDepth: 100,
} as const
