import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CommittedImport, ImportPreview } from '../../../shared/ipc/areas/imports-contract.ts'
import { run } from '../../store/statement.ts'
import { editIdentity } from '../../testing/records.ts'
import { ask, openTestContext, refusal, type TestContext } from '../../testing/test-context.ts'
import { offerFile } from './offer-import.ts'

const samples = join(import.meta.dirname, '../../../../resources/sample-company')
const aws = join(samples, '1-aws-credential-report.csv')
const google = join(samples, '2-google-accessed-apps.csv')
const entra = join(samples, '3-entra-applications.json')
const ownList = join(samples, '4-our-own-list.csv')

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

const preview = (path: string): Promise<ImportPreview> => ask(context, 'imports.preview', { token: offerFile(context, path).token })

async function importFile(path: string): Promise<CommittedImport> {
  const { token } = await preview(path)
  return ask(context, 'imports.commit', { token })
}

async function importText(fileName: string, text: string): Promise<CommittedImport> {
  const { token } = await ask(context, 'imports.offer', { fileName, lastModified: Date.now(), bytes: new TextEncoder().encode(text) })
  await ask(context, 'imports.preview', { token })
  return ask(context, 'imports.commit', { token })
}

describe('importing', () => {
  it.each([
    [aws, { read: 12, imported: 9, skipped: 3, failed: 0 }, 9, 10],
    [google, { read: 9, imported: 9, skipped: 0, failed: 0 }, 9, 0],
    [entra, { read: 5, imported: 5, skipped: 0, failed: 0 }, 5, 6],
    [ownList, { read: 21, imported: 21, skipped: 0, failed: 0 }, 21, 21],
  ])('counts every record of %s', async (path, records, identities, credentials) => {
    const shown = await preview(path)
    expect(shown.records).toEqual(records)
    expect(shown.counts.identities).toEqual({ new: identities, changed: 0, same: 0, gone: 0 })
    expect(shown.counts.credentials).toEqual({ new: credentials, changed: 0, same: 0, gone: 0 })
    expect(await ask(context, 'inventory.list', undefined)).toEqual([])
    await ask(context, 'imports.commit', { token: shown.token })
    expect(await ask(context, 'inventory.list', undefined)).toHaveLength(identities)
  })

  it.each([aws, google, entra, ownList])('changes nothing the second time: %s', async (path) => {
    const first = await importFile(path)
    const before = await ask(context, 'inventory.list', undefined)
    const second = await importFile(path)
    expect(second.identities).toEqual({ new: 0, changed: 0, same: first.identities.new, gone: 0 })
    expect(second.credentials).toEqual({ new: 0, changed: 0, same: first.credentials.new, gone: 0 })
    expect(await ask(context, 'inventory.list', undefined)).toEqual(before)
  })

  it('keeps what a person typed and says so', async () => {
    await importFile(aws)
    const [row] = await ask(context, 'inventory.list', undefined)
    if (row === undefined) throw new Error('nothing imported')
    await editIdentity(context, row.id, { system: 'Our backup account', technicalOwner: 'Sam Okafor' })
    const again = await preview(aws)
    const page = await ask(context, 'imports.rows', { token: again.token, from: 0, count: 100 })
    expect(page.rows.find(({ identity }) => identity === row.name)).toMatchObject({
      state: 'same',
      cells: { 'identity.system': { before: 'Our backup account', kept: 'typed' } },
    })
    expect(again.conflicts).toEqual([{ field: 'identity.system', count: 1 }])
    await ask(context, 'imports.commit', { token: again.token })
    expect((await ask(context, 'inventory.list', undefined))[0]).toMatchObject({
      system: 'Our backup account',
      technicalOwner: 'Sam Okafor',
    })
  })

  it('takes over what changed in the source and marks what is gone without deleting it', async () => {
    await importFile(aws)
    const text = readFileSync(aws, 'utf8')
    const later = text
      .split('\n')
      .filter((line) => !line.startsWith('old-agency-upload'))
      .map((line) => (line.startsWith('backup-nightly') ? line.replace('2026-09-02T', '2026-10-30T') : line))
      .join('\n')
    const result = await importText('later.csv', later)
    expect(result.identities).toEqual({ new: 0, changed: 0, same: 8, gone: 1 })
    expect(result.credentials).toEqual({ new: 0, changed: 1, same: 8, gone: 1 })
    const rows = await ask(context, 'inventory.list', undefined)
    expect(rows).toHaveLength(9)
    expect(rows.find((row) => row.name === 'backup-nightly')?.credentials[0]).toMatchObject({ lastRotatedOn: '2026-10-30' })
  })

  it('calls nothing gone because of an export that lists nothing, and says so', async () => {
    await importFile(aws)
    await importFile(google)
    for (const path of [aws, google]) {
      const [header] = readFileSync(path, 'utf8').split('\n')
      const { token } = await ask(context, 'imports.offer', {
        fileName: 'empty.csv',
        lastModified: 0,
        bytes: new TextEncoder().encode(`${header ?? ''}\n`),
      })
      const shown = await ask(context, 'imports.preview', { token })
      expect(shown.counts.identities.gone).toBe(0)
      expect(shown.warnings.join()).toContain('lists nothing')
    }
  })

  it('never calls something gone because another source or account does not list it', async () => {
    await importFile(aws)
    await importFile(google)
    const other = readFileSync(aws, 'utf8').replaceAll('424200424200', '424200424201')
    expect((await importText('other account.csv', other)).identities).toEqual({ new: 9, changed: 0, same: 0, gone: 0 })
  })

  it('writes nothing when the file cannot be read', async () => {
    mkdirSync(join(context.folder, 'a folder'))
    expect(() => offerFile(context, join(context.folder, 'nowhere.csv'))).toThrow(expect.objectContaining({ code: 'file_unreadable' }))
    expect(() => offerFile(context, join(context.folder, 'a folder'))).toThrow(expect.objectContaining({ code: 'file_unreadable' }))
    for (const [name, bytes, code] of [
      ['empty', '', 'file_empty'],
      ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'file_not_recognised'],
    ] as const) {
      const reply = refusal(context, 'imports.offer', { fileName: name, lastModified: 0, bytes: Buffer.from(bytes, 'latin1') })
      expect(await reply, name).toBe(code)
    }
    const json = await ask(context, 'imports.offer', { fileName: 'x.json', lastModified: 0, bytes: Buffer.from('{"hello": "world"}') })
    expect(await refusal(context, 'imports.preview', { token: json.token })).toBe('file_not_recognised')
    expect(await ask(context, 'imports.list', undefined)).toEqual([])
  })

  it('offers the likeliest column for the name of a table of unknown columns, and takes none over without one', async () => {
    const bytes = new TextEncoder().encode('Foo;Bar\nZapwire;Sales\n')
    const { token } = await ask(context, 'imports.offer', { fileName: 'list.csv', lastModified: 0, bytes })
    const shown = await ask(context, 'imports.preview', { token })
    expect(shown.mapping).toMatchObject({
      chosen: ['name', null],
      obstacle: null,
      columns: [
        { header: 'Foo', samples: ['Zapwire'] },
        { header: 'Bar', samples: ['Sales'] },
      ],
    })
    const none = await ask(context, 'imports.preview', { token, choices: { mapping: [null, null] } })
    expect(none.mapping?.obstacle).not.toBeNull()
    expect(await refusal(context, 'imports.commit', { token })).toBe('mapping_incomplete')
    const mapped = await ask(context, 'imports.preview', { token, choices: { mapping: ['name', 'system'] } })
    expect(mapped.mapping?.obstacle).toBeNull()
    await ask(context, 'imports.commit', { token })
    expect(await ask(context, 'inventory.list', undefined)).toMatchObject([{ name: 'Zapwire', system: 'Sales' }])
  })

  it('reads a first row that is data as data, and as headers when told so; its secrets are in neither preview', async () => {
    const password = ['otter', 'lamp', '91', 'crisp'].join('-')
    const other = ['moss', 'plum', '44', 'tide'].join('-')
    const bytes = new TextEncoder().encode(
      `Shop,ann@firm.example,${password},https://shop.example,\nBank,ben@firm.example,${other},https://bank.example,till\n`,
    )
    const { token } = await ask(context, 'imports.offer', { fileName: 'logins.csv', lastModified: Date.now(), bytes })
    const asData = await ask(context, 'imports.preview', { token })
    expect([asData.records.read, asData.mapping?.firstRow, asData.mapping?.columns.map(({ header }) => header)]).toEqual([
      2,
      'data',
      ['Column 1', 'Column 2', 'Column 3', 'Column 4', 'Column 5'],
    ])
    const asHeaders = await ask(context, 'imports.preview', { token, choices: { firstRow: 'headers' } })
    expect([asHeaders.records.read, asHeaders.mapping?.firstRow]).toEqual([1, 'headers'])
    for (const shown of [asData, asHeaders]) expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${password}|${other}`))

    await ask(context, 'imports.preview', { token, choices: { mapping: ['name', 'technicalOwner', null, null, null] } })
    await ask(context, 'imports.commit', { token })
    expect((await ask(context, 'inventory.list', undefined)).map(({ name }) => name).sort()).toEqual(['Bank', 'Shop'])
    // Another file without headers is another list: nothing is matched by the places of the first.
    const next = await ask(context, 'imports.offer', { fileName: 'others.csv', lastModified: Date.now(), bytes })
    expect((await ask(context, 'imports.preview', { token: next.token })).mapping).toMatchObject({
      remembered: false,
      chosen: [null, null, null, null, null],
    })
  })

  it('fills the fields of the firm itself, each by its kind, and never overwrites what a person typed there', async () => {
    const kinds = { 'Cost centre': 'choice', 'Yearly cost': 'number', 'Contract ends': 'date', Renewed: 'yes_no', Remark: 'text' } as const
    const ids = new Map<string, string>()
    for (const [name, kind] of Object.entries(kinds))
      ids.set(name, await ask(context, 'fields.create', { field: { name, kind, choices: kind === 'choice' ? ['Sales', 'IT'] : [] } }))
    const csv =
      'Name,Cost centre,Yearly cost,Contract ends,Renewed,Remark\nZapwire,it,"1,250.50",31.01.2027,ja,Old plan\nNotewell,Moon,many,,,\n'
    const first = await importText('list.csv', csv)
    expect(first.records).toEqual({ read: 2, imported: 2, skipped: 0, failed: 0 })
    const [zapwire, notewell] = await ask(context, 'inventory.list', undefined)
    const named = Object.fromEntries([...ids].map(([name, id]) => [name, zapwire?.custom[id]]))
    expect(named).toEqual({ 'Cost centre': 'IT', 'Yearly cost': 1250.5, 'Contract ends': '2027-01-31', Renewed: true, Remark: 'Old plan' })
    expect(notewell?.custom).toEqual({})
    expect((await importText('list.csv', csv)).identities).toMatchObject({ new: 0, changed: 0, same: 2 })
    const field = ids.get('Remark')
    await ask(context, 'records.edit', {
      label: 'x',
      edits: [{ kind: 'custom', id: zapwire?.id ?? '', field: field ?? '', value: 'Mine' }],
    })
    await importText('list.csv', csv.replace('Old plan', 'New plan'))
    expect((await ask(context, 'inventory.list', undefined))[0]?.custom[field ?? '']).toBe('Mine')
  })

  it('can be taken over only once', async () => {
    const { token } = await preview(aws)
    await ask(context, 'imports.commit', { token })
    expect(await refusal(context, 'imports.commit', { token })).toBe('import_gone')
  })

  it('remembers file, hash, day and counts', async () => {
    await importFile(aws)
    expect(await ask(context, 'imports.list', undefined)).toMatchObject([
      {
        fileName: '1-aws-credential-report.csv',
        source: 'aws-iam-credential-report',
        account: '424200424200',
        records: { read: 12 },
        identities: { new: 9 },
      },
    ])
    const [first] = await ask(context, 'imports.sources', undefined)
    expect(first).toMatchObject({ id: 'aws-iam-credential-report', lastImportedOn: '2026-11-01' })
  })

  it('remembers what was matched, answered and decided, in words', async () => {
    const { token: pending } = await ask(context, 'imports.offer', {
      fileName: 'bots.csv',
      lastModified: Date.now(),
      bytes: new TextEncoder().encode(`Ding,Seit,Art,Platz\nrobot-one,03/04/2026,Roboter,Till\nrobot-two,05/06/2026,Roboter,Web\n`),
    })
    const choices = {
      mapping: ['name', 'createdOn', 'kind', null] as const,
      answers: { 'dates:Seit': 'day-month' },
      values: { kind: { roboter: 'bot' } },
      policies: { 'identity.purpose': 'fill', 'identity.kind': 'file' } as const,
      selection: { base: 'all' as const, except: ['name:robot-two'] },
    }
    await ask(context, 'imports.preview', { token: pending, choices: { ...choices, mapping: [...choices.mapping] } })
    await ask(context, 'imports.commit', { token: pending })
    const [done] = await ask(context, 'imports.list', undefined)
    expect(done?.decided).toEqual({
      matched: [
        { column: 'Ding', field: 'Name' },
        { column: 'Seit', field: 'Created' },
        { column: 'Art', field: 'Kind' },
      ],
      settled: [{ question: 'In “Seit”: is 03/04/2026 written with the day or with the month first?', answer: 'Day first' }],
      policies: { 'identity.purpose': 'fill' },
      values: { kind: { roboter: 'bot' } },
      selection: { base: 'all', byHand: 1 },
    })
  })

  it('shows imports of earlier versions, which wrote down nothing of that', async () => {
    await importFile(aws)
    run(context.vault.db(), `UPDATE import SET choices = '{"answers":{"account":"1"}}', mapping = '["name",null,"a field of long ago"]'`)
    const [done] = await ask(context, 'imports.list', undefined)
    expect(done?.decided).toEqual({ matched: [], settled: [], policies: {}, values: {}, selection: null })
  })

  it('says how to get each list, also by a command where there is no export', async () => {
    const guides = await ask(context, 'imports.sources', undefined)
    expect(guides.filter(({ source }) => source === null).map(({ id }) => id)).toEqual([
      'scheduled-jobs',
      'ssh-authorized-keys',
      'certificates',
      'windows-service-accounts',
    ])
    expect(new Set(guides.map(({ id }) => id)).size).toBe(guides.length)
    for (const { cannotShow, guide } of guides) expect([cannotShow, guide.who, ...guide.steps]).not.toContain('')
  })

  it('reads through a link to an ordinary file, as a person expects', () => {
    symlinkSync(aws, join(context.folder, 'link.csv'))
    expect(offerFile(context, join(context.folder, 'link.csv')).fileName).toBe('link.csv')
  })
})

describe('a secret in an export', () => {
  const canary = 'KRC' + 'ANARY'

  it('is not kept when it is the name of the file', async () => {
    const token = ['gh', 'p_', 'aB3dE6gH9j'.repeat(4).slice(0, 36)].join('')
    await importText(`${token}.csv`, 'Name\nZapwire\n')
    expect(JSON.stringify(await ask(context, 'imports.list', undefined))).not.toContain(token)
  })

  it('is found in no file afterwards', async () => {
    const poisoned = `Name,Owner,Password,API secret,Purpose,Notes\nZapwire,Sam,${canary}-1,${canary}-2,Sends mail,${canary}-3\nftp,Sam,,,ftp://agency:${canary}99@old.example,\n`
    await importText('list.csv', poisoned)
    const app = {
      appId: '42000000-feed-4000-8000-000000000009',
      displayName: 'App',
      id: 'x',
      signInAudience: 'AzureADMyOrg',
      keyCredentials: [],
      requiredResourceAccess: [],
    }
    const secret = {
      keyId: '42000000-c0de-4000-8000-000000000009',
      displayName: 'live',
      startDateTime: '2026-01-01T00:00:00Z',
      endDateTime: '2027-01-01T00:00:00Z',
      hint: canary.slice(0, 3),
      secretText: `${canary}-4`,
      customKeyIdentifier: `${canary}-5`,
    }
    await importText('apps.json', JSON.stringify([{ ...app, passwordCredentials: [secret] }]))
    expect(JSON.stringify(await ask(context, 'inventory.list', undefined))).not.toContain(canary)
    const serialized = context.vault.db().raw.serialize()
    expect(serialized.subarray(0, 15).toString()).toBe('SQLite format 3')
    expect(serialized.includes('Zapwire')).toBe(true)
    expect(serialized.includes(canary)).toBe(false)
    const folder = join(context.folder, 'vault')
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    // The vault, its keys and the copies put aside before each import.
    expect(files.length).toBeGreaterThan(4)
    for (const file of files) expect(readFileSync(join(file.parentPath, file.name)).includes(canary), file.name).toBe(false)
  })
})

describe('a file of hostile shape', () => {
  it.each([
    ['proto keys', '[{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}]'],
    ['deep nesting', '['.repeat(50_000) + ']'.repeat(50_000)],
    ['a value of 10 MB', `[{"name":"bot","purpose":"${'x'.repeat(10_000_000)}"}]`],
    ['a key of 10 MB', `[{"name":"bot","${'x'.repeat(10_000_000)}":1}]`],
    ['header only', 'user,arn,user_creation_time\n'],
    ['many columns', `${Array.from({ length: 5000 }, (_, at) => `c${at}`).join(',')}\n1\n`],
    ['unclosed quote', 'Name,Owner\n"Zapwire,Sam\nnext,line\n'],
  ])('is answered with a value: %s', async (name, text) => {
    const path = join(context.folder, 'hostile.txt')
    writeFileSync(path, text)
    const before = await ask(context, 'inventory.list', undefined)
    try {
      const shown = await preview(path)
      const { read, imported, skipped, failed } = shown.records
      expect(read, name).toBe(imported + skipped + failed)
    } catch (error) {
      expect(String(error)).toMatch(/file_|Nothing was changed/)
    }
    expect(await ask(context, 'inventory.list', undefined)).toEqual(before)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
