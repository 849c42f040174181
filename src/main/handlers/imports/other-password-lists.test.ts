import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask, openTestContext, type TestContext } from '../../testing/test-context.ts'

// Lists of passwords by managers that are known only by what their columns hold, through the real import into a real vault.

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

// Joined here, so that nothing that looks like a live secret stands in a file of the project.
const secret = (mark: string) => ['KRCANARY', mark, 'Aa!9x'].join('')

async function imported(text: string, source?: 'generic-csv') {
  const { token } = await ask(context, 'imports.offer', { fileName: 'x.txt', lastModified: 0, bytes: new TextEncoder().encode(text) })
  const preview = await ask(context, 'imports.preview', source === undefined ? { token } : { token, choices: { source } })
  const done = await ask(context, 'imports.commit', { token })
  const rows = await ask(context, 'inventory.list', undefined)
  expect(JSON.stringify([preview, done, rows])).not.toContain('KRCANARY')
  return {
    source: preview.source.id,
    records: Object.values(done.records),
    rows: rows.map(({ name, system, notes, createdOn }) => [name, system, notes, createdOn]),
    reasons: preview.skipped.map(({ reason }) => reason),
    warnings: preview.warnings,
    gone: done.identities.gone,
  }
}

const lists: readonly (readonly [
  string,
  string,
  Awaited<ReturnType<typeof imported>>['source'],
  readonly (readonly string[])[],
  readonly string[],
])[] = [
  [
    'English headings nobody knows',
    `Title,Website,Username,Login Password,Comments,Category\nSMTP relay,https://smtp.mailwell.example,svc-mail,${secret('a')},for ${secret('b')},Work\nBank,https://bank.example,ana@firm.example,${secret('c')},,Private\n,,,,code ${secret('d')},\n`,
    'password-list',
    [['SMTP relay', 'smtp.mailwell.example', 'User name: svc-mail. Folder: Work.']],
    ['a note'],
  ],
  [
    'German headings and semicolons',
    `Titel;Benutzername;Kennwort;Webseite;Notizen;Erstellt am\nERP Schnittstelle;svc-erp;${secret('a')};https://erp.example;;01.03.2024\n`,
    'password-list',
    [['ERP Schnittstelle', 'erp.example', 'User name: svc-erp.']],
    [],
  ],
  [
    'French headings',
    `Nom;Identifiant;Mot de passe;Adresse web;Remarques;Dossier\nRelais SMTP;svc-mail;${secret('a')};smtp.firme.example;;Serveurs\n`,
    'password-list',
    [['Relais SMTP', 'smtp.firme.example', 'User name: svc-mail. Folder: Serveurs.']],
    [],
  ],
  [
    'Spanish headings and tabs',
    `Título\tUsuario\tContraseña\tSitio web\nAPI de envíos\tsvc-api\t${secret('a')}\thttps://envios.example/login\n`,
    'password-list',
    [['API de envíos', 'envios.example', 'User name: svc-api.']],
    [],
  ],
  [
    'a column that tells logins from notes',
    `type,name,url,email,username,password,note,totp,createTime,vault\nlogin,ERP API,https://erp.example,,svc-erp,${secret('a')},,,1704067200,Work\nnote,Door,,,,,${secret('b')},,1704067200,Work\n`,
    'password-list',
    [['ERP API', 'erp.example', 'User name: svc-erp. Folder: Work.']],
    ['a note'],
  ],
  [
    'a last column that repeats',
    `Name,Url,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2\nERP API,https://erp.example,,svc-erp,${secret('a')},,/Work,"User ID$,,,txt,svc-erp","Password$,,,pwd,${secret('a')}"\nMail API,https://mail.example,,svc-mail,${secret('b')},,,"Password$,,,pwd,${secret('b')}","x","y","z"\n`,
    'password-list',
    [
      ['ERP API', 'erp.example', 'User name: svc-erp. Folder: /Work.'],
      ['Mail API', 'mail.example', 'User name: svc-mail.'],
    ],
    [],
  ],
  [
    'a last column that repeats, in the older form',
    `Name,Url,Login,Pwd,Note,Folder,Rf_fields\nERP API,https://erp.example,svc-erp,${secret('a')},,/Work,User ID$:txt:svc-erp,Password$:pwd:${secret('a')}\nMail API,https://mail.example,svc-mail,${secret('b')},,,User ID$:txt:svc-mail\n`,
    'password-list',
    [
      ['ERP API', 'erp.example', 'User name: svc-erp. Folder: /Work.'],
      ['Mail API', 'mail.example', 'User name: svc-mail.'],
    ],
    [],
  ],
  [
    'labels and values below headings',
    `"Title","Field","*","Field","*"\n"ERP API","Username","svc-erp","*Password","${secret('a')}","Website","https://erp.example"\n"Mail API","E-mail","svc@mail.example","Password","${secret('b')}","URL","mail.example","Note","${secret('c')}"\n`,
    'enpass-csv',
    [
      ['ERP API', 'erp.example', 'User name: svc-erp.'],
      ['Mail API', 'mail.example', 'User name: svc@mail.example.'],
    ],
    [],
  ],
  [
    'labels and values from the first line on',
    `ERP API,Username,svc-erp,*Password,${secret('a')},Website,https://erp.example\nMail API,Username,svc-mail,*Password,${secret('b')},Website,https://mail.example,Note,x\n`,
    'enpass-csv',
    [
      ['ERP API', 'erp.example', 'User name: svc-erp.'],
      ['Mail API', 'mail.example', 'User name: svc-mail.'],
    ],
    [],
  ],
  [
    'rows of several lengths without headings',
    `"Work","ERP API","svc-erp","${secret('a')}","https://erp.example","nightly","","Tenant","harrow"\n"Work","Mail API","svc-mail","${secret('b')}","https://mail.example","","Shared"\n"","NAS backup key","svc-nas","${secret('c')}","nas.firm.example","${secret('d')}","","TFC:Keeper","otpauth://totp/x?secret=${secret('e')}"\n`,
    'keeper-csv',
    [
      ['ERP API', 'erp.example', 'User name: svc-erp. Folder: Work.'],
      ['Mail API', 'mail.example', 'User name: svc-mail. Folder: Work.'],
      ['NAS backup key', 'nas.firm.example', 'User name: svc-nas.'],
    ],
    [],
  ],
]

describe('a list of passwords with', () => {
  it.each(lists)('%s gets the rules of password lists', async (_, text, source, rows, reasons) => {
    const result = await imported(text)
    expect([result.source, result.rows.map((row) => row.slice(0, 3)), result.reasons]).toEqual([source, rows, reasons])
    expect(result.warnings.join(' ')).toContain('delete the file when you are done')
    const [read, taken, skipped, failed] = result.records
    expect([taken, failed, read]).toEqual([rows.length, 0, rows.length + (skipped ?? 0)])
    // People's own logins wait to be ticked; everything else that is skipped has its reason.
    expect((skipped ?? 0) - reasons.length).toBe(text.includes('ana@firm.example') ? 1 : 0)
    const again = await imported(text)
    expect(again.rows.length).toBe(rows.length)
  })

  it('other headings is the list of another manager, so that nothing of the first is gone', async () => {
    await imported(`Title,Username,Password\nERP API,svc,${secret('a')}\n`)
    const { gone } = await imported(`Name,Login,Pwd,Folder\nMail API,svc,${secret('b')},Ops\n`)
    expect(gone).toBe(0)
  })

  it('dates takes over when an entry was made', async () => {
    const { rows } = await imported(`Title;User;Password;Erstellt am;Geändert am\nERP API;svc;${secret('a')};01.03.2024;05.06.2025\n`)
    expect(rows).toEqual([['ERP API', null, 'User name: svc. Entry last edited on 2025-06-05.', '2024-03-01']])
  })
})

describe('a register of accounts', () => {
  it.each([
    `Title,User,Password,Owner,Expires\nBackup,svc_backup,${secret('a')},Ana,2027-01-01\n`,
    `Dienstkonto;Benutzername;Passwort;Verantwortlich;Umgebung\nBackup;svc_backup;${secret('a')};Ana;Produktion\n`,
  ])('with a column of passwords beside owners and days is matched by a person: %#', async (text) => {
    const { source, rows } = await imported(text, 'generic-csv')
    expect([source, rows.map(([name]) => name)]).toEqual(['generic-csv', ['Backup']])
    const { token } = await ask(context, 'imports.offer', { fileName: 'x.csv', lastModified: 0, bytes: new TextEncoder().encode(text) })
    expect((await ask(context, 'imports.preview', { token })).source.id).toBe('generic-csv')
  })
})
