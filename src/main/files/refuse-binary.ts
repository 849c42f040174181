/** A sentence naming what the bytes are when they are a known non-text format, or null. Looks at content only. */
export function binaryFormat(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  if (head.startsWith('PK\u0003\u0004')) return zipSentence(head)
  return signatures.find(({ start }) => head.startsWith(start))?.sentence ?? null
}

const signatures = [
  { start: '%PDF-', sentence: 'This is a PDF. Nothing was changed. Export the list as CSV or JSON instead.' },
  { start: '\u00d0\u00cf\u0011\u00e0', sentence: 'This is an old Excel or Word file (xls, doc). Nothing was changed. Open it and save the sheet as CSV.' },
  { start: '\u001f\u008b', sentence: 'This file is packed (gzip). Nothing was changed. Unpack it first and choose the file inside.' },
  { start: 'SQLite format 3', sentence: 'This is a database file. Nothing was changed. Export the list as CSV or JSON instead.' },
] as const

// An Excel workbook is a ZIP whose first entries carry these names; other ZIPs hold the export inside.
function zipSentence(head: string): string {
  return head.includes('[Content_Types].xml') || head.includes('xl/')
    ? 'This is an Excel workbook (xlsx). Nothing was changed. Save the sheet as CSV and choose that file.'
    : 'This is a ZIP archive. Nothing was changed. Unpack it first and choose the file inside.'
}
