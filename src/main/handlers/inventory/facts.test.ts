import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { changeOfFact } from '../../../shared/domain/inventory/fact-change.ts'
import { factFromText, factReader } from '../../../shared/domain/inventory/fact-value.ts'
import { type Fact, factById, facts } from '../../../shared/domain/record/facts/fact.ts'
import { credentialPatchSchema, identityPatchSchema } from '../../../shared/ipc/areas/inventory-contract.ts'
import { runList } from '../../command-line/list-command.ts'
import { addCredential, addIdentity, editCredential, editIdentity } from '../../testing/records.ts'
import { ask, openTestContext, type TestContext, testToday } from '../../testing/test-context.ts'

// One vault for all: each of some seventy tests takes back what it did.
let context: TestContext
beforeAll(async () => {
  context = await openTestContext()
  const id = await addIdentity(context, { name: 'till' })
  await addCredential(context, id, { type: 'api_key' })
})
afterAll(() => {
  context.remove()
})

const written: Readonly<Record<Fact['sort'], (fact: Fact) => string>> = {
  text: () => 'Depot, shelf 4',
  prose: () => 'Ask Maya first.',
  day: () => '2026-10-02',
  'yes-no': () => 'yes',
  number: () => '30',
  choice: (fact) => (fact.sort === 'choice' ? (Object.values(fact.words).at(-1) ?? '') : ''),
  list: (fact) => (fact.sort === 'list' ? (Object.values(fact.words)[0] ?? '') : ''),
  'keyed-lists': () => 'Production: Read; Staging: Write',
  names: () => 'Web shop',
  people: () => 'Ben Roe, Ann Lee',
  person: () => 'Ben Roe',
  moment: () => '',
  record: () => '',
  deadlines: () => '',
}

const recordOf = async (fact: Fact) => {
  const [row] = await ask(context, 'inventory.list', undefined)
  const [credential] = row?.credentials ?? []
  if (row === undefined || credential === undefined) throw new Error('one identity with one credential')
  return fact.of === 'identity' ? row : credential
}

/** Sends a change the way the sheet and the panel do. */
async function save(fact: Fact, patch: Readonly<Record<string, unknown>>): Promise<void> {
  const { id } = await recordOf(fact)
  if (fact.of === 'identity') await editIdentity(context, id, identityPatchSchema.parse(patch))
  else await editCredential(context, id, credentialPatchSchema.parse(patch))
}

describe('every further fact', () => {
  // A moment goes in as an instant, an agent as an object and its tools as a list, deadlines as keys: none of them as text.
  const given: Readonly<Record<string, unknown>> = {
    'exposure.reportedAt': '2026-10-02T10:00:00.000Z',
    'exposure.revokedAt': '2026-10-02T10:12:00.000Z',
    deadlinesNotApplying: ['aws:2027-01-01:keys'],
  }

  test.each(facts.filter(({ id }) => id !== 'agent' && id !== 'agentTools').map(({ id }) => [id]))(
    '%s is saved, and one undo takes it back',
    async (id) => {
      const fact = factById(id)
      const before = await recordOf(fact)
      const entry = id in given ? ({ ok: true, value: given[id] } as const) : factFromText(fact, written[fact.sort](fact), testToday)
      if (!entry.ok) throw new Error(entry.reason)
      const change = changeOfFact(fact, before, entry.value)
      if (!change.ok) throw new Error(change.reason)
      await save(fact, change.patch)
      expect(factReader(fact)(await recordOf(fact))).toEqual(entry.value)
      const { undo } = await ask(context, 'history.state', undefined)
      expect(undo?.label).toMatch(/^Change [a-z][a-zA-Z ]* of till$/)
      expect(undo?.label).not.toMatch(/[a-z][A-Z]/)
      await ask(context, 'history.undo', {})
      expect(factReader(fact)(await recordOf(fact))).toEqual(factReader(fact)(before))
    },
  )

  it('is in the list scripts read, by its own name', async () => {
    const { json } = runList(context)
    const { identities } = json as {
      identities: readonly (Readonly<Record<string, unknown>> & { credentials: readonly Readonly<Record<string, unknown>>[] })[]
    }
    const [identity] = identities
    const ofRules = (of: Fact['of']) => facts.filter((fact) => fact.of === of && !fact.column).map(({ key }) => key)
    expect(Object.keys(identity ?? {})).toEqual(expect.arrayContaining(ofRules('identity')))
    expect(Object.keys(identity?.credentials[0] ?? {})).toEqual(expect.arrayContaining(ofRules('credential')))
    expect(identity).toMatchObject({ backupOwner: null, revokePlan: null })
    await save(factById('backupOwner'), { backupOwner: 'Ben Roe' })
    await save(factById('credentialMasterKey'), { masterKey: true })
    expect(runList(context).json).toMatchObject({ identities: [{ backupOwner: 'Ben Roe', credentials: [{ masterKey: true }] }] })
  })

  it('shows its old and its new value before an import', async () => {
    await save(factById('contextLimits'), { contextLimits: ['time'] })
    await save(factById('externalId'), { externalId: 'till-1' })
    const text = 'Name,Id at the provider,Logging,Limits,Shared by several tools\ntill,till-1,Everything is logged,none,No\n'
    const { token } = await ask(context, 'imports.offer', { fileName: 'list.csv', lastModified: 0, bytes: new TextEncoder().encode(text) })
    const { columns } = await ask(context, 'imports.preview', { token })
    const { rows } = await ask(context, 'imports.rows', { token, from: 0, count: 10 })
    expect(columns.map(({ title }) => title)).toEqual(expect.arrayContaining(['Logging', 'Limits', 'Shared by several tools']))
    expect(rows[0]?.cells['identity.logging']).toMatchObject({ text: 'Everything is logged', before: 'empty' })
    expect(rows[0]?.cells['identity.contextLimits']).toMatchObject({ text: 'none', before: 'Only at certain times', kept: 'typed' })
    expect(rows[0]?.cells['identity.shared']).toMatchObject({ text: 'no', before: 'empty' })
  })
})

it('people are known by every way their name is written, and by whether they have left', async () => {
  const ann = await ask(context, 'people.create', { facts: { name: 'Nia Brooks', email: 'ann@firm.example', status: 'left' } })
  const other = await ask(context, 'people.create', { facts: { name: 'Annie L.', aliases: ['A. Lee'] } })
  await ask(context, 'people.merge', { from: other, into: ann })
  const gone = await ask(context, 'people.create', { facts: { name: 'Nobody Now' } })
  await ask(context, 'people.remove', { id: gone })
  const known = await ask(context, 'people.directory', undefined)
  expect(known.map(({ name }) => name)).not.toContain('Nobody Now')
  expect(known.filter(({ name }) => name.startsWith('Ni'))).toEqual([
    {
      id: ann,
      name: 'Nia Brooks',
      email: 'ann@firm.example',
      status: 'left',
      aliases: expect.arrayContaining(['Annie L.', 'A. Lee']) as string[],
    },
  ])
})
