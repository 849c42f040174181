import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { googleHeaders, googleList, googleRows, inkwellRow } from '../fixtures/google-list.ts'
import { fakeSecret, importedRecords, tableFile } from '../fixtures/tables.ts'
import { googleAccessedApps } from './google-accessed-apps.ts'
import { googleConfiguredApps } from './google-configured-apps.ts'

const parse = (rows?: readonly (readonly string[])[]) => googleAccessedApps.parse(googleList(rows), {})

describe('the Google Workspace app list', () => {
  it('is recognised with and without the Org Unit column, and not in its configured-apps form', () => {
    expect(googleAccessedApps.recognise(googleList())).toContain('Requested Services with Scopes')
    expect(
      googleAccessedApps.recognise(
        tableFile(
          googleHeaders.filter((header) => header !== 'Org Unit'),
          [],
        ),
      ),
    ).not.toBeNull()
    expect(googleAccessedApps.recognise(tableFile([...googleHeaders, 'Scopes for Specific Google Data'], []))).toBeNull()
    expect(googleConfiguredApps.recognise(tableFile(['App Name', 'Id', 'Scopes for Specific Google Data'], []))).not.toBeNull()
    expect(googleConfiguredApps.recognise(googleList())).toBeNull()
    expect(googleAccessedApps.recognise(tableFile(['App ID', 'App name', 'OAuth event'], []))).toBeNull()
  })

  it('merges the rows of one app and keeps each access as words', () => {
    const parsed = parse()
    expect(parsed).toMatchObject({ read: 5, account: null, skipped: [], failed: [] })
    expect(parsed.drafts).toHaveLength(4)
    expect(parsed.drafts[1]).toMatchObject({
      key: '900000000002-parcel.apps.googleusercontent.com',
      records: [2, 3],
      credentials: [],
      facts: {
        name: 'Parcel, Ltd.',
        kind: 'oauth_app',
        status: 'active',
        privileges: ['read', 'write'],
        notes:
          'Access: Limited in /Sales, Blocked in /Finance. Used by 6 people. Not verified by Google. Type: Web Application. Ownership: Third party.',
      },
    })
    expect(parsed.drafts[1]?.facts.scopes).toHaveLength(2)
  })

  it('counts the people as a spreadsheet writes them, and says nothing where no number stands', () => {
    const words = (users: string) => parse([inkwellRow.with(4, users)]).drafts[0]?.facts.notes
    expect(
      [words('1,234'), words('1.234'), words('0'), words('many'), words('1,2')].map(
        (notes) => /Used by [^.]*|Nobody/.exec(notes ?? '')?.[0],
      ),
    ).toEqual(['Used by 1,234 people', 'Used by 1,234 people', 'Nobody', undefined, undefined])
  })

  it('reads the scopes of configured apps, in blocks or as a plain list, under the same ids', () => {
    const headers = [...googleHeaders, 'Scopes for Specific Google Data']
    const file = tableFile(headers, [[...inkwellRow.with(8, ''), 'https://www.googleapis.com/auth/drive.readonly, openid']])
    expect(googleConfiguredApps.parse(file, {})).toMatchObject({
      source: 'google-configured-apps',
      drafts: [
        {
          key: inkwellRow[2],
          nativeIds: [`google-client:${inkwellRow[2] ?? ''}`],
          facts: { externalId: inkwellRow[2], scopes: ['https://www.googleapis.com/auth/drive.readonly', 'openid'], privileges: ['read'] },
        },
      ],
    })
  })

  it('names an app without a name by its client id', () => {
    expect(parse().drafts[2]?.facts).toMatchObject({
      name: '900000000003-blank.apps.googleusercontent.com',
      scopes: null,
      privileges: null,
    })
  })

  it('counts an app as disabled only when it is blocked everywhere', () => {
    expect(parse().drafts.map(({ facts }) => facts.status)).toEqual(['active', 'active', 'active', 'disabled'])
    expect(parse().drafts[3]?.facts.notes).toContain('Nobody uses it.')
  })

  it('does not take "Not verified" for verified', () => {
    expect(parse().drafts.map(({ facts }) => facts.notes?.includes('Not verified by Google.'))).toEqual([false, true, true, true])
  })

  it('keeps an app apart by its name where a spreadsheet has shortened its id, and fails a row with neither', () => {
    const parsed = parse([inkwellRow.with(2, ''), inkwellRow.with(0, 'Rota Planner').with(2, ''), inkwellRow.with(0, '').with(2, '')])
    expect(parsed.drafts.map(({ facts, nativeIds }) => [facts.name, facts.externalId, nativeIds])).toEqual([
      ['Inkwell Notes', null, []],
      ['Rota Planner', null, []],
    ])
    expect(parsed.failed).toEqual([{ record: 3, label: 'Line 4', reason: 'it has neither a client id nor a name' }])
    expect(parsed.partial).toBe(true)
  })

  it('says when permissions cannot be read instead of calling them none', () => {
    expect(parse([inkwellRow.with(8, 'Drive and Gmail')])).toMatchObject({
      warnings: ['The permissions in 1 row could not be read and stay empty.'],
      drafts: [{ facts: { scopes: null, privileges: null } }],
    })
  })

  it('never repeats a secret pasted into any cell', () => {
    fc.assert(
      fc.property(fc.nat(googleRows.length - 1), fc.nat(googleHeaders.length - 1), (row, column) => {
        const rows = googleRows.map((cells, index) => (index === row ? cells.with(column, fakeSecret) : cells))
        const parsed = parse(rows)
        expect(JSON.stringify(parsed)).not.toContain(fakeSecret)
      }),
    )
  })

  it('counts every record once whatever happens to the cells', () => {
    const place = fc.record({
      row: fc.nat(googleRows.length - 1),
      column: fc.nat(googleHeaders.length - 1),
      text: fc.oneof(fc.constantFrom('', '[', '[a : [b', '900000000002-parcel.apps.googleusercontent.com'), fc.string()),
    })
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), fc.nat(googleRows.length), (places, keep) => {
        const rows = places
          .reduce<readonly (readonly string[])[]>(
            (list, { row, column, text }) => list.map((cells, index) => (index === row ? cells.with(column, text) : cells)),
            googleRows,
          )
          .slice(0, keep)
        const parsed = parse(rows)
        expect(importedRecords(parsed) + parsed.skipped.length + parsed.failed.length).toBe(parsed.read)
      }),
    )
  })
})
