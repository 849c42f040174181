import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { plainDate } from '../../../shared/domain/values/plain-date.ts'
import type { PastedTable, PastePlan, PasteWay } from '../../../shared/ipc/areas/imports-contract.ts'
import { addCredential, addIdentity } from '../../testing/records.ts'
import { ask, openTestContext, refusal, type TestContext } from '../../testing/test-context.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

const rows = (): Promise<readonly InventoryRow[]> => ask(context, 'inventory.list', undefined)
const trash = () => ask(context, 'identities.listTrash', undefined)

async function offered(lines: readonly (readonly string[])[]): Promise<string> {
  const text = lines.map((cells) => cells.join('\t')).join('\n')
  const bytes = new TextEncoder().encode(text)
  const { token } = await ask(context, 'imports.offer', { fileName: 'pasted table.tsv', lastModified: Date.parse('2026-11-01'), bytes })
  return token
}

async function planned(lines: readonly (readonly string[])[], answers?: Readonly<Record<string, string>>): Promise<PastePlan> {
  return ask(context, 'imports.pastePlan', { token: await offered(lines), answers })
}

async function pasted(way: PasteWay, lines: readonly (readonly string[])[]): Promise<PastedTable> {
  const token = await offered(lines)
  await ask(context, 'imports.pastePlan', { token })
  return ask(context, 'imports.paste', { token, way })
}

// Joined, so that no scanner takes it for one.
const phrase = ['Passwort', ': ', 'Kr4', 'n!ch-', 'Teich9'].join('')

describe('a pasted table with titles', () => {
  const list = [
    ['Name', 'Owner', 'System', 'Created'],
    ['shop-webhook', 'Sam Okafor', 'Shop', '2026-01-05'],
    ['tax-export', '', 'Ledger', ''],
    ['till-bot', 'Priya Nair', 'Till', '2026-02-01'],
  ]

  it('adds its rows and leaves every row that is there as it was', async () => {
    await addIdentity(context, { name: 'shop-webhook', system: 'Old shop' })
    const before = await rows()
    const plan = await planned(list)
    expect([plan.rows, plan.names]).toEqual([3, ['shop-webhook', 'tax-export', 'till-bot']])
    const { created, changed } = await pasted('add', list)
    expect([created.length, changed.length]).toEqual([3, 0])
    const after = await rows()
    expect(after.slice(0, 1)).toEqual(before)
    expect(after.slice(1).map(({ name, system, technicalOwner }) => [name, system, technicalOwner])).toEqual([
      ['shop-webhook', 'Shop', 'Sam Okafor'],
      ['tax-export', 'Ledger', null],
      ['till-bot', 'Till', 'Priya Nair'],
    ])
  })

  it('is one step: undo takes all of it back and leaves no trash, redo brings it again', async () => {
    const { created } = await pasted('add', list)
    expect((await ask(context, 'history.state', undefined)).undo?.label).toBe('Paste: add 3 identities')
    await ask(context, 'history.undo', {})
    expect([await rows(), await trash()]).toEqual([[], []])
    await ask(context, 'history.redo', {})
    expect((await rows()).map(({ id }) => id)).toEqual(created)
  })

  it('is no import: nothing is remembered of it, and its facts count as typed', async () => {
    const { created } = await pasted('add', list)
    expect(await ask(context, 'imports.list', undefined)).toEqual([])
    const origins = await ask(context, 'history.origins', { id: created[0] ?? '' })
    expect(origins.map(({ words, fileName }) => [words, fileName])).toContainEqual(['owner', null])
    expect((await rows())[0]).toMatchObject({ firstSeenOn: null, discoveredVia: null })
  })

  it('is refused once it was written or given up', async () => {
    const token = await offered(list)
    expect(await refusal(context, 'imports.paste', { token, way: 'add' })).toBe('import_gone')
    await ask(context, 'imports.pastePlan', { token })
    await ask(context, 'imports.paste', { token, way: 'add' })
    expect(await refusal(context, 'imports.paste', { token, way: 'add' })).toBe('import_gone')
    expect(await rows()).toHaveLength(3)
  })

  it.each([
    [
      'German',
      [
        ['Anwendung', 'Verantwortlich', 'Kennwort läuft ab am'],
        ['Kassenbot', 'Jonas Weber', '31.12.2026'],
        ['Lohnlauf', 'Mia Kern', '15.01.2027'],
      ],
    ],
    [
      'French',
      [
        ["Nom de l'outil", 'Responsable interne', 'Date de fin'],
        ['Kassenbot', 'Jonas Weber', '31/12/2026'],
        ['Lohnlauf', 'Mia Kern', '15/01/2027'],
      ],
    ],
    [
      'Spanish',
      [
        ['Nombre de la herramienta', 'Responsable', 'Caduca'],
        ['Kassenbot', 'Jonas Weber', '31/12/2026'],
        ['Lohnlauf', 'Mia Kern', '15/01/2027'],
      ],
    ],
    [
      'English below a title and an empty line',
      [
        ['Our robots, autumn', '', ''],
        ['', '', ''],
        ['Tool', 'Person in charge', 'Valid until'],
        ['Kassenbot', 'Jonas Weber', '2026-12-31'],
        ['Lohnlauf', 'Mia Kern', '2027-01-15'],
      ],
    ],
  ])('is read by the words of its headings: %s', async (_, lines) => {
    await pasted('add', lines)
    expect((await rows()).map(({ name, credentials }) => [name, credentials[0]?.expiresOn])).toEqual([
      ['Kassenbot', '2026-12-31'],
      ['Lohnlauf', '2027-01-15'],
    ])
  })

  it('goes through the gate of the imports: the secret part is dropped and counted, and undo cannot bring it back', async () => {
    const lines = [
      ['Name', 'System', 'Purpose'],
      ['till-bot', 'Till', `Counts the money. ${phrase}`],
      ['tax-export', 'Ledger', 'Passwort im Mai geändert'],
    ]
    expect((await planned(lines)).preview.secretsDropped).toBe(1)
    await pasted('add', lines)
    expect((await rows())[1]?.purpose).toBe('Passwort im Mai geändert')
    expect(JSON.stringify(await rows())).not.toContain('Teich9')
  })

  it('asks which number of a date is the day, and follows the answer', async () => {
    const lines = [
      ['Name', 'Created', 'Expires'],
      ['till-bot', '03/04/2025', '05/06/2027'],
      ['tax-export', '01/02/2025', '07/08/2027'],
    ]
    const open = await planned(lines)
    expect(open.preview.questions.map(({ id, answer }) => [id, answer])).toEqual([
      ['dates:Created', null],
      ['dates:Expires', null],
    ])
    const token = await offered(lines)
    await ask(context, 'imports.pastePlan', { token, answers: { 'dates:Created': 'day-month', 'dates:Expires': 'day-month' } })
    await ask(context, 'imports.paste', { token, way: 'add' })
    expect((await rows()).map(({ credentials }) => credentials[0]?.expiresOn)).toEqual(['2027-06-05', '2027-08-07'])
  })
})

describe('a pasted table matched by name', () => {
  const named = [
    ['Name', 'Owner', 'Expires'],
    ['SHOP-webhook ', 'Priya Nair', '2027-03-01'],
    ['tax-export', '', '2027-04-01'],
    ['new-bot', 'Sam Okafor', ''],
  ]

  it('writes into the identities of these names, adds the others and empties nothing', async () => {
    const shop = await addIdentity(context, { name: 'shop-webhook', technicalOwner: 'Sam Okafor', system: 'Shop' })
    await addCredential(context, shop, { type: 'webhook_secret', createdOn: plainDate('2026-01-01') })
    await addIdentity(context, { name: 'tax-export', technicalOwner: 'Mia Kern' })
    expect((await planned(named)).byName).toEqual({ found: 2, changed: 2, added: 1, doubtful: [] })
    const { created, changed } = await pasted('match', named)
    expect([created.length, changed.length]).toEqual([1, 2])
    expect(
      (await rows()).map(({ name, technicalOwner, system, credentials }) => [
        name,
        technicalOwner,
        system,
        credentials.map(({ type, createdOn, expiresOn }) => [type, createdOn, expiresOn]),
      ]),
    ).toEqual([
      ['SHOP-webhook', 'Priya Nair', 'Shop', [['webhook_secret', '2026-01-01', '2027-03-01']]],
      ['tax-export', 'Mia Kern', null, [[null, null, '2027-04-01']]],
      ['new-bot', 'Sam Okafor', null, [[null, null, null]]],
    ])
    const before = await rows()
    await ask(context, 'history.undo', {})
    expect((await rows()).map(({ technicalOwner }) => technicalOwner)).toEqual(['Sam Okafor', 'Mia Kern'])
    await ask(context, 'history.redo', {})
    expect(await rows()).toEqual(before)
  })

  it('writes nothing for a name that several have, unless the row says which, and names it', async () => {
    await addIdentity(context, { name: 'nightly', environments: ['production'] })
    await addIdentity(context, { name: 'nightly', environments: ['test'] })
    expect(
      (
        await planned([
          ['Name', 'Owner'],
          ['nightly', 'Sam Okafor'],
          ['other', 'Mia Kern'],
        ])
      ).byName,
    ).toEqual({
      found: 0,
      changed: 0,
      added: 1,
      doubtful: ['nightly'],
    })
    await pasted('match', [
      ['Name', 'Owner', 'Environment'],
      ['nightly', 'Sam Okafor', 'Test'],
      ['nightly', 'Mia Kern', 'Production'],
    ])
    expect((await rows()).map(({ environments, technicalOwner }) => [environments, technicalOwner])).toEqual([
      [['production'], 'Mia Kern'],
      [['test'], 'Sam Okafor'],
    ])
  })

  it('changes nothing a second time, and is then no step to undo', async () => {
    await pasted('match', named)
    const before = await rows()
    const { action, created, changed } = await pasted('match', named)
    expect([action, created, changed]).toEqual([null, [], []])
    expect(await rows()).toEqual(before)
  })
})
