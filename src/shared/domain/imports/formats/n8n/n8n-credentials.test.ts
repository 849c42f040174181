import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canary, fakeSecret, jsonFile } from '../fixtures/tables.ts'
import { canaryInBase64, expectCounted, expectNoSecret, withLeaf } from '../testing/hunt.ts'
import { n8nCredentials } from './n8n-credentials.ts'

const credential = (id: string, type: string, data: unknown = canaryInBase64) => ({
  createdAt: '2023-07-10T14:50:49.193Z',
  updatedAt: '2026-10-27T13:34:42.917Z',
  id,
  name: `${type} account`,
  data,
  type,
})
const parse = (...values: readonly unknown[]) => n8nCredentials.parse(jsonFile(...values), {})
const all = [
  credential('1', 'slackOAuth2Api'),
  credential('2', 'postgres', { host: 'db.example', password: canary }),
  credential('abc', 'httpHeaderAuth', { value: canary }),
]

describe('the n8n credentials', () => {
  it('are recognised as one list or one document each', () => {
    expect(n8nCredentials.recognise(jsonFile(all))).not.toBeNull()
    expect(n8nCredentials.recognise(jsonFile(...all))).not.toBeNull()
    for (const value of [
      [],
      {},
      [{ id: '1', name: 'a', type: 'x', createdAt: 1 }],
      [{ id: '1', name: 'a', type: 'x', data: [], createdAt: 1 }],
      { data: all },
    ])
      expect(n8nCredentials.recognise(jsonFile(value))).toBeNull()
  })

  it('keep name, dates and provider and warn when the data is readable', () => {
    const parsed = parse(all)
    expect(parsed).toMatchObject({ read: 3, skipped: [], failed: [] })
    expect(parsed.drafts[0]).toMatchObject({
      key: '1',
      facts: { name: 'slackOAuth2Api account', provider: 'slack', kind: 'oauth_token', system: 'n8n', createdOn: '2023-07-10' },
      credentials: [{ facts: { type: 'oauth_grant', lastRotatedOn: '2026-10-27' } }],
    })
    expect(parsed.drafts.slice(1).map(({ facts }) => [facts.kind, facts.provider])).toEqual([
      ['db_user', 'postgresql'],
      ['api_key', null],
    ])
    expect(parsed.warnings[0]).toContain('plain secrets')
    expect(parse([all[0]])).toMatchObject({ warnings: [], secretsDropped: 1 })
    expectNoSecret(parsed)
  })

  it.each([
    ['openAiApi', 'openai'],
    ['githubOAuth2Api', 'github'],
    ['aws', 'aws'],
    ['mySql', 'mysql'],
    ['notionApi', 'notion'],
    ['acuitySchedulingApi', 'acuity scheduling'],
    ['googleSheetsOAuth2Api', 'google-workspace'],
    ['gmailOAuth2', 'google-workspace'],
    ['googleApi', 'gcp'],
    ['googlePalmApi', 'google-ai'],
    ['microsoftTeamsOAuth2Api', 'microsoft-365'],
    ['httpBasicAuth', null],
    ['oAuth2Api', null],
    ['sshPrivateKey', null],
    ['smtp', null],
  ])('of the type %s belong to %s', (type, provider) => {
    expect(parse(credential('9', type)).drafts[0]?.facts.provider).toBe(provider)
  })

  it('that are broken are counted and do not hide the others', () => {
    expect(n8nCredentials.recognise(jsonFile([...all, { ...credential('4', 'aws'), data: null }, 7]))).not.toBeNull()
    const parsed = parse([...all, { ...credential('4', 'aws'), data: null }, 7])
    expect(parsed).toMatchObject({ read: 5, failed: [{ record: 5, label: 'Entry 5' }] })
    expect(parsed.drafts).toHaveLength(4)
  })

  it('in a file each call nothing gone, and in one list they do', () => {
    expect(parse(all[0])).toMatchObject({ partial: true, warnings: [expect.stringContaining('not the whole list')] })
    expect(parse(all).partial).toBe(false)
  })

  it('managed by n8n itself are folded away; one without an id fails', () => {
    expect(parse({ ...credential('1', 'openAiApi'), isManaged: true }).drafts[0]?.providerManaged).toBe(true)
    expect(parse({ ...credential('', 'openAiApi') }).failed).toEqual([{ record: 1, label: 'Entry 1', reason: 'it has no id' }])
  })

  it('never repeat a secret and are all counted, whatever is written anywhere', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.oneof(fc.constantFrom(fakeSecret, '', null, 7), fc.string()), (at, leaf) => {
        const parsed = parse(withLeaf(all, at, leaf))
        expectNoSecret(parsed)
        expectCounted(parsed)
      }),
    )
  })
})
