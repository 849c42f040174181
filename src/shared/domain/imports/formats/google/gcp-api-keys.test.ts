import { describe, expect, it } from 'vitest'
import { canary, jsonFile } from '../fixtures/tables.ts'
import { expectSoundJson } from '../testing/sound-import.ts'
import { gcpApiKeys } from './gcp-api-keys.ts'

type Json = Readonly<Record<string, unknown>>
const key = (number: number, changes: Json = {}): Json => ({
  createTime: '2023-04-05T06:07:08.123456Z',
  displayName: 'Maps on the web site',
  etag: 'x',
  name: `projects/900000000001/locations/global/keys/0000fake-000${number}`,
  uid: `0000fake-000${number}`,
  updateTime: '2026-01-01T00:00:00Z',
  ...changes,
})
const parse = (...keys: readonly unknown[]) => gcpApiKeys.parse(jsonFile(keys), {})

describe('the API keys of Google Cloud', () => {
  it('are recognised by their names', () => {
    for (const value of [[key(1)], { keys: [key(1)] }]) expect(gcpApiKeys.recognise(jsonFile(value))).not.toBeNull()
    for (const value of [[], { keys: [] }, [{ name: 'projects/p/serviceAccounts/x@y/keys/1' }]])
      expect(gcpApiKeys.recognise(jsonFile(value))).toBeNull()
  })

  it('are identities with one key; a change of the entry is no use and no rotation', () => {
    expect(
      parse(
        key(1, {
          restrictions: {
            apiTargets: [{ service: 'maps.googleapis.com' }, { service: 'maps.googleapis.com' }],
            browserKeyRestrictions: { allowedReferrers: ['x'] },
          },
        }),
      ),
    ).toMatchObject({
      account: '900000000001',
      drafts: [
        {
          key: '0000fake-0001',
          facts: {
            name: 'Maps on the web site',
            kind: 'api_key',
            provider: 'gcp',
            createdOn: '2023-04-05',
            scopes: ['maps.googleapis.com'],
            notes: 'Works only for named web sites.',
          },
          credentials: [
            {
              facts: {
                type: 'api_key',
                externalId: '0000fake-0001',
                createdOn: '2023-04-05',
                lastRotatedOn: null,
                lastUsedState: 'unknown',
              },
            },
          ],
          remarks: [],
        },
      ],
    })
  })

  it('without restrictions get a remark', () => {
    expect(parse(key(1)).drafts[0]?.remarks).toHaveLength(1)
    expect(parse(key(1, { restrictions: {} })).drafts[0]?.remarks).toHaveLength(1)
    expect(parse(key(1, { restrictions: { serverKeyRestrictions: { allowedIps: ['192.0.2.1'] } } })).drafts[0]?.remarks).toEqual([])
  })

  it('that were deleted are revoked, and their text never comes through', () => {
    const parsed = parse(key(1, { deleteTime: '2026-01-01T00:00:00Z', keyString: canary }))
    expect(parsed).toMatchObject({ secretsDropped: 1, drafts: [{ facts: { status: 'revoked' } }] })
    expect(JSON.stringify(parsed)).not.toContain(canary)
  })

  it('stay sound whatever their fields hold', () => {
    expectSoundJson((entries) => parse(...entries), [key(1), key(2, { restrictions: { apiTargets: [{ service: 'x' }] } })], ['keyString'])
  })
})
