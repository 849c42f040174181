import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blankAgent } from '../../../shared/domain/record/facts/agent-record.ts'
import type { PersonId } from '../../../shared/domain/values/ids.ts'
import { addDays } from '../../../shared/domain/values/plain-date.ts'
import { breakGlassHtml } from '../../files/report/break-glass-html.ts'
import { handoverHtml } from '../../files/report/handover-html.ts'
import { fixedClock } from '../../services/clock.ts'
import { listSnapshots } from '../../store/metric-snapshot-table.ts'
import { addCredential, addIdentity, editIdentity } from '../../testing/records.ts'
import { ask, openTestContext, refusal, type TestContext, testToday, withClock } from '../../testing/test-context.ts'
import { drillDetail } from './drill-handlers.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

const create = (name: string, facts: object = {}) => addIdentity(context, { name, ...facts })
const rows = () => ask(context, 'inventory.list', undefined)
const person = async (name: string): Promise<PersonId> => {
  const found = (await ask(context, 'people.all', undefined)).find((one) => one.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found.id
}

describe('people', () => {
  it('are merged with everything they hold, and taken apart again', async () => {
    const mine = await create('a', { technicalOwner: 'Ann Lee', knownBy: ['A. Lee'], backupOwner: 'A. Lee' })
    await create('b', { businessOwner: 'A. Lee' })
    const [from, into] = [await person('A. Lee'), await person('Ann Lee')]
    const before = await rows()
    await ask(context, 'people.merge', { from, into })
    expect(
      (await rows()).map(({ technicalOwner, businessOwner, backupOwner, knownByNames }) => [
        technicalOwner,
        businessOwner,
        backupOwner,
        knownByNames,
      ]),
    ).toEqual([
      ['Ann Lee', null, 'Ann Lee', ['Ann Lee']],
      [null, 'Ann Lee', null, null],
    ])
    expect(await ask(context, 'people.list', undefined)).toEqual(['Ann Lee'])
    expect((await ask(context, 'people.all', undefined))[0]?.mergedFrom).toEqual([{ id: from, name: 'A. Lee' }])
    // The old spelling leads to the same person from now on.
    await editIdentity(context, mine, { technicalOwner: 'a. lee' })
    expect((await rows())[0]?.technicalOwner).toBe('Ann Lee')
    await ask(context, 'people.unmerge', { id: from })
    expect(await rows()).toEqual(before)
    // Taking apart, merging: naming the same person by the other spelling changed nothing, so it was no step.
    for (let step = 0; step < 2; step += 1) await ask(context, 'history.undo', {})
    expect(await rows()).toEqual(before)
  })

  it('keep their names to themselves, other spellings too', async () => {
    await ask(context, 'people.create', { facts: { name: 'Ann Lee', aliases: ['annl'] } })
    expect(await refusal(context, 'people.create', { facts: { name: 'AnnL' } })).toBe('invalid_input')
    await create('a', { technicalOwner: 'ANNL' })
    expect((await rows())[0]?.technicalOwner).toBe('Ann Lee')
  })

  it('show a new name on every row at once', async () => {
    await create('a', { technicalOwner: 'Ann Lee' })
    await rows()
    await ask(context, 'people.update', { id: await person('Ann Lee'), patch: { name: 'Ann Lee-Roe' } })
    expect((await rows())[0]?.technicalOwner).toBe('Ann Lee-Roe')
  })

  it('are not removed while they hold something', async () => {
    const id = await create('a', { technicalOwner: 'Ann Lee' })
    const ann = await person('Ann Lee')
    expect(await refusal(context, 'people.remove', { id: ann })).toBe('invalid_input')
    await editIdentity(context, id, { technicalOwner: null })
    await ask(context, 'people.remove', { id: ann })
    expect(await ask(context, 'people.list', undefined)).toEqual([])
    await ask(context, 'history.undo', {})
    expect(await ask(context, 'people.list', undefined)).toEqual(['Ann Lee'])
  })

  it('come in from a list, which says line by line what it did', async () => {
    await create('a', { technicalOwner: 'Ann Lee' })
    const text =
      'First name,Last name,E-mail,Department,Status,Left on\nAnn,Lee,ann@fernhollow.example,Shop,Active,\nBen,Roe,,,Left,2026-10-01\n,,x@y.example,,,\n'
    expect(await ask(context, 'people.import', { text, dryRun: true })).toMatchObject({
      read: 3,
      added: 1,
      changed: 1,
      same: 0,
      failed: [{ line: 4, reason: 'no name' }],
    })
    expect(await ask(context, 'people.list', undefined)).toEqual(['Ann Lee'])
    await ask(context, 'people.import', { text, dryRun: false })
    expect(await ask(context, 'people.all', undefined)).toMatchObject([
      { name: 'Ann Lee', email: 'ann@fernhollow.example', department: 'Shop', status: 'here' },
      { name: 'Ben Roe', status: 'left', leftOn: '2026-10-01' },
    ])
    expect(await ask(context, 'people.import', { text, dryRun: false })).toMatchObject({ added: 0, changed: 0, same: 2 })
  })
})

describe('a drill for somebody who leaves', () => {
  it('asks about everything, does what is decided, and closes only when all is settled', async () => {
    const owned = await create('owned', { technicalOwner: 'Ann Lee', status: 'active' })
    const known = await create('known', { technicalOwner: 'Ben Roe', knownBy: ['Ann Lee'] })
    const agent = await create('helper', { kind: 'ai_agent', agent: { ...blankAgent, mayStop: 'Ann Lee' } })
    const old = await create('old', { technicalOwner: 'Ann Lee' })
    const mail = await create('mailbox', { account: 'ann@fernhollow.example' })
    await create('unrelated', { technicalOwner: 'Ben Roe' })
    const ann = await person('Ann Lee')
    await ask(context, 'people.update', { id: ann, patch: { email: 'ann@fernhollow.example' } })
    const key = await addCredential(context, known, { type: 'api_key', createdOn: addDays(testToday, -400) })
    const { id, items } = await ask(context, 'drills.start', { kind: 'leaver', personId: ann, words: null })
    expect(items).toBe(5)
    const decide = (
      identityIds: readonly (typeof owned)[],
      outcome: 'transferred' | 'rotated' | 'switched_off' | 'not_theirs',
      newOwner: string | null = null,
      note: string | null = null,
    ) => ask(context, 'drills.decide', { id, identityIds: [...identityIds], outcome, newOwner, note })
    expect(await refusal(context, 'drills.close', { id })).toBe('invalid_input')
    expect(await refusal(context, 'drills.decide', { id, identityIds: [owned], outcome: 'transferred', newOwner: null, note: null })).toBe(
      'invalid_input',
    )
    expect(await refusal(context, 'drills.decide', { id, identityIds: [mail], outcome: 'not_theirs', newOwner: null, note: null })).toBe(
      'invalid_input',
    )
    await decide([owned, agent], 'transferred', 'Cleo Diaz')
    await decide([known], 'rotated')
    await decide([old], 'switched_off')
    await decide([mail], 'not_theirs', null, 'A shared mailbox of the shop')
    const after = new Map((await rows()).map((row) => [row.id, row]))
    expect(after.get(owned)).toMatchObject({ technicalOwner: 'Cleo Diaz' })
    expect(after.get(agent)).toMatchObject({ technicalOwner: 'Cleo Diaz', agent: { mayStop: 'Cleo Diaz' } })
    expect(after.get(known)?.credentials).toMatchObject([{ id: key, lastRotatedOn: testToday }])
    expect(after.get(old)).toMatchObject({ status: 'disabled', statusChangedOn: testToday })
    await ask(context, 'drills.takeBack', { id, identityIds: [old] })
    expect((await rows()).find((row) => row.id === old)?.status).toBe('active')
    expect(await refusal(context, 'drills.close', { id })).toBe('invalid_input')
    await decide([old], 'switched_off')
    await ask(context, 'drills.close', { id })
    expect(await ask(context, 'drills.list', undefined)).toMatchObject([
      { id, words: 'Ann Lee leaves', closedOn: testToday, items: 5, open: 0 },
    ])
    expect(await refusal(context, 'drills.takeBack', { id, identityIds: [old] })).toBe('invalid_input')
    const html = handoverHtml(drillDetail(context, id), { company: 'Fernhollow Supplies', madeOn: testToday, appVersion: '0' })
    for (const words of ['Handed to somebody else', 'A shared mailbox of the shop', 'Cleo Diaz']) expect(html).toContain(words)
    await ask(context, 'drills.reopen', { id })
    for (let step = 0; step < 9; step += 1) await ask(context, 'history.undo', {})
    expect(await ask(context, 'drills.list', undefined)).toEqual([])
    expect((await rows()).find((row) => row.id === owned)?.technicalOwner).toBe('Ann Lee')
  })

  it('works for a project and a supplier too', async () => {
    await create('a', { purpose: 'Sends parcels for Project Robin' })
    await create('b', { provider: 'stripe' })
    expect((await ask(context, 'drills.preview', { kind: 'project', personId: null, words: 'project robin' })).items).toMatchObject([
      { name: 'a', ties: ['project'] },
    ])
    expect((await ask(context, 'drills.preview', { kind: 'vendor', personId: null, words: 'Stripe' })).items).toMatchObject([
      { name: 'b', ties: ['vendor'] },
    ])
    expect(await refusal(context, 'drills.start', { kind: 'leaver', personId: null, words: null })).toBe('invalid_input')
  })
})

describe('agents, vendors, controls, the programme and the metrics', () => {
  it('say what an agent reaches without a person, and which gaps are closed', async () => {
    const key = await create('crm-key', { provider: 'stripe', privileges: ['write'] })
    await create('helper', {
      kind: 'ai_agent',
      alertTo: 'Sam',
      agent: {
        ...blankAgent,
        tools: [{ tool: 'send_email', access: ['send'], system: null }],
        autonomy: 'acts_alone',
        credentialsUsed: [key],
      },
    })
    const [agent] = await ask(context, 'agents.list', undefined)
    expect(agent?.reach.sentence).toBe('Without a person, helper can: send e-mail; use crm-key to write.')
    expect(agent).toMatchObject({ uses: [{ id: key, name: 'crm-key' }], gaps: { closed: 1, allClosed: false } })
    const vendor = await ask(context, 'vendors.get', { vendor: 'stripe' })
    expect(vendor.members.map(({ name }) => name)).toEqual(expect.arrayContaining(['crm-key', 'helper']))
    expect(await ask(context, 'vendors.list', undefined)).toMatchObject([
      {
        vendor: 'stripe',
        name: 'Stripe',
        identities: vendor.members.length,
        findings: vendor.members.reduce((sum, { findings }) => sum + findings, 0),
      },
    ])
    const html = breakGlassHtml(vendor, { company: 'Fernhollow Supplies', madeOn: testToday, appVersion: '0' })
    expect(html).toContain('What will stop')
    // What ends a key at once stands before the list, and the unhurried way after it.
    const places = ['expire now', 'In this order', 'Later, when nothing is at risk', 'Make one test call'].map((words) =>
      html.indexOf(words),
    )
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(Math.min(...places)).toBeGreaterThan(0)
    expect(html).toContain('Second hand, as of 30 Nov 2026: check with the provider')
    expect(html).toContain('From memory, as of 21 Nov 2026: check with the provider')
    expect(html).toContain('No plan is written down: stop the agent where it runs.')
    expect(await refusal(context, 'vendors.get', { vendor: 'aws' })).toBe('not_found')
  })

  it('count what the records show, and open the rows behind each number', async () => {
    await create('a', { technicalOwner: 'Ann Lee' })
    await create('b')
    const controls = await ask(context, 'controls.list', undefined)
    for (const { control, counts } of controls)
      expect(await ask(context, 'findings.behind', { of: 'control', control: control.id, standing: 'falls_short' })).toHaveLength(
        counts.falls_short,
      )
    const { twelve, smallFirm } = await ask(context, 'programme.get', undefined)
    expect([twelve.length, smallFirm.length]).toEqual([12, 9])
    for (const { number, open } of twelve)
      expect(await ask(context, 'findings.behind', { of: 'step', path: 'twelve', number, standing: 'open' })).toHaveLength(open)
    await ask(context, 'settings.update', { headcount: 4 })
    const metrics = (await ask(context, 'metrics.get', {})).groups.flatMap((group) => group.metrics)
    expect(new Set(metrics.map(({ id }) => id))).toEqual(new Set(Array.from({ length: 19 }, (_, index) => `M${String(index + 1)}`)))
    expect(metrics.find(({ id }) => id === 'M15')).toMatchObject({
      shown: '0.5 per person',
      sum: '2 records in use for 4 people who work here.',
    })
    const from = addDays(testToday, -90)
    for (const { id, counts } of metrics)
      for (const { standing, count } of counts)
        expect(await ask(context, 'findings.behind', { of: 'metric', metric: id, from, standing })).toHaveLength(count)
    expect(metrics.find(({ id }) => id === 'M2')).toMatchObject({
      counts: [
        { standing: 'counted', words: 'with an owner', count: 1 },
        { standing: 'rest', words: 'without', count: 1 },
        { standing: 'left_out', words: 'not said', count: 1 },
      ],
    })
  })

  it('keep their numbers at every finished review', async () => {
    await create('a', { technicalOwner: 'Ann Lee' })
    const review = await ask(context, 'reviews.start', { name: 'November', scope: 'everything', reviewer: 'Maya Lindqvist' })
    const { items } = await ask(context, 'reviews.get', { id: review.id })
    await ask(context, 'reviews.decide', {
      reviewId: review.id,
      identityIds: items.map(({ identityId }) => identityId),
      decision: 'keep',
      note: '',
    })
    const before = await ask(context, 'findings.list', { filter: { rules: ['REV-01'] }, from: 0, count: 5 })
    await ask(context, 'reviews.finish', { id: review.id })
    expect(listSnapshots(context.vault.db())).toMatchObject([{ reviewId: review.id, takenOn: testToday }])
    const monthLater = withClock(context, fixedClock(addDays(testToday, 30)))
    await addIdentity(monthLater, { name: 'b' })
    const numbers = (await ask(monthLater, 'metrics.get', {})).groups.flatMap((group) => group.metrics)
    expect(numbers.find(({ id }) => id === 'M15')?.trend.points).toEqual([])
    expect(numbers.find(({ id }) => id === 'M12')).toMatchObject({
      shown: '0',
      target: { state: 'cannot_tell' },
      trend: { words: 'Unchanged: 0 on 1 November 2026.', points: [{ on: testToday, value: 0 }, { value: 0 }] },
    })
    expect((await ask(context, 'findings.list', { filter: { rules: ['REV-01'] }, from: 0, count: 5 })).total).toBeLessThanOrEqual(
      before.total,
    )
  })

  it('save their sheets where the person says', async () => {
    await create('b', { provider: 'stripe' })
    const path = join(context.folder, 'sheet.pdf')
    const printing = {
      ...context,
      surroundings: {
        ...context.surroundings,
        chooseSavePath: () => Promise.resolve(path),
        printPdf: (html: string) => Promise.resolve(new TextEncoder().encode(html)),
      },
    }
    expect(await ask(printing, 'reports.saveBreakGlass', { vendor: 'stripe' })).toEqual({ savedAs: path })
  })
})
