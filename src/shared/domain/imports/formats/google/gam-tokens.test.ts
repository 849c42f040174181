import { describe, expect, it } from 'vitest'
import { tableFile } from '../fixtures/tables.ts'
import { expectSoundTable } from '../testing/sound-import.ts'
import { gamTokens } from './gam-tokens.ts'

const headers = ['user', 'clientId', 'displayText', 'anonymous', 'nativeApp', 'userKey', 'scopes'] as const
const auth = 'https://www.googleapis.com/auth'
const row = (user: string, client: string, scopes = `${auth}/drive.readonly`): readonly string[] => [
  user,
  client,
  `App ${client}`,
  'False',
  'False',
  '100000000000000000001',
  scopes,
]
const parse = (rows: readonly (readonly string[])[]) => gamTokens.parse(tableFile(headers, rows), {})

describe('the OAuth tokens GAM prints', () => {
  it('are recognised one by one and summed up, also with columns of more options', () => {
    for (const list of [
      headers,
      [...headers, 'project', 'internal'],
      ['clientId', 'displayText', 'anonymous', 'nativeApp', 'users', 'scopes'],
    ])
      expect(gamTokens.recognise(tableFile(list, []))).not.toBeNull()
    expect(gamTokens.recognise(tableFile(['clientId', 'displayText', 'scopes'], []))).toBeNull()
  })

  it('become one app for all its people', () => {
    const parsed = parse([
      row('ana@brackenport.example', '1'),
      row('ivo@brackenport.example', '1', `openid ${auth}/drive`),
      row('ivo@brackenport.example', '2'),
    ])
    expect(parsed).toMatchObject({ read: 3, failed: [], partial: false })
    expect(parsed.drafts).toMatchObject([
      {
        key: '1',
        records: [1, 2],
        nativeIds: ['google-client:1'],
        facts: {
          name: 'App 1',
          kind: 'oauth_app',
          provider: 'google-workspace',
          externalId: '1',
          technicalOwner: null,
          scopes: [`${auth}/drive.readonly`, 'openid', `${auth}/drive`],
          privileges: ['read', 'write'],
          notes: 'Allowed by ana@brackenport.example, ivo@brackenport.example.',
        },
        credentials: [],
      },
      { facts: { technicalOwner: 'ivo@brackenport.example' } },
    ])
    expect(JSON.stringify(parsed)).not.toContain('100000000000000000001')
  })

  it('summed up say how many people there are', () => {
    const parsed = gamTokens.parse(
      tableFile(['clientId', 'displayText', 'anonymous', 'nativeApp', 'users', 'scopes'], [['1', '', 'True', 'True', '14', 'openid']]),
      {},
    )
    expect(parsed.drafts).toMatchObject([
      {
        facts: {
          name: '1',
          technicalOwner: null,
          notes: 'Allowed by 14 people. It has no name at Google (anonymous). Installed on a computer or phone.',
        },
      },
    ])
  })

  it('skip users without tokens and fail lines without a client', () => {
    const parsed = parse([['ana@brackenport.example', '', '', '', '', '', ''], row('ivo', '')])
    expect(parsed).toMatchObject({
      skipped: [{ record: 1, reason: 'a user who allowed no app' }],
      failed: [{ record: 2, reason: 'it has no client id' }],
    })
  })

  it('stay sound whatever their cells hold', () => {
    expectSoundTable((rows) => parse(rows), [row('ana', '1'), row('ivo', '1'), row('ana', '2')])
  })
})
