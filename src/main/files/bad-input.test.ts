import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canary } from '../../shared/domain/imports/formats/fixtures/tables.ts'
import { writeCsv } from './csv/write-csv.ts'
import { readImportFile } from './read-document.ts'
import { refusal, textSheet, workbook, workbookFiles, zip } from './testing/archives.ts'
import { writeXlsx } from './xlsx/write-xlsx.ts'

const compound = (...names: readonly string[]) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    ...names.map((name) => Buffer.from(name, 'utf16le')),
    Buffer.alloc(512),
  ])
const csv = 'Name,Owner\nBot,Ana\n'
const xlsx = workbook({
  sheets: [
    {
      name: 'S',
      xml: textSheet([
        ['Name', 'Owner'],
        ['Bot', 'Ana'],
      ]),
    },
  ],
})

describe('a file that is no export', () => {
  it.each([
    ['empty', Buffer.alloc(0), 'file_empty', 'is empty'],
    ['only space', Buffer.from(' \r\n\t\n'), 'file_empty', 'is empty'],
    ['only a byte order mark', Buffer.from('\ufeff'), 'file_empty', 'is empty'],
    ['only a byte order mark of UTF-16', Buffer.from([0xff, 0xfe]), 'file_empty', 'is empty'],
    ['only commas', Buffer.from(',,,\n,,,'), 'file_empty', 'is empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'file_not_recognised', 'not a text file'],
    ['text with NUL inside', Buffer.from('Name,Owner\nB\0t,Ana'), 'file_not_recognised', 'not a text file'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'file_not_recognised', 'PDF'],
    ['packed with gzip', gzipSync(csv), 'file_not_recognised', 'gzip'],
    ['packed with 7-Zip', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), 'file_not_recognised', '7-Zip'],
    ['a database', Buffer.from('SQLite format 3\0'), 'file_not_recognised', 'database'],
    ['a sign-in page', Buffer.from('\n<!doctype html>\n<html><title>Sign in</title>'), 'file_not_recognised', 'sign-in page'],
    ['a page without a type', Buffer.from('<html lang="en"><body>'), 'file_not_recognised', 'web page'],
    ['XML', Buffer.from('<?xml version="1.0"?><a/>'), 'file_not_recognised', 'XML'],
    ['an old workbook', compound('Workbook'), 'file_not_recognised', 'old Excel'],
    ['a workbook with a password', compound('EncryptionInfo', 'EncryptedPackage'), 'file_not_recognised', 'protected with a password'],
    [
      'a workbook under rights management',
      compound('DRMEncryptedDataSpace', 'EncryptedPackage'),
      'file_not_recognised',
      'rights management',
    ],
    ['a cut workbook', xlsx.subarray(0, xlsx.length - 40), 'file_not_recognised', 'damaged'],
    ['cut JSON', Buffer.from('[{"name":"Bot"'), 'file_not_recognised', 'damaged or incomplete'],
    ['deep JSON', Buffer.from('[{"a":'.repeat(5000)), 'file_not_recognised', 'nested more than 100 levels'],
    ['cut TOML', Buffer.from('[servers.a]\nurl = "https://a.example"\nheaders = {'), 'file_not_recognised', 'TOML'],
    ['5,000 columns', Buffer.from('a,'.repeat(5000)), 'file_too_large', '5,001 columns'],
    ['a header of 10 MB', Buffer.from(`Name,${'x'.repeat(10_000_000)}\nBot,Ana`), 'file_not_recognised', 'headers'],
    ['a header line that never ends', Buffer.from('"Name,Owner\nBot,Ana'), 'file_not_recognised', 'headers'],
  ])('because it is %s is refused with what happened, that nothing was changed and what to do', (_, bytes, code, words) => {
    const refused = refusal(bytes)
    expect(refused).toEqual({ code, message: expect.stringContaining(words) as unknown })
    expect(refused?.message).toMatch(/Nothing was changed\. \S/)
  })

  it.each([
    ['JSON', `[{"name":"${canary}`],
    ['JSON with a mistake', `{"a": ${canary}}`],
    ['TOML', `[a]\nx = "${canary}"\ny = ${canary}`],
    ['a table', `"${canary}`],
  ])('never has what is in it repeated: %s', (_, text) => {
    expect(refusal(text)?.message).not.toContain(canary)
  })
})

describe('a table with something wrong', () => {
  const table = (text: string) => {
    const { document } = readImportFile({ fileName: 'x', bytes: Buffer.from(text) })
    return document.kind === 'table' ? document.table : null
  }

  it('keeps every row that can be read and lists the others', () => {
    expect(table(`A,B\n1\n1,2,3\n${'x'.repeat(10 * 1024 * 1024)},2\n1,2`)).toMatchObject({
      rows: [{ line: 2, cells: ['1', ''] }, { line: 5 }],
      brokenRows: [{ line: 3 }, { line: 4 }],
    })
  })

  it('tells equal headers apart, a thousand of them too', () => {
    expect(table(`${'A,'.repeat(999)}A\n`)?.headers.at(-1)).toBe('A (1000)')
  })

  it('may hold its headers alone', () => {
    expect(table('Name,Owner')).toMatchObject({ headers: ['Name', 'Owner'], rows: [], brokenRows: [] })
  })

  it('may end its lines with CR alone or in UTF-16 with half a character', () => {
    expect(table('Name;Owner\rBot;Ana\r')?.rows).toEqual([{ line: 2, cells: ['Bot', 'Ana'] }])
    const { document, notices } = readImportFile({
      fileName: 'x',
      bytes: Buffer.concat([Buffer.from(`\ufeff${csv}`, 'utf16le'), Buffer.from([0x41])]),
    })
    expect(document).toMatchObject({ table: { rows: [{ cells: ['Bot', 'Ana'] }] } })
    expect(notices).toEqual([expect.stringContaining('cut in half')])
  })

  it('may have been written in the older Windows alphabet', () => {
    expect(readImportFile({ fileName: 'x', bytes: Buffer.from('Name;Größe\nTür;1', 'latin1') })).toMatchObject({
      document: { table: { headers: ['Name', 'Größe'] } },
      notices: [expect.stringContaining('windows-1252')],
    })
  })
})

type Mutation =
  | Readonly<{ kind: 'flip'; at: number; bit: number }>
  | Readonly<{ kind: 'cut'; at: number; length: number }>
  | Readonly<{ kind: 'insert'; at: number; bytes: Uint8Array }>
  | Readonly<{ kind: 'swap'; at: number; to: number }>
  | Readonly<{ kind: 'fill'; at: number; value: number; length: number }>

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const pieces = ['"', '[', '{', '/*', '<', '&', '&#0;', 'PK', '\n', '<!DOCTYPE a [', '__proto__', '</c>', '99999999999', ']]>'].map((text) =>
  Buffer.from(text),
)
const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.integer({ min: 0, max: 7 }) }),
    fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.integer({ min: 1, max: 400 }) }),
    fc.record({
      kind: fc.constant('insert' as const),
      at: place,
      bytes: fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 20 }), fc.constantFrom(...pieces)),
    }),
    fc.record({ kind: fc.constant('swap' as const), at: place, to: place }),
    fc.record({
      kind: fc.constant('fill' as const),
      at: place,
      value: fc.constantFrom(0, 0xff, 0x22),
      length: fc.integer({ min: 1, max: 8 }),
    }),
  ),
  { minLength: 1, maxLength: 4 },
)

function mutated(original: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  return changes.reduce<Buffer>((bytes, change) => {
    const at = Math.floor(change.at * bytes.length)
    switch (change.kind) {
      case 'flip':
        return Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ (1 << change.bit) : byte)))
      case 'cut':
        return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + change.length)])
      case 'insert':
        return Buffer.concat([bytes.subarray(0, at), change.bytes, bytes.subarray(at)])
      case 'fill':
        return Buffer.from(bytes.map((byte, index) => (index >= at && index < at + change.length ? change.value : byte)))
      case 'swap': {
        const to = Math.floor(change.to * bytes.length)
        return Buffer.from(bytes.map((byte, index) => (index === at ? (bytes[to] ?? byte) : index === to ? (bytes[at] ?? byte) : byte)))
      }
    }
  }, Buffer.from(original))
}

describe('any file with something changed in it', () => {
  const rows = [
    ['backup bot', '2026-03-01', '=1+1'],
    ['Ümlaut', '12345678901234567890', 'a "b"\nc'],
  ]
  const parts = workbookFiles({
    sheets: [
      { name: 'A', xml: textSheet(rows) },
      {
        name: 'B',
        xml: '<sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c s="1"><v>45352</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
      },
    ],
    strings: '<sst><si><r><t>x</t></r></si></sst>',
    styles: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  })
  const files: Readonly<Record<string, Uint8Array>> = {
    CSV: Buffer.from(writeCsv(['Name', 'Seen', 'Note'], rows)),
    'UTF-16': Buffer.from(`\ufeff${csv}`, 'utf16le'),
    JSON: Buffer.from(JSON.stringify({ value: rows, next: null, count: 12345678901234567890n.toString() }, null, 1)),
    NDJSON: Buffer.from('{"a":[1,2,{"b":"c"}]}\n{"a":12345678901234567890}\n'),
    JSONC: Buffer.from('// note\n{"servers":{"a":{"url":"https://a.example",}, /* b */ }}'),
    TOML: Buffer.from('[servers.a]\nurl = "https://a.example"\nat = 2026-03-01T10:00:00Z\nargs = ["a", { b = 1 }]\n'),
    XLSX: writeXlsx('List', ['Name', 'Seen', 'Note'], rows),
    'other XLSX': zip(parts),
    '1PUX': zip({ 'export.attributes': '{"version":3}', 'export.data': '{"accounts":[]}', 'files/a': 'x' }),
    ZIP: zip({ 'list.csv': csv, 'readme.md': 'hello' }),
    AWS: Buffer.from(
      JSON.stringify({ Content: Buffer.from(csv).toString('base64'), ReportFormat: 'text/csv', GeneratedTime: 1793437200.5 }),
    ),
    'old workbook': compound('EncryptedPackage'),
  }

  const refusedInWords = (bytes: Uint8Array) => {
    const refused = refusal(bytes)
    if (refused !== null) expect(refused.message).toMatch(/nothing was changed/i)
  }

  it.each(Object.keys(files))('is read or refused in words, never anything else: %s', (name) => {
    fc.assert(
      fc.property(mutations, (changes) => {
        refusedInWords(mutated(files[name] ?? Buffer.alloc(0), changes))
      }),
      { numRuns: 300 },
    )
    expect('polluted' in {}).toBe(false)
  })

  // Inside of an archive a checksum stands in the way of most changes, so its parts are changed before they are packed.
  it.each(Object.keys(parts))('is read or refused in words where the change is inside of a workbook: %s', (name) => {
    fc.assert(
      fc.property(mutations, (changes) => {
        const part = parts[name] ?? ''
        refusedInWords(zip({ ...parts, [name]: mutated(Buffer.from(part), changes) }))
      }),
      { numRuns: 150 },
    )
  })

  it('is tested from files that can be read', () => {
    expect(Object.entries(files).flatMap(([name, bytes]) => (refusal(bytes) === null ? [] : [name]))).toEqual(['old workbook'])
  })
})
