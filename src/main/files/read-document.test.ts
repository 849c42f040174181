import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectSource } from '../../shared/domain/imports/formats/detect.ts'
import { awsHeaders, awsRows } from '../../shared/domain/imports/formats/fixtures/aws-report.ts'
import { entraApps } from '../../shared/domain/imports/formats/fixtures/entra-list.ts'
import { googleHeaders, googleRows } from '../../shared/domain/imports/formats/fixtures/google-list.ts'
import { canary, importedRecords } from '../../shared/domain/imports/formats/fixtures/tables.ts'
import { AppError } from '../../shared/errors.ts'
import { readImportFile } from './read-document.ts'

const read = (content: string | Uint8Array, fileName = 'download') =>
  readImportFile({ fileName, bytes: typeof content === 'string' ? Buffer.from(content) : content })
const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n')
const aws = csv([awsHeaders, ...awsRows])
const google = csv([googleHeaders, ...googleRows])

function failure(content: string | Uint8Array) {
  try {
    read(content)
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, message: error.message }
    throw error
  }
  return null
}

const containing = (text: string): unknown => expect.stringContaining(text)

describe('an import file', () => {
  it('is read by its content and never by its name', () => {
    expect(read('Name,Owner\nBot,Ana', 'x.json').document).toMatchObject({ kind: 'table' })
    expect(read(' \n[{"a":1}]', 'x.csv').document).toEqual({ kind: 'json', values: [[{ a: 1 }]] })
    expect(read('[Name];[Owner]\nBot;Ana').document).toMatchObject({ kind: 'table', table: { headers: ['[Name]', '[Owner]'] } })
  })

  it.each([
    ['a piece of an archive', Buffer.from('PK\u0003\u0004....[Content_Types].xml', 'latin1'), 'damaged or incomplete'],
    ['packed', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), 'gzip'],
    ['a PDF', Buffer.from('%PDF-1.7 ...'), 'PDF'],
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'old Excel'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d]), 'not a text file'],
    ['a web page', Buffer.from('<!DOCTYPE html><html>'), 'web page'],
    ['damaged JSON', Buffer.from('[{"appId":"x","hint":"abc'), 'damaged or incomplete'],
    ['an encrypted Bitwarden export', Buffer.from('{"encrypted":true,"passwordProtected":true,"data":"2.x"}'), 'plain .json or .csv'],
    [
      'an encrypted OpenTofu state',
      Buffer.from('{"serial":3,"lineage":"x","meta":{},"encrypted_data":"eA==","encryption_version":"v0"}'),
      'tofu show -json',
    ],
    ['an old state', Buffer.from('{"version":3,"serial":1,"modules":[{"path":["root"],"resources":{}}]}'), 'terraform show -json'],
    ['JSON of Dashlane', Buffer.from('{"AUTHENTIFIANT":[{"title":"x"}]}'), 'JSON export of Dashlane'],
    ['JSON of Enpass', Buffer.from('{"folders":[],"items":[{"title":"x","category":"login","fields":[]}]}'), 'JSON export of Enpass'],
    ['an old 1Password file', Buffer.from('{"uuid":"x"}\n***5642bee8-a5ff-11dc-8314-0800200c9a66***\n'), '.1pif'],
    [
      'an HTML table',
      Buffer.from('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><th>Name</th></tr></table>'),
      'save it as',
    ],
    ['a bare HTML table', Buffer.from('<table border=1><tr><td>Name</td></tr></table>'), 'with a table in it'],
    ['a sign-in page', Buffer.from('<html><form><table><tr><td><input type="password"></td></tr></table></form></html>'), 'sign-in page'],
    ['damaged YAML', Buffer.from('apiVersion: v1\nkind: List\nitems:\n  - kind: Secret\n   name: x\n'), 'cannot be read, from line'],
    [
      'a table of MySQL',
      Buffer.from('+------+-------+\n| user | host  |\n+------+-------+\n| shop | %     |\n+------+-------+\n'),
      'terminal',
    ],
    [
      'a table set with blanks',
      Buffer.from('NAME      OWNER   EXPIRES\nci        Ana     2026-12-20\nbackup    Ben     2027-12-20\n'),
      'terminal',
    ],
    ['a table of psql', Buffer.from(' rolname | rolsuper\n---------+----------\n shop    | f\n(1 row)\n'), 'terminal'],
    [
      'a table of the AWS command line',
      Buffer.from('┌──────┬──────┐\n│ a    │ b    │\n├──────┼──────┤\n│ 1    │ 2    │\n└──────┴──────┘\n'),
      'terminal',
    ],
    ['JSON with single quotes', Buffer.from('{\n  "a": \'x\'\n}'), 'line 2 cannot be read: a text stands in single quotes'],
    ['JSON with a missing comma', Buffer.from('{\n  "a": 1\n  "b": 2\n}'), 'line 2 cannot be read: a comma is missing'],
  ])('that is %s is refused in words', (_, bytes, words) => {
    expect(failure(bytes)).toEqual({ code: 'file_not_recognised', message: containing(words) })
  })

  it.each([
    ['single backslashes', '{\n  "a": {\n    "command": "C:\\Users\\ana"\n  }\n}', { a: { command: 'C:\\Users\\ana' } }],
    ['typographic quotes', '{\n  "a": 1,\n  “b”: 2\n}', { a: 1, b: 2 }],
  ])('that is JSON with %s is read for what it means, and says from which line on', (_, text, value) => {
    expect(read(text)).toMatchObject({ document: { kind: 'json', values: [value] }, notices: [containing('from line 3 on')] })
  })

  it.each([
    [
      'an answer of kubectl',
      'apiVersion: v1\nkind: List\nitems:\n  - kind: Secret\n    name: x\n',
      { apiVersion: 'v1', kind: 'List', items: [{ kind: 'Secret', name: 'x' }] },
    ],
    [
      'a list',
      '- name: a\n  owner: Ana\n- name: b\n  owner: Ben\n',
      [
        { name: 'a', owner: 'Ana' },
        { name: 'b', owner: 'Ben' },
      ],
    ],
  ])('that is YAML is read as the values it holds: %s', (_, text, value) => {
    expect(read(text)).toMatchObject({ document: { kind: 'json', values: [value] } })
  })

  it.each(['Name:\nBot\nFerry', 'Name,Time\nBot,10:30\nFerry,11:00', 'Key: value,Owner\nx,y\nz,w', 'Name|Owner\nBot|Ana\nFerry|Ben'])(
    'that only looks like YAML or a drawn table is a table: %j',
    (text) => {
      expect(read(text).document.kind).toBe('table')
    },
  )

  it('that is empty says so', () => {
    expect(failure('')?.code).toBe('file_empty')
    expect(failure(' \r\n\t')?.code).toBe('file_empty')
    expect(failure('\uFEFF')?.code).toBe('file_empty')
  })

  it('that is too large is refused before it is read', () => {
    expect(failure(Buffer.alloc(100 * 1024 * 1024 + 1, 'a'))?.code).toBe('file_too_large')
  })

  it('from the AWS command line is unwrapped, with the day it was made', () => {
    const wrapped = (time: unknown) =>
      read(JSON.stringify({ Content: Buffer.from(aws).toString('base64'), ReportFormat: 'text/csv', GeneratedTime: time }))
    expect(wrapped('2026-10-31T09:14:22+00:00')).toMatchObject({ asOf: '2026-10-31', document: { kind: 'table' } })
    expect(wrapped(1793437200.5).asOf).toBe('2026-10-31')
    expect(detectSource(wrapped('2026-10-31T09:14:22+00:00'))?.source.id).toBe('aws-iam-credential-report')
    expect(detectSource(wrapped(null))?.source.parse(wrapped('2026-10-31T09:14:22+00:00'), {}).asOf).toBe('2026-10-31')
    expect(failure(JSON.stringify({ Content: '', ReportFormat: 'text/csv' }))?.code).toBe('file_not_recognised')
  })

  it.each([
    ['in clear, as an SDK decodes it', { Content: aws, ReportFormat: 'text/csv', GeneratedTime: '2026-10-31T09:14:22+00:00' }],
    ['without its format', { Content: Buffer.from(aws).toString('base64'), GeneratedTime: '2026-10-31T09:14:22+00:00' }],
    [
      'from PowerShell',
      { Content: aws, GeneratedTime: { value: '/Date(1793438062000)/', DisplayHint: 2 }, ReportFormat: { Value: 'text/csv' } },
    ],
    ['in small keys', { content: Buffer.from(aws).toString('base64'), report_format: 'text/csv', generated_time: 1793438062 }],
  ])('of the credential report is read %s', (_, answer) => {
    const file = read(JSON.stringify(answer))
    expect(file.asOf).toBe('2026-10-31')
    expect(detectSource(file)?.source.id).toBe('aws-iam-credential-report')
  })

  it('is the same export in every usual way of writing text', () => {
    for (const [source, text] of [
      ['aws-iam-credential-report', aws],
      ['google-accessed-apps', google],
      ['entra-applications', JSON.stringify(entraApps)],
    ]) {
      const crlf = text?.replaceAll('\n', '\r\n') ?? ''
      for (const bytes of [
        Buffer.from(text ?? ''),
        Buffer.from(`\uFEFF${crlf}`),
        Buffer.from(`\uFEFF${crlf}`, 'utf16le'),
        Buffer.from(crlf, 'utf16le').swap16(),
      ]) {
        expect(detectSource(read(bytes))?.source.id).toBe(source)
      }
    }
  })

  it('cut anywhere is refused or counted completely, and never lets a secret out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(aws, google, JSON.stringify(entraApps)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (text, part, marked) => {
          const cut = text.slice(0, Math.floor(text.length * part))
          const broken = marked ? `${cut}${canary}` : cut
          const refused = failure(broken)
          if (refused !== null) {
            expect(refused.message).not.toContain(canary)
            return
          }
          const file = read(broken)
          const parsed = detectSource(file)?.source.parse(file, {})
          if (parsed === undefined) return
          expect(importedRecords(parsed) + parsed.skipped.length + parsed.failed.length).toBe(parsed.read)
        },
      ),
    )
  })
})
