import { describe, expect, it } from 'vitest'
import type { CredentialFacts } from '../../record/credential.ts'
import type { ImportFile } from '../file/document.ts'
import { awsReport, awsRow, awsRows } from './fixtures/aws-report.ts'
import { entraApp, entraApps, entraCertificate, entraSecret } from './fixtures/entra-list.ts'
import { saasCodeLists } from './fixtures/saas-code-lists.ts'
import { saasKeyLists } from './fixtures/saas-key-lists.ts'
import { jsonFile, tableFile } from './fixtures/tables.ts'
import { importSources } from './format-list.ts'

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/

/** A value with every instant in it written anew. */
function rewritten(value: unknown, write: (milliseconds: number) => unknown): unknown {
  if (typeof value === 'string') return instant.test(value) ? write(Date.parse(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))) : value
  if (Array.isArray(value)) return value.map((part) => rewritten(part, write))
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rewritten(part, write)]))
    : value
}

const sourceOf = (id: string) => importSources.find((source) => source.id === id) ?? expect.unreachable(id)
const read = (id: string, file: ImportFile) => {
  const { drafts, warnings, failed } = sourceOf(id).parse(file, { account: 'brackenport' })
  return { drafts, warnings, failed }
}

const lists = [
  ...[...saasCodeLists, ...saasKeyLists].map(({ id, under, entries }) => [id, under === null ? entries : { [under]: entries }] as const),
  ['entra-applications', entraApps] as const,
]

describe('the days of every JSON list', () => {
  it.each(lists)('%s: are the same as Windows PowerShell and as directories write them', (id, document) => {
    const asWritten = read(id, jsonFile(document))
    const forms: readonly ((milliseconds: number) => unknown)[] = [
      (milliseconds) => `/Date(${milliseconds})/`,
      (milliseconds) => `/Date(${milliseconds}+0200)/`,
      (milliseconds) => ({ value: `/Date(${milliseconds})/`, DisplayHint: 2, DateTime: 'Friday' }),
      (milliseconds) => String((BigInt(Math.floor(milliseconds)) + 11_644_473_600_000n) * 10_000n),
    ]
    for (const form of forms) expect(read(id, jsonFile(rewritten(document, form)))).toEqual(asWritten)
  })

  it.each(lists)('%s: that cannot be read are told of', (id, document) => {
    const written = JSON.stringify(document).match(/"\d{4}-\d\d-\d\dT/g) ?? []
    const unread = read(id, jsonFile(rewritten(document, () => 'next Tuesday')))
    if (written.length > 0) expect(unread.warnings.some((text) => /dates? could not be read/.test(text))).toBe(true)
    expect(unread.failed).toEqual([])
  })

  it.each(['0001-01-01T00:00:00Z', '1601-01-01T00:00:00Z', '/Date(-62135596800000)/', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])(
    '%s is never a day of a secret or a certificate, and no warning',
    (never) => {
      const app = entraApp(1, {
        createdDateTime: never.startsWith('9999') ? null : never,
        passwordCredentials: [entraSecret(1, { endDateTime: never })],
        keyCredentials: [entraCertificate(1, { endDateTime: never })],
      })
      const { drafts, warnings } = read('entra-applications', jsonFile([app]))
      expect(warnings).toEqual([])
      expect(drafts[0]?.facts.createdOn).toBeNull()
      expect(drafts[0]?.credentials.map(({ facts }) => [facts.expiresOn, facts.neverExpires])).toEqual([
        [null, true],
        [null, true],
      ])
    },
  )

  it('mean never where a last use is one of the first days programs count from', () => {
    const token = {
      id: 7,
      name: 'mirror',
      revoked: false,
      active: true,
      scopes: ['api'],
      created_at: '2026-01-02T03:04:05Z',
      expires_at: null,
    }
    const uses = ['1970-01-01T00:00:00Z', '0001-01-01T00:00:00Z', 0, '/Date(0)/', null].map(
      (last_used_at) => read('gitlab-access-tokens', jsonFile([{ ...token, last_used_at }])).drafts[0]?.credentials[0]?.facts.lastUsedState,
    )
    expect(uses).toEqual(Array(5).fill('never'))
  })
})

describe('the credential report of AWS in the language of a spreadsheet', () => {
  const credentials = (file: ImportFile): readonly CredentialFacts[] =>
    read('aws-iam-credential-report', file).drafts.flatMap((draft) => draft.credentials.map(({ facts }) => facts))

  it.each([
    ['WAHR', 'FALSCH'],
    ['VRAI', 'FAUX'],
    ['VERDADERO', 'FALSO'],
    ['ja', 'nein'],
    ['1', '0'],
    ['x', ''],
  ])('%s and %s switch keys on and off', (yes, no) => {
    const words = (cell: string) => (cell === 'true' ? yes : cell === 'false' ? no : cell)
    const translated = awsReport(awsRows.map((row) => row.map(words)))
    const original = read('aws-iam-credential-report', awsReport(awsRows))
    if (no !== '') expect(read('aws-iam-credential-report', translated)).toEqual(original)
    else expect(credentials(translated).filter(({ status }) => status === 'disabled')).toEqual([])
  })

  it('says of a word it does not understand', () => {
    const odd = awsReport([awsRow('courier', { access_key_1_last_rotated: '2024-02-20T11:11:11Z', access_key_1_active: 'vielleicht' })])
    expect(read('aws-iam-credential-report', odd)).toMatchObject({
      warnings: ['1 cell could not be read as yes or no and stays unknown.'],
      drafts: [{ credentials: [{ facts: { status: 'unknown' } }] }],
    })
  })
})

it('the users of a database are switched in any language', () => {
  const status = (locked: string) =>
    read(
      'mysql-users',
      tableFile(
        ['user', 'host', 'plugin', 'account_locked', 'password_last_changed', 'password_lifetime', 'password_expired', 'super_priv'],
        [['shop', '%', '', locked, '', '', 'N', 'N']],
      ),
    ).drafts[0]?.facts.status
  expect(['WAHR', 'oui', 'Y', 'FALSCH', 'N', 'faux'].map(status)).toEqual([
    'disabled',
    'disabled',
    'disabled',
    'active',
    'active',
    'active',
  ])
})
