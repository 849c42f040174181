import { describe, expect, it } from 'vitest'
import { detectSource } from '../detect.ts'
import { jsonFile } from '../fixtures/tables.ts'

const read = (entry: object) => {
  const detected = detectSource(jsonFile([entry]))
  const [draft] = detected?.source.parse(detected.file, {}).drafts ?? []
  return { id: detected?.source.id, status: draft?.facts.status, credential: draft?.credentials[0]?.facts, remarks: draft?.remarks }
}

const deployToken = { id: 1, name: 'mirror', username: 'u', scopes: ['read_repository'], revoked: false }
const lists: readonly (readonly [string, (end: string | null) => object])[] = [
  ['gitlab-deploy-tokens', (end) => ({ ...deployToken, expired: true, expires_at: end })],
  [
    'cloudflare-tokens',
    (end) => ({
      id: 'a1',
      name: 'dns',
      status: 'expired',
      issued_on: '2025-01-01T00:00:00Z',
      policies: [],
      ...(end === null ? {} : { expires_on: end }),
    }),
  ],
  [
    'atlassian-api-tokens',
    (end) => ({
      id: 't1',
      label: 'wiki',
      status: 'EXPIRED',
      createdAt: '2025-01-01T00:00:00Z',
      lastActiveAt: null,
      expiresAt: end,
      user: { email: 'ana@firm.example' },
    }),
  ],
]

describe('a key its source calls expired', () => {
  it.each(lists)('%s: has ended on its day, and nobody switched it off', (id, entry) => {
    expect(read(entry('2026-03-01T00:00:00Z'))).toMatchObject({
      id,
      status: 'active',
      credential: { status: 'active', ended: true, expiresOn: '2026-03-01', neverExpires: false },
    })
  })

  it.each(lists)('%s: without a day has ended all the same, and never is one that never expires', (id, entry) => {
    expect(read(entry(null))).toMatchObject({
      id,
      status: 'active',
      credential: { status: 'active', ended: true, expiresOn: null, neverExpires: false },
      remarks: expect.arrayContaining(['It has expired; the list does not say on which day.']) as readonly string[],
    })
  })

  it('is told from one that was revoked or blocked', () => {
    const token = { id: 7, name: 'mirror', scopes: ['api'], created_at: '2026-01-02T03:04:05Z', revoked: false, active: false }
    expect(read({ ...token, expires_at: '2026-03-01' })).toMatchObject({ status: 'active', credential: { expiresOn: '2026-03-01' } })
    expect(read({ ...token, expires_at: null }).status).toBe('disabled')
    expect(read({ ...token, revoked: true, expires_at: '2026-03-01' }).status).toBe('revoked')
    expect(read({ ...deployToken, expired: false, expires_at: null })).toMatchObject({ status: 'active', credential: { ended: null } })
  })
})
