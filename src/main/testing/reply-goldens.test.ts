import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordTable } from '../../shared/domain/exports/exported-table.ts'
import { ruleIds } from '../../shared/domain/findings/model/rule-ids.ts'
import { type PackedRow, unpackedRow } from '../../shared/domain/inventory/packed-row.ts'
import { actionIdSchema } from '../../shared/domain/values/ids.ts'
import { type ChannelName, channels } from '../../shared/ipc/channels.ts'
import type { ChannelInput, ChannelOutput } from '../../shared/ipc/contract.ts'
import { writeCsv } from '../files/csv/write-csv.ts'
import { answer } from '../ipc/answer.ts'
import { undoStack } from '../services/undo-stack.ts'
import { changesOf } from '../store/change-log.ts'
import { countChanges } from '../store/database.ts'
import { fixtureNames, openFixture } from './fixture-vault.ts'
import { expectGoldenJson, expectGoldenLines } from './golden.ts'
import { ask, type TestContext } from './test-context.ts'

// What the window is told about a vault of version 0.1.0. The shape of a reply may change with the contract, what it says may not.

/** The channels whose replies are kept, each by the test of its name below. */
const covered = new Set<ChannelName>()

/** Why the others are not: they write, or they need a person or a window. */
const notCovered: Readonly<Partial<Record<ChannelName, string>>> = {
  'window.clipboard': 'presses keys of the window',
  'vault.create': 'writes',
  'vault.unlock': 'every test here unlocks its copy',
  'vault.lock': 'every test here locks its copy',
  'identities.trash': 'writes',
  'identities.restore': 'writes',
  'credentials.remove': 'writes',
  'records.edit': 'writes',
  'fields.create': 'writes',
  'fields.update': 'writes',
  'fields.remove': 'writes',
  'fields.restore': 'writes',
  'views.create': 'writes',
  'views.update': 'writes',
  'views.remove': 'writes',
  'views.arrangeShipped': 'writes',
  'people.create': 'writes',
  'people.update': 'writes',
  'people.merge': 'writes',
  'people.unmerge': 'writes',
  'people.remove': 'writes',
  'people.import': 'writes',
  'exceptions.create': 'writes',
  'exceptions.end': 'writes',
  'drills.start': 'writes',
  'drills.decide': 'writes',
  'drills.takeBack': 'writes',
  'drills.close': 'writes',
  'drills.reopen': 'writes',
  'history.redo': 'writes, and only after an undo of the same sitting',
  'imports.choose': 'asks a person for files',
  'imports.commit': 'writes',
  'imports.pastePlan': 'told in paste-table.test.ts, over a table of its own',
  'imports.paste': 'writes',
  'imports.discard': 'forgets a file that was read',
  'imports.undo': 'covered by the command undo-import',
  'systems.use': 'writes',
  'systems.checked': 'writes',
  'exports.save': 'covered by the command export',
  'rotations.markRotated': 'writes',
  'reviews.start': 'writes',
  'reviews.decide': 'writes',
  'reviews.finish': 'writes',
  'reports.saveReview': 'covered by what the commands print',
  'reports.printView': 'covered by what the commands print',
  'reports.saveHandover': 'covered by what the commands print',
  'reports.saveBreakGlass': 'covered by what the commands print',
  'settings.update': 'writes',
  'work.stop': 'stops long work',
}

describe.each(fixtureNames)('a vault of version 0.1.0, as the window is told: %s', (name) => {
  // Opened once: reading changes nothing, and what writes opens a copy of its own.
  let context: TestContext
  beforeAll(async () => {
    context = await openFixture(name)
  })
  afterAll(() => {
    context.remove()
  })

  const asked = <Name extends ChannelName>(channel: Name, input: ChannelInput<Name>): Promise<ChannelOutput<Name>> => {
    covered.add(channel)
    return ask(context, channel, input)
  }
  const golden = (channel: string, value: unknown) => {
    expectGoldenJson(`replies/${name}/${channel}`, value)
  }
  /** One line per question, for channels that are asked about many records. */
  const goldenOfEach = async <Name extends ChannelName>(channel: Name, inputs: readonly ChannelInput<Name>[]): Promise<void> => {
    const replies: unknown[] = []
    for (const input of inputs) replies.push({ asked: input, told: await asked(channel, input) })
    golden(channel, replies)
  }
  const ids = async () => (await asked('inventory.list', undefined)).map(({ id }) => id)

  it.each([
    'app.info',
    'inventory.list',
    'identities.listTrash',
    'fields.list',
    'views.list',
    'people.list',
    'people.directory',
    'people.all',
    'findings.overview',
    'exceptions.list',
    'drills.list',
    'agents.list',
    'vendors.list',
    'controls.list',
    'programme.get',
    'history.state',
    'imports.list',
    'imports.sources',
    'systems.list',
    'rotations.due',
    'rotations.decided',
    'reviews.list',
    'reviews.scopes',
    'reviews.outOfTurn',
    'settings.get',
  ] as const)('%s', async (channel) => {
    golden(channel, await asked(channel, undefined))
  })

  it('vault.status', async () => {
    // The copy lies in a folder of its own.
    golden('vault.status', { ...(await asked('vault.status', undefined)), path: `${name}.keyroster` })
  })

  it('inventory.read', async () => {
    const { whole, packed } = await asked('inventory.read', {})
    expect(whole).toBe(true)
    expect((JSON.parse(packed) as readonly PackedRow[]).map(unpackedRow)).toEqual(
      JSON.parse(JSON.stringify(await ask(context, 'inventory.list', undefined))),
    )
  })

  it('findings.list', async () => {
    for (const state of ['fail', 'accepted'] as const) {
      const first = await asked('findings.list', { filter: { state }, from: 0, count: 500 })
      const second = await asked('findings.list', { filter: { state }, from: 500, count: 1000 })
      expectGoldenLines(`replies/${name}/findings.list ${state}`, [{ total: first.total }, ...first.lines, ...second.lines])
    }
  })

  it('findings.explain', async () => {
    const { lines } = await ask(context, 'findings.list', { filter: { state: 'all' }, from: 0, count: 1000 })
    const firsts = ruleIds.flatMap((rule) => lines.find((line) => line.rule === rule) ?? [])
    await goldenOfEach(
      'findings.explain',
      firsts.map(({ rule, identityId, credentialId }) => ({ rule, identityId, credentialId })),
    )
  })

  it('findings.ofIdentity', async () => {
    const some = (await ids()).filter((_, place) => place % 12 === 0)
    await goldenOfEach(
      'findings.ofIdentity',
      some.map((id) => ({ id })),
    )
  })

  it('findings.marks', async () => {
    // The version names this reading and is a new one each time.
    const { whole, marks } = await asked('findings.marks', {})
    expectGoldenLines(`replies/${name}/findings.marks`, [{ whole }, ...marks])
  })

  it('findings.behind', async () => {
    const { rules } = await ask(context, 'findings.overview', undefined)
    await goldenOfEach('findings.behind', [
      ...rules.slice(0, 12).map(({ rule }) => ({ of: 'rule' as const, rule, standing: 'open' as const })),
      { of: 'findings', filter: { severities: ['critical'] } },
      { of: 'area', area: 'ownership', standing: 'fail' },
      { of: 'step', path: 'twelve', number: 1, standing: 'open' },
      { of: 'step', path: 'smallFirm', number: 3, standing: 'cannotTell' },
    ])
  })

  it('findings.next', async () => {
    golden('findings.next', await asked('findings.next', { most: 10 }))
  })

  it('people.holdings', async () => {
    const people = await ask(context, 'people.all', undefined)
    await goldenOfEach(
      'people.holdings',
      people.map(({ id }) => ({ id })),
    )
  })

  it('drills.preview and drills.get', async () => {
    const [person] = await ask(context, 'people.all', undefined)
    await goldenOfEach('drills.preview', [
      { kind: 'leaver', personId: person?.id ?? null, words: null },
      { kind: 'project', personId: null, words: 'web shop' },
      { kind: 'vendor', personId: null, words: 'slack' },
    ])
    const drills = await ask(context, 'drills.list', undefined)
    await goldenOfEach(
      'drills.get',
      drills.map(({ id }) => ({ id })),
    )
  })

  it('vendors.get', async () => {
    const vendors = await ask(context, 'vendors.list', undefined)
    await goldenOfEach(
      'vendors.get',
      vendors.map(({ vendor }) => ({ vendor })),
    )
  })

  it('metrics.get', async () => {
    await goldenOfEach('metrics.get', [{}, { from: '2026-11-01' }])
  })

  it('reviews.get', async () => {
    const reviews = await ask(context, 'reviews.list', undefined)
    await goldenOfEach(
      'reviews.get',
      reviews.map(({ review }) => ({ id: review.id })),
    )
  })

  it('history.ofIdentity and history.origins', async () => {
    const histories: unknown[] = []
    const origins: unknown[] = []
    for (const id of await ids()) {
      for (const entry of await asked('history.ofIdentity', { id })) histories.push({ id, ...entry })
      for (const origin of await asked('history.origins', { id })) origins.push({ id, ...origin })
    }
    expectGoldenLines(`replies/${name}/history.ofIdentity`, histories)
    expectGoldenLines(`replies/${name}/history.origins`, origins)
  })

  it('imports.offer, imports.preview and imports.rows', async () => {
    const rows = await ask(context, 'inventory.list', undefined)
    const { headers, rows: lines } = recordTable(rows, await ask(context, 'fields.list', undefined))
    // Our own export with another purpose and department in each line: nearly everything is the same, two facts are not.
    const changed = lines.map((line) =>
      line.map((cell, at) => (['Purpose', 'Department'].includes(headers[at] ?? '') ? 'Told anew' : cell)),
    )
    const bytes = new TextEncoder().encode(writeCsv(headers, changed))
    const { token, ...offer } = await asked('imports.offer', {
      fileName: 'ours.csv',
      lastModified: Date.parse('2026-11-30T12:00:00'),
      bytes,
    })
    // The token is made for each file that is read.
    const preview = await asked('imports.preview', { token })
    golden('imports.preview', { offer, preview: { ...preview, token: 'token' } })
    expectGoldenLines(`replies/${name}/imports.rows`, (await asked('imports.rows', { token, from: 0, count: 40 })).rows)
  })

  it('keeps the log of changes as it was written', () => {
    const db = context.vault.db()
    const actions = db.raw.prepare('SELECT seq, id, at, kind, label, import_id, of_id FROM action ORDER BY seq').all() as { seq: number }[]
    expectGoldenLines(
      `replies/${name}/change-log`,
      actions.flatMap((action) => [action, ...changesOf(db, action.seq)]),
    )
  })

  it('has written nothing by being asked', () => {
    expect(countChanges(context.vault.db())).toBe(0)
  })

  it('history.undo', async () => {
    const own = await openFixture(name)
    const actions = own.vault
      .db()
      .raw.prepare(`SELECT id FROM action WHERE kind IN ('edit', 'rotation') ORDER BY seq DESC LIMIT 60`)
      .pluck()
      .all()
      .map((id) => actionIdSchema.parse(id))
    const replies: unknown[] = []
    const touched = new Set<string>()
    for (const id of actions) {
      // Each on its own: one that was changed again since is refused and must not stand in the way of those before it.
      const stack = undoStack()
      stack.did(id)
      const reply = await answer('history.undo', {}, { ...own, undoStack: stack })
      covered.add('history.undo')
      if (reply.ok) for (const one of reply.value.touched) touched.add(one)
      replies.push(reply.ok ? reply.value : reply.error)
    }
    golden('history.undo', replies)
    golden(
      'history.undo inventory',
      (await ask(own, 'inventory.list', undefined)).filter(({ id }) => touched.has(id)),
    )
    own.remove()
  })
})

it('keeps the reply of every channel, or says why not', () => {
  expect(channels.filter((channel) => !covered.has(channel) && notCovered[channel] === undefined)).toEqual([])
  expect(channels.filter((channel) => covered.has(channel) && notCovered[channel] !== undefined)).toEqual([])
})
