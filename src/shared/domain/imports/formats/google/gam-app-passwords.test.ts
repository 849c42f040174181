import { describe, expect, it } from 'vitest'
import { tableFile } from '../fixtures/tables.ts'
import { expectSoundTable } from '../testing/sound-import.ts'
import { gamAppPasswords } from './gam-app-passwords.ts'

const headers = ['User', 'asp.codeId', 'asp.name', 'asp.creationTime', 'asp.lastTimeUsed'] as const
const row = (user: string, id: string, used = 'Never'): readonly string[] => [user, id, 'Scanner', '2022-03-04T05:06:07+00:00', used]
const parse = (rows: readonly (readonly string[])[], columns: readonly string[] = headers) =>
  gamAppPasswords.parse(tableFile(columns, rows), {})

describe('the app passwords GAM prints', () => {
  it('are recognised under any prefix', () => {
    for (const list of [
      headers,
      ['user', 'codeId', 'name', 'creationTime', 'lastTimeUsed'],
      ['User', 'asps.0.codeId', 'asps.0.lastTimeUsed'],
    ])
      expect(gamAppPasswords.recognise(tableFile(list, []))).not.toBeNull()
    for (const list of [
      ['User', 'asp.codeId'],
      ['codeId', 'creationTime'],
    ])
      expect(gamAppPasswords.recognise(tableFile(list, []))).toBeNull()
  })

  it('belong to a person, and their number counts within that person', () => {
    const parsed = parse([row('ana@brackenport.example', '1'), row('ivo@brackenport.example', '1', '2026-10-01T00:00:00.000Z')])
    expect(parsed.drafts).toMatchObject([
      {
        key: 'ana@brackenport.example/1',
        facts: {
          name: 'Scanner (ana@brackenport.example)',
          kind: 'app_password',
          externalId: 'ana@brackenport.example/1',
          technicalOwner: 'ana@brackenport.example',
          runsAs: 'person',
          createdOn: '2022-03-04',
        },
        credentials: [
          {
            facts: {
              type: 'app_password',
              label: 'Scanner',
              externalId: '1',
              createdOn: '2022-03-04',
              lastRotatedOn: null,
              lastUsedOn: null,
              lastUsedState: 'never',
            },
          },
        ],
      },
      { credentials: [{ facts: { lastUsedOn: '2026-10-01', lastUsedState: 'used' } }] },
    ])
    expect(parse([row('ana', '1', 'Unknown')]).drafts[0]?.credentials[0]?.facts.lastUsedState).toBe('unknown')
  })

  it('several in one line are one record', () => {
    const wide = [
      'User',
      'asps',
      'asps.0.codeId',
      'asps.0.name',
      'asps.0.lastTimeUsed',
      'asps.1.codeId',
      'asps.1.name',
      'asps.1.lastTimeUsed',
    ]
    const parsed = parse(
      [
        ['ana', '2', '1', 'Scanner', 'Never', '2', 'Mail', 'Never'],
        ['ivo', '0', '', '', '', '', '', ''],
        ['ana', '1', '1', 'Scanner', 'Never', '', '', ''],
      ],
      wide,
    )
    expect(parsed).toMatchObject({
      read: 3,
      skipped: [
        { record: 2, reason: 'a user without app passwords' },
        { record: 3, reason: 'repeats line 2' },
      ],
    })
    expect(parsed.drafts.map(({ key, records }) => [key, records])).toEqual([
      ['ana/1', [1]],
      ['ana/2', [1]],
    ])
  })

  it('fail without a user and stay sound whatever their cells hold', () => {
    expect(parse([row('', '1')]).failed).toEqual([{ record: 1, label: 'Line 2', reason: 'it names no user' }])
    expectSoundTable((rows) => parse(rows), [row('ana', '1'), row('ana', '2'), row('ivo', '1', 'soon')])
  })
})
