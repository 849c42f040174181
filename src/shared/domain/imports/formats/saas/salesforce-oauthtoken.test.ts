import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canary, fakeSecret, importedRecords, jsonFile, tableFile } from '../fixtures/tables.ts'
import { importSources } from '../format-list.ts'
import { salesforceOauthToken } from './salesforce-oauthtoken.ts'

const headers = ['Id', 'AppName', 'UserId', 'LastUsedDate', 'UseCount', 'DeleteToken']
const row = (app: string, user: string, used: string, count: string) => ['000000000000000AAA', app, user, used, count, canary]
const rows = [
  row('Chart maker', '005A', '2022-01-01T00:00:00.000+0000', '12'),
  row('Mail, Merge', '005B', '', '0'),
  row('Chart maker', '005B', '2026-05-06T23:30:00.000-0100', '3'),
]
const parse = (list: readonly (readonly string[])[] = rows, columns = headers) => salesforceOauthToken.parse(tableFile(columns, list), {})

describe('Salesforce OAuth tokens', () => {
  it('are known by their columns in any case, and by no other source', () => {
    for (const columns of [headers, headers.map((header) => header.toUpperCase()), ['UserId', 'LastUsedDate', 'AppName']]) {
      expect(importSources.filter((source) => source.recognise(tableFile(columns, rows)) !== null).map(({ id }) => id)).toEqual([
        'salesforce-oauthtoken',
      ])
    }
    expect(salesforceOauthToken.recognise(tableFile(['AppName', 'UserId'], []))).toBeNull()
    expect(salesforceOauthToken.recognise(jsonFile([{ AppName: 'x', UseCount: 1 }]))).toBeNull()
  })

  it('become one app each, used last when its newest grant was', () => {
    expect(parse()).toMatchObject({
      read: 3,
      secretsDropped: 3,
      warnings: [expect.stringContaining('plain secrets')],
      drafts: [
        {
          key: 'Chart maker',
          records: [1, 3],
          facts: { kind: 'oauth_app', externalId: null, createdOn: null, notes: 'Allowed by 2 people. Used 15 times.' },
          credentials: [
            { key: 'grants', facts: { type: 'oauth_grant', label: '2 grants', lastUsedOn: '2026-05-07', lastUsedState: 'used' } },
          ],
        },
        { key: 'Mail, Merge', records: [2], credentials: [{ facts: { lastUsedOn: null, lastUsedState: 'never' } }] },
      ],
    })
    expect(JSON.stringify(parse())).not.toContain(canary)
  })

  it('were never used only when a count of nought says so', () => {
    expect(parse([['Chart maker', '']], ['AppName', 'LastUsedDate']).drafts[0]?.credentials[0]?.facts.lastUsedState).toBe('unknown')
    expect(parse([['Chart maker', '', '4']], ['AppName', 'LastUsedDate', 'UseCount']).drafts[0]?.credentials[0]?.facts).toMatchObject({
      lastUsedState: 'used',
      lastUsedOn: null,
    })
  })

  it('are maybe cut off at the 2,500 rows of a query', () => {
    expect(parse(Array.from({ length: 2500 }, () => rows[0] ?? []))).toMatchObject({
      partial: true,
      warnings: [expect.anything(), expect.stringContaining('2,500')],
    })
    expect(parse().partial).toBe(false)
  })

  it('fail without the name of an app', () => {
    expect(parse([row('', '005A', '', '')])).toMatchObject({ failed: [{ record: 1, label: 'Line 2', reason: 'it has no app name' }] })
  })

  it('are counted once each, without a secret, whatever the cells hold', () => {
    const place = fc.record({
      row: fc.nat(2),
      column: fc.nat(4),
      text: fc.oneof(fc.string(), fc.constantFrom(fakeSecret, 'N/A', '-1', '9999')),
    })
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), (places) => {
        const parsed = parse(
          places.reduce<readonly (readonly string[])[]>(
            (list, { row: at, column, text }) => list.map((cells, index) => (index === at ? cells.with(column, text) : cells)),
            rows,
          ),
        )
        expect(importedRecords(parsed) + parsed.skipped.length + parsed.failed.length).toBe(3)
        expect(JSON.stringify(parsed)).not.toContain(canary)
        expect(JSON.stringify(parsed)).not.toContain(fakeSecret)
      }),
    )
  })
})
