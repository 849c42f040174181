import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canary, fakeSecret, importedRecords, table, tableFile } from '../formats/fixtures/tables.ts'
import { suggestMapping } from './map-table.ts'
import { parseMapped } from './mapped-table.ts'
import type { ColumnMapping } from './mapping.ts'

const parse = (headers: readonly string[], ...rows: readonly (readonly string[])[]) =>
  parseMapped(tableFile(headers, rows), suggestMapping(table(headers, rows))).parsed

describe('a table with columns of its own', () => {
  it.each([
    ['Interval (months)', '6', 183],
    ['Rotation policy (months)', '3', 91],
    ['Turnus (Wochen)', '2', 14],
    ['rotation_months', '12', 365],
    ['Intervalle en jours', '90', 90],
    ['Interval (months)', '90 days', 90],
  ])('counts in the unit of its heading: %s with %s', (heading, cell, days) => {
    expect(parse(['Name', heading], ['a', cell]).drafts[0]?.facts.rotationDays).toBe(days)
  })

  it.each(['== Production ==', '--- Prod ---', '# production'])('fills %s into the rows below it', (heading) => {
    const parsed = parse(
      ['Name', 'Owner', 'Environment', 'Expires'],
      [heading, '', '', ''],
      ['a', 'Ana', '', '2026-12-13'],
      ['b', 'Ben', 'test', ''],
    )
    expect(parsed.drafts.map(({ facts }) => [facts.name, facts.environments])).toEqual([
      ['a', ['production']],
      ['b', ['test']],
    ])
    expect(parsed.skipped).toMatchObject([{ record: 1 }])
  })

  it('becomes identities with what its columns tell and nothing else', () => {
    const parsed = parse(
      ['Name', 'Anbieter', 'Umgebung', 'Rechte', 'Owner', 'Credential type', 'Last used', 'Expires', 'Secret kept in'],
      ['Shop sync', 'GitHub', 'Prod, Test', 'lesen / schreiben', 'Mira', 'PAT', '2026-10-01', 'never', 'Bitwarden'],
    )
    expect(parsed).toMatchObject({ source: 'generic-csv', account: null, read: 1, warnings: [], partial: false })
    expect(parsed.drafts).toMatchObject([
      {
        key: 'name=shop sync system= provider=github',
        records: [1],
        facts: {
          name: 'Shop sync',
          provider: 'github',
          environments: ['production', 'test'],
          privileges: ['read', 'write'],
          technicalOwner: 'Mira',
          status: 'unknown',
          kind: null,
          purpose: null,
        },
        credentials: [
          {
            key: 'personal_token',
            facts: {
              type: 'personal_token',
              lastUsedOn: '2026-10-01',
              lastUsedState: 'used',
              expiresOn: null,
              neverExpires: true,
              storage: ['password_manager'],
            },
          },
        ],
      },
    ])
  })

  it('gives every row a key, for nothing is due of a thing without one, and its days are the key’s', () => {
    expect(parse(['Name', 'Expires'], ['a', '']).drafts[0]?.credentials).toMatchObject([{ facts: { expiresOn: null, createdOn: null } }])
    expect(parse(['Name', 'Created'], ['a', '2024-05-01']).drafts[0]).toMatchObject({
      facts: { createdOn: '2024-05-01' },
      credentials: [{ facts: { createdOn: '2024-05-01' } }],
    })
  })

  it.each([
    [['Name', 'Status'], ['Stock feed', 'Expired'], { ended: true, expiresOn: null }],
    [['Name', 'Zustand'], ['Lagerfeed', 'abgelaufen'], { ended: true, expiresOn: null }],
    [['Nom', 'Statut'], ['Flux', 'Expirée'], { ended: true, expiresOn: null }],
    [['Nombre', 'Estado', 'Caduca el'], ['Flujo', 'caducado', '2026-03-01'], { ended: true, expiresOn: '2026-03-01' }],
    [['Name', 'Key status', 'Expires'], ['Feed', 'lapsed', 'never'], { ended: true, expiresOn: null, neverExpires: false }],
    [['Name', 'Is expired'], ['Feed', 'yes'], { ended: true }],
    [['Name', 'Expired'], ['Feed', 'no'], { ended: false }],
    [['Name', 'Status'], ['Feed', 'Active'], { ended: null }],
  ])('%j of %j says whether its key has ended, which nobody switched off', (headers, row, end) => {
    const { drafts, warnings } = parse(headers, row)
    expect(warnings).toEqual([])
    expect(drafts[0]?.facts.status).not.toBe('disabled')
    expect(drafts[0]?.credentials[0]?.facts).toMatchObject(end)
  })

  it('makes no key where our own export says there is none', () => {
    const id = '00000000-0000-4000-8000-000000000001'
    expect(parse(['Keyroster id', 'Name', 'Expires'], [id, 'a', '']).drafts[0]?.credentials).toEqual([])
  })

  it('keeps rows of one name apart where environment, account or owner differ, and merges them where nothing does', () => {
    const names = (...rows: readonly (readonly string[])[]) =>
      parse(['Name', 'Environment', 'Customer', 'Owner', 'Key id'], ...rows).drafts.map(({ key, credentials }) => [key, credentials.length])
    expect(names(['svc', 'Production', '', 'Ana', 'k1'], ['svc', 'Test', '', 'Ana', 'k2'])).toEqual([
      ['name=svc system= provider= environment=production', 1],
      ['name=svc system= provider= environment=test', 1],
    ])
    expect(names(['svc', '', 'Firm A', 'Ana', 'k1'], ['svc', '', 'Firm B', 'Ana', 'k2'], ['svc', '', 'Firm A', 'Ana', 'k3'])).toEqual([
      ['name=svc system= provider= account=firm a', 2],
      ['name=svc system= provider= account=firm b', 1],
    ])
    expect(names(['svc', 'Production', '', 'Ana', 'k1'], ['svc', '', '', '', 'k2'])).toEqual([['name=svc system= provider=', 2]])
  })

  it('leaves out totals, signatures and headings said twice, and fills down what heads a group', () => {
    const parsed = parse(
      ['Vendor', 'Name', 'Owner', 'Expires'],
      ['AWS', '', '', ''],
      ['', 'backup key', 'Ana', '2026-12-13'],
      ['Vendor', 'Name', 'Owner', 'Expires'],
      ['Stripe', '', '', ''],
      ['', 'live key', 'Ben', '2026-12-20'],
      ['Summe', '2', '', ''],
      ['Erstellt am 14.11.2026', '', '', ''],
      ['', 'Vertraulich – nur für internen Gebrauch', '', ''],
    )
    expect(parsed).toMatchObject({ read: 8, failed: [], partial: false })
    expect(parsed.drafts.map(({ facts }) => [facts.name, facts.provider])).toEqual([
      ['backup key', 'aws'],
      ['live key', 'stripe'],
    ])
    expect(parsed.skipped.map(({ record, reason }) => `${record} ${reason}`)).toEqual([
      '1 It heads the rows below and is no entry.',
      '3 It repeats the headings.',
      '4 It heads the rows below and is no entry.',
      '6 It is a total, not an entry.',
      '7 It stands below the list and is no entry.',
      '8 It stands below the list and is no entry.',
    ])
  })

  it('leaves out the titles above headings said again, and lines drawn with signs', () => {
    const parsed = parse(
      ['Name', 'Vendor', 'Owner', 'Expires'],
      ['AWS keys', '', '', ''],
      ['Name', 'Vendor', 'Owner', 'Expires'],
      ['backup', 'AWS', 'Ana', '2026-12-13'],
      ['---', '---', '---', '---'],
      ['Mail keys', '', '', ''],
      ['NAME', 'VENDOR', 'OWNER', 'EXPIRES'],
      ['relay', 'Mailwell', 'Ben', '2026-12-20'],
    )
    expect(parsed.drafts.map(({ facts }) => facts.name)).toEqual(['backup', 'relay'])
    expect(parsed.skipped.map(({ record, reason }) => `${record} ${reason}`)).toEqual([
      '1 It heads the rows below and is no entry.',
      '2 It repeats the headings.',
      '4 It is a drawn line, not an entry.',
      '5 It heads the rows below and is no entry.',
      '6 It repeats the headings.',
    ])
  })

  it('reads what heads a group in the column of names', () => {
    const parsed = parse(
      ['Name', 'Owner', 'Expires'],
      ['Produktion', '', ''],
      ['mailer', 'Ana', '2026-12-13'],
      ['Test', '', ''],
      ['mailer', 'Ana', ''],
    )
    expect(parsed.drafts.map(({ facts }) => [facts.name, facts.environments])).toEqual([
      ['mailer', ['production']],
      ['mailer', ['test']],
    ])
  })

  it('keeps a provider the catalogue does not know as it is written', () => {
    expect(parse(['Name', 'Provider'], ['a', 'Harbour ERP']).drafts[0]?.facts.provider).toBe('Harbour ERP')
  })

  it.each(['Region', 'Standort', 'Niederlassung', 'Cluster', 'Client'])(
    'keeps rows of one name apart where %s differs, though it is no field',
    (place) => {
      const rows = (...places: readonly string[]) => places.map((one) => ['deploy', 'Acme', 'AWS', one])
      const keys = (...places: readonly string[]) =>
        parse(['Name', 'Tenant', 'Vendor', place], ...rows(...places)).drafts.map(({ key }) => key)
      expect(keys('north', 'south')).toHaveLength(2)
      expect(new Set(keys('north', 'south')).size).toBe(2)
      expect(keys('north', '')).toHaveLength(1)
      // What looks like a secret is no part of a key that is stored.
      expect(keys('north', fakeSecret)).toHaveLength(1)
    },
  )

  it.each([
    ['Active', 'yes', 'active'],
    ['Aktiv', 'x', 'active'],
    ['Habilitado', 'no', 'disabled'],
    ['Disabled', 'True', 'disabled'],
    ['Disabled?', 'False', 'active'],
    ['Is disabled', 'disabled', 'disabled'],
    ['Deaktiviert', 'Ja', 'disabled'],
    ['Gesperrt', 'FALSCH', 'active'],
    ['Désactivé', 'oui', 'disabled'],
    ['Bloqueado', 'no', 'active'],
    ['Gesperrt', '', 'unknown'],
  ])('takes the answer to the question of its heading: %s %s is %s', (heading, cell, status) => {
    const rows = [
      ['a', cell],
      ['b', heading === 'Aktiv' ? 'x' : 'no'],
    ]
    expect(parse(['Name', heading], ...rows).drafts[0]?.facts.status).toBe(status)
  })

  it('keeps never, unknown and not applicable apart', () => {
    const states = parse(
      ['Name', 'Credential label', 'Last used'],
      ['a', 'k', 'never'],
      ['b', 'k', 'unknown'],
      ['c', 'k', 'N/A'],
    ).drafts.map(({ credentials }) => credentials[0]?.facts.lastUsedState)
    expect(states).toEqual(['never', 'unknown', 'unknown'])
    expect(parse(['Name', 'Expires'], ['a', 'N/A']).drafts[0]?.credentials[0]?.facts).toMatchObject({
      neverExpires: false,
      expiresOn: null,
    })
  })

  it('decides day and month once for a column', () => {
    expect(parse(['Name', 'Created'], ['a', '05/04/2022'], ['b', '04/13/2022']).drafts.map(({ facts }) => facts.createdOn)).toEqual([
      '2022-05-04',
      '2022-04-13',
    ])
  })

  it('leaves dates empty that nothing settles the order of, says so, and reads those beside them that can mean one day only', () => {
    const cells = ['05/04/2022', '2022-01-01', '1 de enero de 2026', '07/07/2024', 'never', 'soon']
    const parsed = parse(['Name', 'Last used'], ...cells.map((cell, at) => [`key ${String(at)}`, cell]))
    expect(parsed.drafts.map(({ credentials }) => credentials[0]?.facts.lastUsedOn ?? null)).toEqual([
      null,
      '2022-01-01',
      '2026-01-01',
      '2024-07-07',
      null,
      null,
    ])
    expect(parsed.warnings).toEqual([
      expect.stringContaining('05/04/2022'),
      '1 cell of “Last used” in row 7 could not be read as a date and stays empty.',
    ])
  })

  it('lets a column that settles the order speak for one in doubt, and one whose dates read the same either way for none', () => {
    const parsed = parse(
      ['Name', 'Created', 'Last used', 'Last rotated'],
      ['a', '1/5/2020', '01/01/1601', '12/31/2025'],
      ['b', '2/5/2021', '07/07/2024', '1/2/2026'],
    )
    expect(parsed.drafts.map(({ facts }) => facts.createdOn)).toEqual(['2020-01-05', '2021-02-05'])
    expect(parsed.questions).toEqual([])
  })

  it('leaves dates empty that contradict each other, and keeps the others', () => {
    const parsed = parse(['Name', 'Created'], ['a', '25/04/2022'], ['b', '04/25/2022'], ['c', '25 April 2022'])
    expect(parsed.drafts.map(({ facts }) => facts.createdOn)).toEqual([null, null, '2022-04-25'])
  })

  it('counts what it cannot read by column, names the rows and goes on', () => {
    const parsed = parse(['Name', 'Created', 'Kind'], ['a', 'soon', 'thing'], ['b', 'later', 'api key'])
    expect(parsed.warnings).toEqual([
      '1 cell of “Kind” in row 2 could not be read as one of the known words and stays empty.',
      '2 cells of “Created” in rows 2 and 3 could not be read as a date and stay empty.',
    ])
    expect(parsed.drafts).toHaveLength(2)
  })

  it('fails a row without a name', () => {
    expect(parse(['Name', 'System'], ['', 'Shop'], ['a', 'Shop'])).toMatchObject({
      read: 2,
      failed: [{ record: 1, label: 'Line 2', reason: 'no name' }],
      partial: false,
    })
  })

  it('merges the rows of one identity and skips an exact repeat', () => {
    const parsed = parse(
      ['Name', 'Id', 'Owner', 'Credential id', 'Expires'],
      ['Bot', 'app-1', '', 'k1', '2027-01-01'],
      ['Bot', 'app-1', 'Ana', 'k2', '2027-02-02'],
      ['Bot', 'app-1', '', 'k1', '2027-01-01'],
      ['Bot', 'app-2', '', 'k1', ''],
    )
    expect(
      parsed.drafts.map(({ key, records, facts, credentials }) => [
        key,
        records,
        facts.technicalOwner,
        credentials.map((credential) => credential.key),
      ]),
    ).toEqual([
      ['app-1', [1, 2], 'Ana', ['k1', 'k2']],
      ['app-2', [4], null, ['k1']],
    ])
    expect(parsed.skipped).toEqual([{ record: 3, label: 'Bot', reason: 'repeats line 2' }])
  })

  it('remarks on rows of one identity that contradict each other', () => {
    expect(parse(['Name', 'System', 'Purpose'], ['Bot', 'Shop', 'Sends'], ['Bot', 'Shop', 'Reads']).drafts).toMatchObject([
      { facts: { purpose: 'Sends' }, remarks: ['Line 3 describes it differently from line 2; the earlier line counts.'] },
    ])
  })

  it('keeps two secrets with one label apart', () => {
    expect(
      parse(
        ['Name', 'Credential label', 'Expires'],
        ['Bot', 'prod', '2027-01-01'],
        ['Bot', 'prod', '2028-01-01'],
      ).drafts[0]?.credentials.map(({ key }) => key),
    ).toEqual(['prod', 'prod (2)'])
  })

  it('does not confuse things of one name in two places', () => {
    expect(parse(['Name', 'System'], ['Bot', 'Shop'], ['Bot', 'Ledger'], ['bot', 'SHOP']).drafts).toHaveLength(2)
  })

  it('reads broken rows as failed and then calls nothing gone', () => {
    const file = {
      fileName: 'x',
      notices: [],
      document: {
        kind: 'table' as const,
        table: { ...table(['Name'], [['a']]), brokenRows: [{ line: 3, reason: 'This row has 2 cells under 1 headers.' }] },
      },
    }
    expect(parseMapped(file, ['name']).parsed).toMatchObject({ read: 2, failed: [{ record: 2, label: 'Line 3' }], partial: true })
  })

  it('never lets a refused column through, whatever the mapping says', () => {
    const rows = [['Bot', canary, fakeSecret, `Password: ${canary}`]]
    const parsed = parseMapped(tableFile(['Name', 'Password', 'System', 'Notes'], rows), ['name', 'purpose', 'system', 'notes']).parsed
    expect(JSON.stringify(parsed)).not.toContain(canary)
    expect(JSON.stringify(parsed)).not.toContain(fakeSecret)
    expect(parsed).toMatchObject({ secretsDropped: 3, drafts: [{ facts: { purpose: null, system: null, notes: null } }] })
  })

  it('counts every record once whatever the cells hold', () => {
    const mapping: ColumnMapping = ['name', 'externalId', 'status', 'createdOn', 'scopes', 'credentialType', 'expiresOn', 'technicalOwner']
    const cell = fc.oneof(
      fc.constantFrom('', 'a', 'b', 'active', '05/04/2022', '2026-01-01', 'never', fakeSecret),
      fc.string({ unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { maxLength: 12 }), (rows) => {
        const parsed = parseMapped(
          tableFile(
            mapping.map((field) => field ?? ''),
            rows,
          ),
          mapping,
        ).parsed
        expect(parsed.read).toBe(rows.length)
        expect(importedRecords(parsed) + parsed.skipped.length + parsed.failed.length).toBe(parsed.read)
        expect(JSON.stringify(parsed)).not.toContain(fakeSecret)
        expect(new Set(parsed.drafts.map(({ key }) => key)).size).toBe(parsed.drafts.length)
      }),
    )
  })
})
