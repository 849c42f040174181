import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv } from './csv/write-csv.ts'
import { writeJson } from './json/write-json.ts'
import { readImportFile } from './read-document.ts'
import { writeXlsx } from './xlsx/write-xlsx.ts'

type Rows = readonly (readonly string[])[]

function cellsOf(bytes: string | Uint8Array) {
  const file = readImportFile({ fileName: 'ours', bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes })
  if (file.document.kind !== 'table') throw new Error('not a table')
  const { headers, rows, brokenRows } = file.document.table
  return { headers, rows: rows.map(({ cells }) => cells), brokenRows, notices: file.notices }
}

// A line end is a line end; NUL is no character of any file.
const asRead = (cell: string) => cell.replaceAll('\0', '').replace(/\r\n?/g, '\n')

const tricky = [
  '=1+1',
  "'=1",
  "''@x",
  '\t=1',
  '\n-',
  '\r\nx',
  ' =1',
  '\uff1d1',
  '|cmd',
  '-',
  '+49 30 1',
  "it's",
  '"quoted"',
  'a,b;c\td|e',
  '00123',
  '12345678901234567890',
  '1e5',
  '1.50',
  'TRUE',
  '2026-03-01',
  '1900-01-01',
  '9999-12-31',
  '2026-02-30',
  '01/02/2026',
  '_x000D_',
  '_x005F_',
  '&lt;',
  '<b>',
  ']]>',
  '\ufeffx',
  '\u0001',
  '  spaced  ',
  '#N/A',
  'Ümlaut 漢字 😀',
  'sep=;',
  '#TYPE x',
]
const cell = fc
  .oneof(
    fc.constantFrom(...tricky),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom('\t', '\n', '\r', ' ', '"', "'", ';', ',', '|', '=', '+', '-', '@', '_', 'x', '0', 'D', 'a', '&', '<', '1'),
      maxLength: 8,
    }),
  )
  .map((text) => text.replaceAll('\0', ''))
const notBlank = (text: string) => text.trim() !== ''

const tables = fc.integer({ min: 1, max: 6 }).chain((columns) =>
  fc.record({
    headers: fc.uniqueArray(cell.map((text) => asRead(text).trim()).filter(notBlank), { minLength: columns, maxLength: columns }),
    rows: fc.array(
      fc.array(cell, { minLength: columns, maxLength: columns }).filter((row) => row.some(notBlank)),
      { maxLength: 6 },
    ),
  }),
)

describe('what we write and read again', () => {
  it.each([
    ['CSV', writeCsv],
    ['XLSX', (headers: readonly string[], rows: Rows) => writeXlsx('List', headers, rows)],
  ])('is the same in every cell: %s', (kind, write) => {
    fc.assert(
      fc.property(tables, ({ headers, rows }) => {
        // The one line that a file of separated columns may have above its headers.
        fc.pre(kind === 'XLSX' || !/^sep=[,;|]?$/i.test(headers.join('')))
        expect(cellsOf(write(headers, rows))).toEqual({ headers, rows: rows.map((row) => row.map(asRead)), brokenRows: [], notices: [] })
      }),
      { numRuns: 300 },
    )
  })

  it('is the same in every value: JSON', () => {
    fc.assert(
      fc.property(tables, ({ headers, rows }) => {
        const file = readImportFile({ fileName: 'ours', bytes: Buffer.from(writeJson(headers, rows)) })
        const values = file.document.kind === 'json' ? (file.document.values[0] as readonly Readonly<Record<string, string>>[]) : []
        expect(values.map((value) => headers.map((header) => (Object.hasOwn(value, header) ? value[header] : undefined)))).toEqual(rows)
      }),
    )
  })

  it('is the same file each time', () => {
    const write = () => Buffer.from(writeXlsx('List', ['Name'], [['a']])).toString('base64')
    expect(write()).toBe(write())
  })

  it('may be a thousand columns wide and have a name that Excel would refuse', () => {
    const headers = Array.from({ length: 1000 }, (_, index) => `h${index}`)
    expect(cellsOf(writeXlsx("'a/b[c]:*?' that is far longer than Excel allows", headers, [headers])).rows).toEqual([headers])
  })
})
