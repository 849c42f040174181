import { describe, expect, it } from 'vitest'
import { tableFile } from '../fixtures/tables.ts'
import { expectSoundTable } from '../testing/sound-import.ts'
import { googleOauthLog } from './google-oauth-log.ts'

const headers = ['Date', 'App ID', 'App name', 'OAuth event', 'User', 'Scope', 'IP address', 'Network info'] as const
const auth = 'https://www.googleapis.com/auth'
const row = (date: string, app: string, event: string, user = 'ana@brackenport.example', scope = ''): readonly string[] => [
  date,
  `90000000000${app}.apps.googleusercontent.com`,
  `App ${app}`,
  event,
  user,
  scope,
  '192.0.2.7',
  '{\n "asn": 7 }',
]
const parse = (rows: readonly (readonly string[])[], answers: Readonly<Record<string, string>> = {}) =>
  googleOauthLog.parse(tableFile(headers, rows), answers)

describe('the OAuth log of Google Workspace', () => {
  it('is recognised by its columns', () => {
    expect(googleOauthLog.recognise(tableFile(headers, []))).toContain('OAuth event')
    expect(googleOauthLog.recognise(tableFile(['App Name', 'Id', 'Requested Services with Scopes'], []))).toBeNull()
  })

  it('tells when an app was first allowed and last used, and by whom', () => {
    const parsed = parse([
      row('2026-10-02T10:00:00Z', '1', 'Authorize', 'ana@brackenport.example', `${auth}/drive.readonly openid`),
      row('2026-05-01T10:00:00Z', '1', 'Authorize', 'ivo@brackenport.example'),
      row('2026-11-03T10:00:00Z', '1', ''),
      row('2026-11-01T10:00:00Z', '1', ''),
    ])
    expect(parsed).toMatchObject({ read: 4, partial: true, warnings: [expect.stringContaining('A log is not a list')], questions: [] })
    expect(parsed.drafts).toMatchObject([
      {
        key: '900000000001.apps.googleusercontent.com',
        facts: {
          name: 'App 1',
          kind: 'oauth_app',
          externalId: '900000000001.apps.googleusercontent.com',
          createdOn: '2026-05-01',
          technicalOwner: null,
          scopes: [`${auth}/drive.readonly`, 'openid'],
          privileges: ['read'],
          status: 'unknown',
        },
        credentials: [
          {
            key: 'consent',
            facts: {
              type: 'oauth_grant',
              status: 'active',
              createdOn: '2026-05-01',
              lastUsedOn: '2026-11-03',
              lastUsedState: 'used',
              notes: 'Allowed by ana@brackenport.example, ivo@brackenport.example.',
            },
          },
        ],
        records: [1, 2, 3, 4],
      },
    ])
    expect(parsed.drafts[0]?.standIns).toContain('createdOn')
  })

  it('takes the only person who allowed an app for its owner', () => {
    expect(parse([row('2026-10-02', '1', 'Authorize')]).drafts[0]?.facts.technicalOwner).toBe('ana@brackenport.example')
  })

  it('does not call an app revoked, because others may have allowed it earlier', () => {
    const status = (...rows: readonly (readonly string[])[]) => parse(rows).drafts[0]?.credentials[0]?.facts.status
    expect(status(row('2026-10-01', '1', 'Authorize'), row('2026-10-02', '1', 'Revoke'))).toBe('unknown')
    expect(
      status(
        row('2026-10-01', '1', 'Authorize'),
        row('2026-10-02', '1', 'Revoke'),
        row('2026-09-01', '1', 'Authorize', 'ivo@brackenport.example'),
      ),
    ).toBe('active')
    expect(status(row('2026-10-02', '1', 'Revoke'), row('2026-10-03', '1', 'Authorize'))).toBe('active')
  })

  it('asks how its dates are written when they can be read in two ways', () => {
    const rows = [row('03/04/2026', '1', ''), row('05/04/2026', '1', '')]
    expect(parse(rows)).toMatchObject({
      questions: [{ id: 'dates:Date', answer: null, choices: [{ value: 'day-month' }, { value: 'month-day' }] }],
      drafts: [{ credentials: [{ facts: { lastUsedOn: null, lastUsedState: 'unknown' } }] }],
    })
    expect(parse(rows, { 'dates:Date': 'day-month' }).drafts[0]?.credentials[0]?.facts.lastUsedOn).toBe('2026-04-05')
    expect(parse([...rows, row('05/24/2026', '1', '')])).toMatchObject({
      questions: [],
      drafts: [{ credentials: [{ facts: { lastUsedOn: '2026-05-24' } }] }],
    })
    expect(parse([row('Nov 20, 2026, 3:04:05 PM', '1', '')]).drafts[0]?.credentials[0]?.facts.lastUsedOn).toBe('2026-11-20')
  })

  it('fails lines without an app, names apps by their id, and reads no address of a computer', () => {
    const parsed = parse([row('2026-10-02', '1', '').with(1, ''), row('2026-10-02', '1', '').with(2, '')])
    expect(parsed.failed).toEqual([{ record: 1, label: 'Line 2', reason: 'it has no app id' }])
    expect(parsed.drafts[0]).toMatchObject({ facts: { name: '900000000001.apps.googleusercontent.com' } })
    expect(JSON.stringify(parsed)).not.toContain('192.0.2.7')
  })

  it('stays sound whatever its cells hold', () => {
    expectSoundTable(
      (rows) => parse(rows),
      [
        row('2026-10-02', '1', 'Authorize', 'ana', `[Drive : [${auth}/drive]]`),
        row('2026-10-03', '2', ''),
        row('2026-10-03', '1', 'Revoke'),
      ],
    )
  })
})
