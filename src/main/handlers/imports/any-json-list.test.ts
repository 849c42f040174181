import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask, openTestContext, type TestContext } from '../../testing/test-context.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

async function imported(document: unknown) {
  const { token } = await ask(context, 'imports.offer', {
    fileName: 'answer.json',
    lastModified: Date.parse('2026-11-01T12:00:00'),
    bytes: new TextEncoder().encode(JSON.stringify(document)),
  })
  await ask(context, 'imports.preview', { token, choices: { source: 'generic-csv' } })
  const { records } = await ask(context, 'imports.commit', { token })
  const rows = await ask(context, 'inventory.list', undefined)
  return {
    records,
    rows: rows.map(({ name, createdOn, technicalOwner, credentials }) => ({
      name,
      createdOn: createdOn ?? credentials[0]?.createdOn ?? null,
      owner: technicalOwner,
      expiresOn: credentials[0]?.expiresOn ?? null,
      lastUsedOn: credentials[0]?.lastUsedOn ?? null,
    })),
  }
}

const entry = {
  id: 'aaaaaaaa-0000-4000-8000-000000000001',
  name: 'night backup',
  created_at: '2025-12-01T10:00:00Z',
  expires_at: '2026-12-10T10:00:00Z',
  last_seen_at: '2026-10-20T10:00:00Z',
}
const days = { createdOn: '2025-12-01', expiresOn: '2026-12-10', lastUsedOn: '2026-10-20' }

describe('a JSON list nobody knows', () => {
  it.each([
    ['bare', [entry]],
    ['under result, with counts and messages', { success: true, errors: [], messages: [], result: [entry], result_info: { count: 1 } }],
    ['under a word of its own', { totalCount: 1, deployCredentials: [entry] }],
    ['two wrappers deep', { data: { page: { no: 1 }, edges: [entry] } }],
    ['beside a shorter list', { links: [{ href: 'x' }], things: [entry, { ...entry, id: 'b', name: 'day backup' }] }],
    ['with its facts a level down', { data: [{ id: '1', type: 'thing', attributes: { ...entry } }] }],
    [
      'in camelCase',
      [{ id: '1', displayName: 'night backup', createdAt: entry.created_at, expiresAt: entry.expires_at, lastUsedAt: entry.last_seen_at }],
    ],
    ['in milliseconds', [{ id: '1', title: 'night backup', created: 1764583200000, expiresAt: 1796896800000, lastSeen: 1792490400000 }]],
    [
      'as PowerShell writes it',
      [
        {
          Id: 1,
          Name: 'night backup',
          Created: '/Date(1764583200000)/',
          Expires: { value: '/Date(1796896800000)/' },
          LastUsed: '/Date(1792490400000+0200)/',
        },
      ],
    ],
    ['with a first column that is always empty', { list: [{ ...entry, label: 'night backup', name: '' }] }],
  ])('is read %s', async (_, document) => {
    const { records, rows } = await imported(document)
    expect(records.failed).toBe(0)
    expect(rows.find(({ name }) => name === 'night backup')).toMatchObject(days)
  })

  it('has a key without an end and without a use where the answer says null', async () => {
    const { rows } = await imported({
      serviceAccounts: [
        { ...entry, expires_at: null, last_seen_at: null },
        { id: 'b', name: 'silent' },
      ],
    })
    const list = await ask(context, 'inventory.list', undefined)
    expect(rows.map(({ name }) => name)).toEqual(['night backup', 'silent'])
    expect(list.map(({ credentials }) => credentials.map(({ neverExpires, lastUsedState }) => [neverExpires, lastUsedState]))).toEqual([
      [[true, 'never']],
      [[false, 'unknown']],
    ])
  })

  it('that is a password manager’s keeps the rules of password lists, also where a table was asked for', async () => {
    const secret = ['KR', 'CANARY'].join('')
    const item = { object: 'item', type: 1, name: 'SMTP relay', favorite: false, login: { username: 'svc-mail', password: secret } }
    const { records, rows } = await imported([
      item,
      { ...item, type: 2, name: 'door code', login: null, secureNote: { type: 0 }, notes: secret },
    ])
    expect(records).toMatchObject({ read: 2, imported: 1, skipped: 1 })
    expect(rows.map(({ name }) => name)).toEqual(['SMTP relay'])
  })
})
