import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { canary, fakeSecret } from '../../shared/domain/imports/formats/fixtures/tables.ts'
import { readImportFile } from './read-document.ts'
import { patched, refusal, zip } from './testing/archives.ts'
import { limits } from './text/limits.ts'

const read = (files: Readonly<Record<string, string | Uint8Array>>) => readImportFile({ fileName: 'download.zip', bytes: zip(files) })
const csv = 'Name,Owner\nBot,Ana'
const containing = (text: string): unknown => expect.stringContaining(text)

describe('a 1Password export', () => {
  it('is its two parts as one value, and the documents of people are never unpacked', () => {
    const bytes = zip({
      'export.attributes': '{"version":3}',
      'export.data': '{"accounts":[{"id":12345678901234567890}]}',
      'files/a___notes.pdf': canary.repeat(100),
    })
    // A damaged document does not matter, because nobody looks at it.
    const place = Buffer.from(bytes).indexOf('files/a___notes.pdf') + 'files/a___notes.pdf'.length + 2
    const file = readImportFile({ fileName: 'x', bytes: patched(bytes, place, [0xff, 0xff]) })
    expect(file.document).toEqual({
      kind: 'json',
      values: [{ 'export.attributes': { version: 3 }, 'export.data': { accounts: [{ id: '12345678901234567890' }] } }],
    })
    expect(JSON.stringify(file)).not.toContain(canary)
  })

  it.each([
    ['cut', '{"accounts":['],
    ['empty', ''],
    ['of several documents', '{}{}'],
    ['binary', Uint8Array.of(0, 1, 2, 3)],
  ])('that is %s is refused', (_, data) => {
    expect(refusal(zip({ 'export.attributes': '{}', 'export.data': data }))).toEqual({
      code: 'file_not_recognised',
      message: containing('1Password export is damaged'),
    })
  })

  it('nested too deeply is refused', () => {
    expect(refusal(zip({ 'export.attributes': '{}', 'export.data': '['.repeat(200) }))?.message).toContain('nested more than 100 levels')
  })
})

describe('any other archive', () => {
  it('is the one export it holds, with its name in the notices', () => {
    expect(
      read({
        'export/': new Uint8Array(),
        'export/accounts.csv': csv,
        'export/readme.txt': 'hello',
        '__MACOSX/._accounts.csv': 'x',
        '.DS_Store': 'x',
      }),
    ).toMatchObject({
      document: { kind: 'table', table: { headers: ['Name', 'Owner'] } },
      notices: ['Read from “accounts.csv” inside the archive.'],
    })
    expect(read({ 'a.json': '{"a":1}\n{"a":2}' }).document).toEqual({ kind: 'json', values: [{ a: 1 }, { a: 2 }] })
    expect(read({ 'only file': csv }).document).toMatchObject({ kind: 'table' })
    expect(read({ 'list.txt': csv, 'logo.png': 'x' }).document).toMatchObject({ kind: 'table' })
  })

  it('never shows a name that looks like a secret', () => {
    expect(read({ [`${fakeSecret}.csv`]: csv }).notices).toEqual(['Read from the only file inside the archive.'])
  })

  it.each([
    ['without any file', {}, 'is empty'],
    ['with several exports', { 'a.csv': csv, 'b.json': '{}' }, '2 files that could be exports'],
    ['with no export', { 'a.png': 'x', 'b.png': 'x' }, 'holds no export'],
    ['with an archive inside', { 'a.zip': zip({ 'a.csv': csv }) }, 'another archive'],
    ['with an archive that is called a list', { 'a.csv': zip({ 'a.csv': csv }) }, 'another archive'],
    ['with only archives', { 'a.zip': 'x', 'b.7z': 'x' }, 'another archive'],
    ['with a PDF', { 'a.csv': '%PDF-1.7' }, 'PDF'],
    [
      'that is an OpenDocument sheet',
      { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': 'x', 'META-INF/manifest.xml': 'x' },
      'OpenDocument',
    ],
    ['that is an Apple Numbers sheet', { 'Index/Document.iwa': 'x' }, 'Apple Numbers'],
    ['that calls itself a workbook', { '[Content_Types].xml': '<Types/>' }, 'not an Excel workbook'],
  ])('%s is refused in words', (_, files, words) => {
    expect(refusal(zip(files))).toEqual({ code: 'file_not_recognised', message: containing(words) })
  })

  it('whose one export is empty says so', () => {
    expect(refusal(zip({ 'a.csv': '' }))?.code).toBe('file_empty')
  })
})

describe('an archive that cannot be trusted', () => {
  const stored = zipSync({ 'a.csv': [Buffer.from(csv), { level: 0 }] })
  const directoryAt = Buffer.from(stored).lastIndexOf('PK\u0001\u0002')
  const endAt = Buffer.from(stored).lastIndexOf('PK\u0005\u0006')
  const damaged = { code: 'file_not_recognised', message: containing('damaged or incomplete. Nothing was changed.') }

  it.each([
    ['is cut off', stored.subarray(0, stored.length - 30)],
    ['holds other bytes than it says', patched(stored, 40, [88])],
    ['says it unpacks to less', patched(stored, directoryAt + 24, [3])],
    ['says it unpacks to more', patched(stored, directoryAt + 24, [99])],
    ['points behind its end', patched(stored, directoryAt + 42, [0xff, 0xff, 0xff])],
    ['says it is packed larger than the file', patched(stored, directoryAt + 20, [0xff, 0xff])],
    ['has 64-bit sizes that are not there', patched(stored, directoryAt + 20, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])],
    ['names its file differently in two places', patched(stored, 30, [98])],
    ['lists more files than it has', patched(stored, endAt + 8, [9, 0, 9, 0])],
    ['is one of several disks', patched(stored, endAt + 4, [1])],
  ])('because it %s is refused', (_, bytes) => {
    expect(refusal(bytes)).toEqual(damaged)
  })

  it('because two files share their bytes is refused', () => {
    const two = zipSync({ 'a.csv': [Buffer.from(csv), { level: 0 }], 'a.csw': [Buffer.from(csv), { level: 0 }] })
    const second = Buffer.from(two).lastIndexOf('PK\u0001\u0002')
    expect(refusal(patched(patched(two, second + 42, [0, 0, 0, 0]), second + 50, [118]))).toEqual(damaged)
  })

  it('because it has a password or is packed unusually is refused in words of its own', () => {
    expect(refusal(patched(stored, directoryAt + 8, [1]))?.message).toContain('protected with a password')
    expect(refusal(patched(stored, directoryAt + 10, [12]))?.message).toContain('packed in a way Keyroster does not read')
  })

  it('may use 64-bit sizes where they tell the truth', () => {
    expect(readImportFile({ fileName: 'x', bytes: withWideSizes(stored, Buffer.byteLength(csv)) }).document).toMatchObject({
      kind: 'table',
    })
    expect(refusal(withWideSizes(stored, Number.MAX_SAFE_INTEGER))).toEqual(damaged)
  })
})

describe('a bomb', () => {
  it('is noticed while it is unpacked, by its ratio', () => {
    expect(refusal(zip({ 'a.csv': new Uint8Array(60 * 1024 * 1024) }))).toEqual({
      code: 'file_too_large',
      message: containing('unpacks to far more'),
    })
  })

  it('is noticed when it lies about its size', () => {
    const bytes = zip({ 'a.csv': new Uint8Array(60 * 1024 * 1024) })
    expect(refusal(patched(bytes, Buffer.from(bytes).lastIndexOf('PK\u0001\u0002') + 24, [9, 0, 0, 0]))?.code).toBe('file_not_recognised')
  })

  it('is noticed by the count of its files', () => {
    const files = Object.fromEntries(Array.from({ length: limits.archiveEntries + 1 }, (_, index) => [`${index}.csv`, '']))
    expect(refusal(zip(files))).toEqual({ code: 'file_too_large', message: containing('10,001 files') })
  })
})

/** The directory record rewritten with an extra field that holds the sizes. */
function withWideSizes(bytes: Uint8Array, size: number): Uint8Array {
  const buffer = Buffer.from(bytes)
  const at = buffer.lastIndexOf('PK\u0001\u0002')
  const end = buffer.lastIndexOf('PK\u0005\u0006')
  const record = Buffer.from(buffer.subarray(at, end))
  const packed = record.readUInt32LE(20)
  const extra = Buffer.alloc(20)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(16, 2)
  extra.writeBigUInt64LE(BigInt(size), 4)
  extra.writeBigUInt64LE(BigInt(packed), 12)
  record.fill(0xff, 20, 28)
  record.writeUInt16LE(extra.length, 30)
  const tail = Buffer.from(buffer.subarray(end))
  tail.writeUInt32LE(record.length + extra.length, 12)
  return Buffer.concat([buffer.subarray(0, at), record, extra, tail])
}
