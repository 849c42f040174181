import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canary, fakeSecret, tableFile } from '../fixtures/tables.ts'
import { localSources } from '../local-sources.ts'
import { expectCounted, expectNoSecret } from '../testing/hunt.ts'
import { bitwardenCsv } from './bitwarden-csv.ts'
import { chromePasswords, firefoxPasswords } from './browser-passwords.ts'
import { dashlaneCsv } from './dashlane-csv.ts'
import { keepassCsv, keepassxcCsv } from './keepass.ts'
import { lastpassCsv } from './lastpass-csv.ts'
import { nordpassCsv } from './nordpass-csv.ts'
import { onePasswordCsv } from './one-password-csv.ts'

const note = (...lines: readonly string[]) => lines.join('\n')
const split = (header: string) => header.split(',')
const bitwardenHeaders = split(
  'folder,favorite,type,name,notes,fields,reprompt,archivedDate,login_uri,login_username,login_password,login_totp',
)
const keepassxcHeaders = split('Group,Title,Username,Password,URL,Notes,TOTP,Icon,Last Modified,Created')
const lastpassHeaders = split('url,username,password,totp,extra,name,grouping,fav')
const nordpassHeaders = split(
  'name,url,username,password,note,cardholdername,cardnumber,cvc,expirydate,zipcode,folder,full_name,phone_number,email,address1,address2,city,country,state',
)
const firefoxHeaders = split('url,username,password,httpRealm,formActionOrigin,guid,timeCreated,timeLastUsed,timePasswordChanged')

const files = {
  '1password-csv': tableFile(split('Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes'), [
    ['Shop API', 'https://shop.example/x?key=1', 'svc', canary, canary, 'false', 'true', 'ops;web', canary],
  ]),
  'bitwarden-csv': tableFile(bitwardenHeaders, [
    ['Ops', '1', 'login', 'SMTP relay', canary, `API: ${canary}`, '0', '', 'https://a.example,https://b.example', 'relay', canary, canary],
    ['', '', 'note', 'Wifi', canary, '', '0', '', '', '', '', ''],
    ['', '', 'login', 'Old site', '', '', '', '2026-02-03T04:05:06.000Z', 'https://old.example', 'ana', canary, ''],
    ['', '', 'card', 'Visa', '', '', '', '', '', '', '', ''],
  ]),
  'keepassxc-csv': tableFile(keepassxcHeaders, [
    [
      'Root/Servers',
      'FTP upload',
      'upload',
      canary,
      'ftp://files.example',
      canary,
      canary,
      '0',
      '2026-01-02T03:04:05Z',
      '2024-05-06T07:08:09Z',
    ],
    ['Root/Recycle Bin', 'Gone', 'x', canary, '', '', '', '0', '', ''],
  ]),
  'keepass-csv': tableFile(split('Account,Login Name,Password,Web Site,Comments'), [
    ['Shop', 'ana@firm.example', canary, 'https://shop.example', canary],
  ]),
  'lastpass-csv': tableFile(lastpassHeaders, [
    ['https://mail.example', 'api', canary, canary, canary, 'Mail API', 'Ops\\Keys', '0'],
    [
      'http://sn',
      '',
      '',
      '',
      note(
        'NoteType:Server',
        'Hostname:db.internal',
        'Username:root',
        `Password:${canary}`,
        'Notes:Username:someone',
        'Hostname:else.example',
      ),
      'Box',
      'Infra',
      '0',
    ],
    [
      'http://sn',
      '',
      '',
      '',
      note(
        'NoteType:Database',
        'Type:MySQL',
        'Hostname:db2.internal',
        'Port:3306',
        'Database:orders',
        'Username:orders',
        `Password:${canary}`,
      ),
      'Orders',
      '',
      '0',
    ],
    [
      'http://sn',
      '',
      '',
      '',
      note('NoteType:SSH Key', `Passphrase:${canary}`, `Private Key:${canary}`, 'Hostname:git.internal'),
      'Deploy',
      '',
      '0',
    ],
    ['http://sn', '', '', '', note('NoteType:Credit Card', `Number:${canary}`), 'Card', '', '0'],
    ['http://sn', '', '', '', `door ${canary}`, 'Plain', '', '0'],
    ['', '', '', '', '', 'nothing', '', '0'],
  ]),
  'nordpass-csv': tableFile(nordpassHeaders, [
    ['Robot', 'https://bot.example', 'bot-1', canary, canary, ...Array<string>(5).fill(''), 'Ops', ...Array<string>(8).fill('')],
    ['Visa', '', '', '', '', canary, canary, canary, '', '', '', ...Array<string>(8).fill('')],
    ['Ana', '', '', '', '', '', '', '', '', '', '', canary, canary, canary, '', '', '', '', ''],
    ['Ops', ...Array<string>(18).fill('')],
    ['Memo', '', '', '', canary, ...Array<string>(14).fill('')],
  ]),
  'chrome-passwords': tableFile(split('name,url,username,password,note'), [
    ['shop.example', 'https://ana:pw@shop.example/login', 'ana', canary, canary],
  ]),
  'firefox-passwords': tableFile(firefoxHeaders, [
    [
      'https://shop.example',
      'noreply@firm.example',
      canary,
      '',
      '',
      '{00000000-beef-4000-8000-000000000001}',
      '1429548104000',
      '1761955200000',
      '1700000000000',
    ],
  ]),
  'dashlane-csv': tableFile(
    ['Shop', 'https://shop.example', 'ana', canary, 'Column 5'],
    [['CRM', 'https://crm.example', 'svc-crm', canary, canary]],
  ),
}

const sources = [
  onePasswordCsv,
  bitwardenCsv,
  keepassxcCsv,
  keepassCsv,
  lastpassCsv,
  nordpassCsv,
  chromePasswords,
  firefoxPasswords,
  dashlaneCsv,
]
const entries = Object.entries(files)

describe('the CSV of a password manager', () => {
  it.each(entries)('is recognised as %s and as nothing else', (id, file) => {
    expect(
      localSources.filter((source) => source.recognise({ ...file, fileName: 'renamed.bin' }) !== null).map((source) => source.id),
    ).toEqual([id])
  })

  it.each(entries)('gives away no secret: %s', (id, file) => {
    const parsed = sources.find((source) => source.id === id)?.parse(file, {})
    if (parsed === undefined) throw new Error('no source')
    expectNoSecret(parsed)
    expectCounted(parsed)
    expect(parsed.failed).toEqual([])
    expect(parsed.secretsDropped).toBeGreaterThan(0)
    expect(parsed.warnings[0]).toContain('delete the file')
    expect(parsed.drafts.every(({ credentials }) => credentials.every(({ facts }) => facts.storage?.includes('password_manager')))).toBe(
      true,
    )
  })

  it('is recognised in its older and other forms', () => {
    const recognise = (source: (typeof sources)[number], header: string) => source.recognise(tableFile(split(header), [])) !== null
    expect(recognise(onePasswordCsv, 'title,notes,username,password,url')).toBe(true)
    expect(recognise(bitwardenCsv, 'folder,favorite,type,name,notes,fields,login_uri,login_username,login_password,login_totp')).toBe(true)
    expect(recognise(bitwardenCsv, 'collections,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp')).toBe(
      true,
    )
    expect(recognise(keepassxcCsv, 'Group,Title,Username,Password,URL,Notes')).toBe(true)
    expect(recognise(onePasswordCsv, 'Title,Url,Username,Password,OTPAuth,Notes')).toBe(true)
    expect(recognise(keepassxcCsv, 'Group,Title,Username,Password,URL,Notes,TOTP,Icon')).toBe(true)
    expect(recognise(keepassCsv, 'Account,Login Name,Password,Web Site,Comments,Group')).toBe(true)
    expect(recognise(lastpassCsv, 'url,username,password,extra,name,grouping,fav')).toBe(true)
    expect(recognise(chromePasswords, 'name,url,username,password')).toBe(true)
    expect(recognise(chromePasswords, 'name,url,username,password,owner')).toBe(false)
    expect(recognise(dashlaneCsv, 'title,url,login,password,note')).toBe(false)
  })

  it('without headers is known by any address, so that no entry is taken for headers', () => {
    const file = tableFile(['Safe', 'Column 2', 'ana', canary, 'Column 5'], [['CRM', 'https://crm.example', 'svc-crm', canary, '']])
    expect(dashlaneCsv.recognise(file)).not.toBeNull()
    expect(dashlaneCsv.parse(file, {}).drafts.map(({ facts }) => facts.name)).toEqual(['Safe', 'CRM'])
    expectNoSecret(dashlaneCsv.parse(file, {}))
    expect(
      dashlaneCsv.recognise(
        tableFile(['Safe', 'Owner', 'ana', 'Team', 'Column 5'], [['CRM', 'https://crm.example', 'svc-crm', 'Ops', '']]),
      ),
    ).toBeNull()
  })

  it('leaves people’s own logins out and takes those that sound like machines', () => {
    const left = (id: keyof typeof files) =>
      sources
        .find((source) => source.id === id)
        ?.parse(files[id], {})
        .drafts.map(({ facts, leftOut }) => [facts.name, leftOut === undefined])
    expect(left('1password-csv')).toEqual([['Shop API', true]])
    expect(left('bitwarden-csv')).toEqual([
      ['SMTP relay', true],
      ['Old site', false],
    ])
    expect(left('keepass-csv')).toEqual([['Shop', false]])
    expect(left('firefox-passwords')).toEqual([['shop.example', true]])
    expect(left('nordpass-csv')).toEqual([['Robot', true]])
    expect(left('dashlane-csv')).toEqual([
      ['Shop', false],
      ['CRM', true],
    ])
  })

  it('keeps of an address only its host', () => {
    expect(chromePasswords.parse(files['chrome-passwords'], {}).drafts[0]).toMatchObject({
      facts: { system: 'shop.example', notes: 'User name: ana.' },
    })
    expect(bitwardenCsv.parse(files['bitwarden-csv'], {}).drafts[0]?.facts.notes).toBe('User name: relay. Folder: Ops. Also at b.example.')
  })
})

describe('entries that are archived, deleted or no login', () => {
  it('say so', () => {
    const parsed = bitwardenCsv.parse(files['bitwarden-csv'], {})
    expect(parsed.skipped.map(({ label, reason }) => [label, reason])).toEqual([
      ['Wifi', 'a note'],
      ['Visa', 'neither a login nor a note'],
    ])
    expect(parsed.drafts[1]).toMatchObject({
      facts: { status: 'unknown', notes: 'User name: ana. Archived in the password manager on 2026-02-03.' },
    })
    expect(parsed.drafts[1]?.remarks).toHaveLength(1)
    expect(onePasswordCsv.parse(files['1password-csv'], {}).drafts[0]?.facts.notes).toBe(
      'User name: svc. Folder: ops, web. Archived in the password manager.',
    )
    expect(keepassxcCsv.parse(files['keepassxc-csv'], {}).skipped).toMatchObject([{ reason: 'in the recycle bin' }])
    expect(nordpassCsv.parse(files['nordpass-csv'], {}).skipped.map(({ reason }) => reason)).toEqual([
      'a payment card',
      'personal details',
      'a folder',
      'a note',
    ])
  })
})

describe('the dates of a password manager', () => {
  it('are those of the entry, and of the password only where the manager knows it', () => {
    expect(keepassxcCsv.parse(files['keepassxc-csv'], {}).drafts[0]).toMatchObject({
      facts: { createdOn: '2024-05-06', notes: 'User name: upload. Folder: Root/Servers. Entry last edited on 2026-01-02.' },
      credentials: [{ facts: { lastRotatedOn: null } }],
    })
    expect(firefoxPasswords.parse(files['firefox-passwords'], {}).drafts[0]).toMatchObject({
      key: '{00000000-beef-4000-8000-000000000001}',
      credentials: [{ facts: { createdOn: '2015-04-20', lastUsedOn: '2025-11-01', lastUsedState: 'used', lastRotatedOn: '2023-11-14' } }],
    })
  })
})

describe('secure notes of LastPass', () => {
  const parsed = lastpassCsv.parse(files['lastpass-csv'], {})
  it('about servers, databases and SSH keys are taken with their safe lines alone', () => {
    expect(parsed.drafts.map(({ facts }) => [facts.name, facts.kind, facts.system])).toEqual([
      ['Mail API', null, 'mail.example'],
      ['Box', 'service_account', 'db.internal'],
      ['Orders', 'db_user', 'db2.internal'],
      ['Deploy', 'ssh_key', 'git.internal'],
    ])
    expect(parsed.drafts.every(({ leftOut }) => leftOut === undefined)).toBe(true)
    expect(parsed.drafts[1]?.facts.notes).toBe('User name: root. Folder: Infra.')
    expect(parsed.drafts[2]?.facts).toMatchObject({
      provider: 'mysql',
      notes: 'User name: orders. Type: MySQL. Database: orders. Port: 3306.',
    })
  })
  it('about anything else are skipped, and so is an empty entry', () => {
    expect(parsed.skipped.map(({ label, reason }) => [label, reason])).toEqual([
      ['Card', 'a secure note'],
      ['Plain', 'a secure note'],
      ['nothing', 'an empty entry: no address, no user name and no secret'],
    ])
  })
})

describe('five columns without headings', () => {
  it.each([
    ['days', '2026-12-20', '2027-03-01'],
    ['days as people write them', '20.12.2026', '01.03.2027'],
    ['addresses of people', 'ana@firm.example', 'ben@firm.example'],
    ['hosts', 'mail.firm.example', 'nas.firm.example'],
  ])('are no vault where the fourth holds %s', (_, first, second) => {
    const table = tableFile(['Webshop', 'shop.example', 'Ana', first, 'note'], [['Intranet', 'intra.example', 'Ben', second, 'note']])
    expect(dashlaneCsv.recognise(table)).toBeNull()
  })
})

describe('what LastPass writes as a web page', () => {
  const entities = tableFile(lastpassHeaders, [
    ['https://api.example/?a=1&amp;b=2', 'svc&lt;1&gt;', canary, '', '', 'Mail &amp; Merge API', 'Ops &amp; IT\\Keys', '0'],
    [
      'http://sn',
      '',
      '',
      '',
      note('NoteType:Server', 'Hostname:nas1', 'Username:root&lt;x', `Password:${canary}`),
      'Backup &lt;NAS&gt;',
      '',
      '0',
    ],
    ['https://shop.example', 'svc', canary, '', '', 'K&uuml;che &#39;API&#39; &amp;lt;', '', '0'],
  ])

  it('is decoded once in names, folders, user names and addresses', () => {
    expect(lastpassCsv.parse(entities, {}).drafts.map(({ facts }) => [facts.name, facts.system, facts.notes])).toEqual([
      ['Mail & Merge API', 'api.example', 'User name: svc<1>. Folder: Ops & IT/Keys.'],
      ['Backup <NAS>', 'nas1', 'User name: root<x.'],
      ["Küche 'API' &lt;", 'shop.example', 'User name: svc.'],
    ])
  })

  it('stays as it is in the tables of others', () => {
    const chrome = tableFile(split('name,url,username,password'), [['A &amp; B API', 'https://a.example', 'svc', canary]])
    expect(chromePasswords.parse(chrome, {}).drafts[0]?.facts.name).toBe('A &amp; B API')
  })
})

describe('an id that different logins share', () => {
  const row = (url: string, user: string, guid: string) => [url, user, canary, '', '', guid, '', '', '']
  const names = (...rows: readonly (readonly string[])[]) => {
    const { drafts, skipped } = firefoxPasswords.parse(tableFile(firefoxHeaders, rows), {})
    return { systems: drafts.map(({ facts }) => facts.system), skipped: skipped.length }
  }

  it('is no id: all of them are taken', () => {
    expect(names(row('https://api.a.example', 'svc-a', '1'), row('https://api.b.example', 'svc-b', '1'))).toEqual({
      systems: ['api.a.example', 'api.b.example'],
      skipped: 0,
    })
  })

  it('is one where the same login stands twice', () => {
    expect(names(row('https://api.a.example', 'svc-a', '1'), row('https://api.a.example', 'svc-a', '1')).skipped).toBe(1)
  })
})

describe('the warning of plain secrets', () => {
  it('tells how many there were, and nothing where there was none', () => {
    const chrome = (password: string) =>
      chromePasswords.parse(tableFile(split('name,url,username,password'), [['API', 'https://a.example', 'svc', password]]), {}).warnings
    expect(chrome(canary)).toEqual([
      'This file contains plain secrets (1). Nothing of them was read into Keyroster; delete the file when you are done.',
    ])
    expect(chrome('')).toEqual([])
  })
})

describe('any of these tables', () => {
  it('gives away nothing and counts every row, whatever the cells hold', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...entries),
        fc.nat(6),
        fc.nat(18),
        fc.oneof(
          fc.constantFrom('', fakeSecret, `https://u:${fakeSecret}@x.example/${fakeSecret}`, 'NoteType:Server\nHostname:x'),
          fc.string(),
        ),
        ([id, file], row, column, cell) => {
          if (file.document.kind !== 'table') return
          const { table } = file.document
          const rows = table.rows.map((entry, index) =>
            index === row && column < entry.cells.length ? { ...entry, cells: entry.cells.with(column, cell) } : entry,
          )
          const parsed = sources
            .find((source) => source.id === id)
            ?.parse({ ...file, document: { kind: 'table', table: { ...table, rows } } }, {})
          if (parsed === undefined) throw new Error('no source')
          expectNoSecret(parsed)
          expectCounted(parsed)
        },
      ),
    )
  })
})
