import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refusedFile } from '../../file/refused-files.ts'
import { canary, fakeSecret, jsonFile } from '../fixtures/tables.ts'
import { expectCounted, expectNoSecret, withLeaf } from '../testing/hunt.ts'
import { bitwardenJson } from './bitwarden-json.ts'
import { onePassword1pux } from './one-password-1pux.ts'

const login = {
  id: 'b1',
  organizationId: null,
  folderId: 'f1',
  type: 1,
  name: 'Billing API',
  notes: canary,
  fields: [{ name: 'key', value: canary, type: 1 }],
  login: {
    uris: [{ match: null, uri: 'https://api.billing.example/v1' }],
    username: 'svc',
    password: canary,
    totp: canary,
    fido2Credentials: [{ keyValue: canary }],
  },
  passwordHistory: [
    { lastUsedDate: '2024-03-01T00:00:00Z', password: canary },
    { lastUsedDate: '2025-03-01T00:00:00Z', password: canary },
  ],
  creationDate: '2023-01-02T03:04:05Z',
  revisionDate: '2026-01-02T03:04:05Z',
  collectionIds: null,
}
const bitwarden = {
  encrypted: false,
  folders: [{ id: 'f1', name: 'Ops' }],
  items: [
    login,
    { id: 'b2', type: 2, name: 'Memo', notes: canary, secureNote: { type: 0 } },
    { id: 'b3', type: 3, name: 'Visa', card: { number: canary } },
    { id: 'b4', type: 4, name: 'Ana', identity: { ssn: canary } },
    { id: 'b5', type: 5, name: 'Deploy', sshKey: { privateKey: canary, publicKey: 'ssh-ed25519 AAAA', keyFingerprint: 'SHA256:0000' } },
    { ...login, id: 'b6', name: 'Mailbox', login: { username: 'ana', password: canary }, passwordHistory: null, deletedDate: null },
    { ...login, id: 'b7', deletedDate: '2026-01-01T00:00:00Z' },
  ],
}
const parse = (value: unknown) => bitwardenJson.parse(jsonFile(value), {})

describe('the Bitwarden JSON export', () => {
  it('is recognised unencrypted only; the encrypted one is refused with what to do', () => {
    expect(bitwardenJson.recognise(jsonFile(bitwarden))).not.toBeNull()
    expect(bitwardenJson.recognise(jsonFile({ encrypted: false, collections: [], items: [] }))).not.toBeNull()
    for (const value of [{ ...bitwarden, encrypted: true }, { encrypted: false, items: [] }, { items: [] }, []])
      expect(bitwardenJson.recognise(jsonFile(value))).toBeNull()
    for (const value of [{ items: [{ name: 'x' }] }, { items: [{ type: 1, name: 'x', login: 'y' }] }])
      expect(bitwardenJson.recognise(jsonFile(value))).toBeNull()
    for (const value of [
      { encrypted: true, passwordProtected: true, data: '2.x' },
      { ...bitwarden, encrypted: true },
    ])
      expect(refusedFile([value])?.whatToDo).toContain('plain .json')
    expect(refusedFile([bitwarden])).toBeNull()
    expect(refusedFile([{ version: 3, serial: 1, backend: { type: 's3' } }])?.whatToDo).toContain('terraform state pull')
  })

  it('takes logins and SSH keys with the day the password was last changed', () => {
    const parsed = parse(bitwarden)
    expect(parsed.read).toBe(7)
    expect(parsed.drafts[0]).toMatchObject({
      key: 'b1',
      facts: {
        externalId: 'b1',
        system: 'api.billing.example',
        createdOn: '2023-01-02',
        notes: 'User name: svc. Folder: Ops. Entry last edited on 2026-01-02.',
      },
      credentials: [{ facts: { lastRotatedOn: '2025-03-01' } }],
    })
    expect(parsed.drafts[1]).toMatchObject({
      facts: { kind: 'ssh_key' },
      credentials: [{ facts: { type: 'ssh_key', externalId: 'SHA256:0000' } }],
    })
    expect(parsed.drafts.map(({ leftOut }) => leftOut === undefined)).toEqual([true, true, false])
    expect(parsed.skipped.map(({ reason }) => reason)).toEqual(['a note', 'a payment card', 'personal details', 'in the trash'])
    expectCounted(parsed)
    expectNoSecret(parsed)
  })

  it('keeps the other items when one is broken, takes a type written as text, and makes the fingerprint of a bare public key', () => {
    const publicKey = `ssh-ed25519 ${'A'.repeat(40)} ana@laptop`
    const parsed = parse({
      encrypted: false,
      folders: [],
      items: [
        { id: 'b0', name: 'no type' },
        { ...login, type: '1' },
        { id: 'b5', type: 5, name: 'Deploy', sshKey: { privateKey: canary, publicKey } },
      ],
    })
    expect(parsed).toMatchObject({
      read: 3,
      failed: [{ record: 1 }],
      drafts: [
        { key: 'b1' },
        { key: 'b5', credentials: [{ facts: { externalId: expect.stringMatching(/^SHA256:[\w+/]{43}$/) as unknown } }] },
      ],
    })
    expect(
      bitwardenJson.recognise(jsonFile({ encrypted: false, folders: [], items: [{ id: 'b0', name: 'no type' }, login] })),
    ).not.toBeNull()
    expect(JSON.stringify(parsed)).not.toContain('AAAA')
  })

  it('names the organisation when all items have one', () => {
    expect(
      parse({
        encrypted: false,
        collections: [{ id: 'c1', name: 'Web' }],
        items: [{ ...login, organizationId: 'o1', collectionIds: ['c1'] }],
      }),
    ).toMatchObject({ account: 'o1', drafts: [{ facts: { account: 'o1' } }] })
  })
})

const field = (id: string, value: object) => ({ title: id, id, value })
const item = (uuid: string, categoryUuid: string, title: string, fields: readonly object[] = [], more: object = {}) => ({
  uuid,
  createdAt: 1663642010,
  updatedAt: 1793404800,
  state: 'active',
  categoryUuid,
  details: {
    loginFields: [{ value: canary, designation: 'password' }],
    notesPlain: canary,
    sections: [{ title: '', fields }],
    passwordHistory: [{ value: canary, time: 1 }],
    password: canary,
  },
  overview: { title, subtitle: canary, url: '', urls: [], tags: ['prod'] },
  ...more,
})
const items = [
  item('i1', '112', 'Chatbot', [
    field('username', { string: 'bot-1' }),
    field('credential', { concealed: canary }),
    field('type', { menu: 'bearer' }),
    field('validFrom', { date: 1711411200 }),
    field('expires', { date: 1798761600 }),
    field('hostname', { string: 'api.openai.example' }),
    field('extra', { string: canary }),
  ]),
  item('i2', '102', 'Orders', [
    field('database_type', { menu: 'postgresql' }),
    field('hostname', { string: 'db.internal.example' }),
    field('database', { string: 'orders' }),
    field('username', { string: 'orders' }),
    field('password', { concealed: canary }),
  ]),
  item('i3', '110', 'NAS', [field('url', { string: 'ssh://nas.firm.example' }), field('username', { string: 'root' })]),
  item(
    'i4',
    '114',
    'Deploy',
    [field('private_key', { sshKey: { privateKey: canary, metadata: { privateKey: canary, fingerprint: 'SHA256:0000' } } })],
    { state: 'archived' },
  ),
  item('', '001', 'Mailbox', [], {
    overview: { title: 'Mailbox', subtitle: 'ana@firm.example', url: 'https://mail.example', urls: [{ url: 'https://mail.example' }] },
  }),
  item('i6', '003', 'Memo'),
  item('i7', '002', 'Visa'),
  item('i8', '100', 'Licence', [field('reg_code', { string: canary })]),
]
const pux = (list: readonly unknown[] = items) => ({
  'export.attributes': { version: 3, timestamp: 1793500000 },
  'export.data': {
    accounts: [{ attrs: { accountName: 'Harborlight', domain: 'https://x.example' }, vaults: [{ attrs: { name: 'Ops' }, items: list }] }],
  },
})

describe('the 1Password 1PUX export', () => {
  const parsed = onePassword1pux.parse(jsonFile(pux()), {})
  it('is recognised by its accounts and vaults', () => {
    expect(onePassword1pux.recognise(jsonFile(pux()))).not.toBeNull()
    expect(onePassword1pux.recognise(jsonFile(pux()['export.data']))).not.toBeNull()
    for (const value of [{ accounts: [] }, { accounts: [{ id: 1 }] }, [], null, { 'export.data': {} }])
      expect(onePassword1pux.recognise(jsonFile(value))).toBeNull()
  })

  it('takes API credentials, servers, databases and SSH keys, offers logins and skips the rest', () => {
    expect(parsed).toMatchObject({ read: 8, account: 'Harborlight', asOf: '2026-11-01', failed: [] })
    expect(parsed.drafts.map(({ facts, leftOut }) => [facts.name, facts.kind, leftOut === undefined])).toEqual([
      ['Chatbot', 'api_key', true],
      ['Orders', 'db_user', true],
      ['NAS', 'service_account', true],
      ['Deploy', 'ssh_key', true],
      ['Mailbox', null, false],
    ])
    expect(parsed.skipped.map(({ reason }) => reason)).toEqual(['a note', 'a payment card', 'a software licence'])
    expectCounted(parsed)
    expectNoSecret(parsed)
  })

  it('takes the day of the export under either name, and the fingerprint of a public key', () => {
    const ssh = field('private_key', {
      sshKey: { privateKey: canary, metadata: { privateKey: canary, publicKey: `ssh-ed25519 ${'A'.repeat(40)}` } },
    })
    const other = onePassword1pux.parse(
      jsonFile({ ...pux([item('i4', '114', 'Deploy', [ssh])]), 'export.attributes': { version: 3, createdAt: 1793500000 } }),
      {},
    )
    expect(other).toMatchObject({
      asOf: '2026-11-01',
      drafts: [{ credentials: [{ facts: { externalId: expect.stringMatching(/^SHA256:/) as unknown } }] }],
    })
    expectNoSecret(other)
  })

  it('reads only the fields on its list', () => {
    expect(parsed.drafts[0]).toMatchObject({
      key: 'i1',
      facts: {
        provider: 'openai',
        system: 'api.openai.example',
        createdOn: '2022-09-20',
        notes: 'User name: bot-1. Folder: Ops. Kind of credential: bearer. Tags: prod. Entry last edited on 2026-10-31.',
      },
      credentials: [{ facts: { type: 'api_key', createdOn: '2024-03-26', expiresOn: '2027-01-01' } }],
    })
    expect(parsed.drafts[1]?.facts).toMatchObject({ provider: 'postgresql', system: 'db.internal.example' })
    expect(parsed.drafts[3]).toMatchObject({
      facts: { notes: expect.stringContaining('Archived') as unknown },
      credentials: [{ facts: { externalId: 'SHA256:0000' } }],
    })
    expect(parsed.drafts[4]).toMatchObject({ facts: { externalId: null, notes: expect.stringContaining('ana@firm.example') as unknown } })
  })

  it('never repeats a secret and counts every item, whatever is written anywhere; neither does Bitwarden', () => {
    const value = fc.oneof(fc.constantFrom(fakeSecret, '', null, 7, [], {}), fc.string())
    fc.assert(
      fc.property(fc.nat(220), value, (at, leaf) => {
        for (const mutated of [onePassword1pux.parse(jsonFile(withLeaf(pux(), at, leaf)), {}), parse(withLeaf(bitwarden, at, leaf))]) {
          expect(JSON.stringify(mutated)).not.toContain(fakeSecret)
          expectCounted(mutated)
        }
      }),
    )
  })
})
