import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { allFacts, allFindings, evaluateAll, totals } from '../../../shared/domain/findings/evaluation.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { addDays, plainDate } from '../../../shared/domain/values/plain-date.ts'
import { fixedClock } from '../../services/clock.ts'
import { personTable } from '../../store/person-table.ts'
import { addCredential, addIdentity, editIdentity } from '../../testing/records.ts'
import { ask, openTestContext, refusal, type TestContext, testToday, withClock } from '../../testing/test-context.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

const create = (name: string, facts: object = {}) => addIdentity(context, { name, ...facts })
const rulesOf = async (identityId: IdentityId) =>
  (await ask(context, 'findings.list', { filter: { identityId }, from: 0, count: 100 })).lines.map(({ rule }) => rule)

describe('findings', () => {
  it('come worst first, with counts that agree and open the rows they count', async () => {
    const id = await create('shop-sync', { environments: ['production'], privileges: ['admin'] })
    await create('other')
    const overview = await ask(context, 'findings.overview', undefined)
    const { lines, total } = await ask(context, 'findings.list', { filter: {}, from: 0, count: 1000 })
    expect(total).toBe(overview.open)
    expect(lines[0]?.severity).toBe('critical')
    for (const group of overview.groups) {
      const behind = await ask(context, 'findings.behind', { of: 'findings', filter: { groups: [group.group] } })
      expect(behind).toHaveLength(group.identities)
    }
    for (const { rule, open, passed, cannotTell, notApplicable, accepted } of overview.rules) {
      const count = async (standing: 'open' | 'passed' | 'cannotTell' | 'notApplicable' | 'accepted') =>
        (await ask(context, 'findings.behind', { of: 'rule', rule, standing })).length
      expect([
        await count('open'),
        await count('passed'),
        await count('cannotTell'),
        await count('notApplicable'),
        await count('accepted'),
      ]).toEqual([open, passed, cannotTell, notApplicable, accepted])
    }
    expect(overview.score.areas.map(({ area }) => area)).toEqual(['ownership', 'use', 'privilege', 'rotation', 'storage', 'monitoring'])
    expect(await rulesOf(id)).toContain('PRV-01')
  })

  it('are explained with why, how grave, by when and under which control', async () => {
    const id = await create('shop-sync', { environments: ['production'], privileges: ['admin'] })
    const detail = await ask(context, 'findings.explain', { rule: 'OWN-01', identityId: id, credentialId: null })
    expect(detail).toMatchObject({
      because: 'Nobody is named as its owner.',
      severity: 'critical',
      openedOn: testToday,
      openedBy: 'edit',
      fixBy: addDays(testToday, 1),
      longestExceptionDays: 90,
    })
    expect(detail.controls).toContain('CIS Controls v8.1 5.1')
    await editIdentity(context, id, { technicalOwner: 'Ann Lee' })
    expect(await refusal(context, 'findings.explain', { rule: 'OWN-01', identityId: id, credentialId: null })).toBe('not_found')
  })

  it('are kept with what opened and what closed them', async () => {
    const id = await create('shop-sync')
    await ask(context, 'findings.overview', undefined)
    await editIdentity(context, id, { technicalOwner: 'Ann Lee' })
    expect((await ask(context, 'findings.ofIdentity', { id })).closed).toEqual([
      { rule: 'OWN-01', title: 'No owner', openedOn: testToday, openedBy: 'edit', closedOn: testToday, closedBy: 'edit' },
    ])
    await ask(context, 'history.undo', {})
    expect(await ask(context, 'findings.explain', { rule: 'OWN-01', identityId: id, credentialId: null })).toMatchObject({
      openedBy: 'undo',
    })
    await editIdentity(context, id, { technicalOwner: 'Ann Lee' })
    await ask(context, 'exceptions.create', {
      rule: 'OWN-04',
      identityIds: [id],
      reason: 'The new colleague starts in December and takes it over.',
      approvedBy: 'Sam Okafor',
      until: addDays(testToday, 30),
    })
    expect((await ask(context, 'findings.ofIdentity', { id })).closed[0]).toMatchObject({ rule: 'OWN-04', closedBy: 'exception' })
  })

  it('know when only time went by, also while the app was closed', async () => {
    const id = await create('shop-sync', { technicalOwner: 'Ann Lee' })
    await addCredential(context, id, { type: 'api_key', expiresOn: addDays(testToday, 60), createdOn: testToday })
    expect(await rulesOf(id)).not.toContain('ROT-04')
    const later = withClock(context, fixedClock(addDays(testToday, 55)))
    const { lines } = await ask(later, 'findings.list', { filter: { identityId: id, rules: ['ROT-04'] }, from: 0, count: 10 })
    expect(lines).toMatchObject([{ rule: 'ROT-04', openedOn: addDays(testToday, 55), openedBy: 'time' }])
  })

  it('are marked per row, afterwards only where something changed', async () => {
    const id = await create('a')
    await create('b', { technicalOwner: 'Ann Lee' })
    const first = await ask(context, 'findings.marks', {})
    expect(first).toMatchObject({ whole: true })
    await editIdentity(context, id, { technicalOwner: 'Ann Lee' })
    const next = await ask(context, 'findings.marks', { since: first.version })
    expect(next.whole).toBe(false)
    expect(next.marks.map(([marked]) => marked)).toEqual([id])
    expect((await ask(context, 'findings.marks', { since: next.version })).marks).toEqual([])
  })

  it('ask for the fact that settles most, with a gain that holds', async () => {
    const ids = [await create('a', { kind: 'api_key' }), await create('b', { kind: 'bot' })]
    const [best] = await ask(context, 'findings.next', { most: 3 })
    expect(best?.identityIds.length).toBeGreaterThan(0)
    expect(ids).toEqual(expect.arrayContaining([...(best?.identityIds ?? [])]))
  })
})

describe('an exception', () => {
  const accept = (id: IdentityId, changes: object = {}) => ({
    rule: 'OWN-01' as const,
    identityIds: [id],
    reason: 'The new colleague starts in December and takes it over.',
    approvedBy: 'Sam Okafor',
    until: addDays(testToday, 30),
    ...changes,
  })

  it.each([
    ['a short reason', { reason: 'later' }],
    ['a rule that allows none', { rule: 'STO-01' }],
    ['an end beyond the limit', { until: addDays(testToday, 400) }],
    ['an end in the past', { until: addDays(testToday, -1) }],
  ])('is refused for %s', async (_, changes) => {
    expect(await refusal(context, 'exceptions.create', accept(await create('a'), changes))).toBe('invalid_input')
    expect(await ask(context, 'exceptions.list', undefined)).toEqual([])
  })

  it('may be approved by anybody while nobody owns it, however many people there are', async () => {
    for (const name of ['Sam Okafor', 'Maya Lindqvist', 'Priya Nair']) await ask(context, 'people.create', { facts: { name } })
    const id = await create('a')
    await ask(context, 'exceptions.create', accept(id))
    expect((await ask(context, 'findings.overview', undefined)).accepted).toBe(1)
    // Whoever approved cannot become the owner and keep it.
    await editIdentity(context, id, { technicalOwner: 'Sam Okafor' })
    expect(await ask(context, 'exceptions.list', undefined)).toMatchObject([
      { problem: 'Somebody other than the owner has to approve it.' },
    ])
  })

  it('counts the finding apart, until it is ended or undone', async () => {
    const id = await create('a')
    const [exception] = await ask(context, 'exceptions.create', accept(id))
    expect((await ask(context, 'findings.overview', undefined)).accepted).toBe(1)
    expect((await ask(context, 'findings.list', { filter: { state: 'accepted' }, from: 0, count: 5 })).lines).toMatchObject([
      { rule: 'OWN-01', acceptedUntil: addDays(testToday, 30), state: 'accepted' },
    ])
    await ask(context, 'exceptions.end', { ids: exception === undefined ? [] : [exception] })
    expect((await ask(context, 'findings.overview', undefined)).accepted).toBe(0)
    await ask(context, 'history.undo', {})
    expect((await ask(context, 'findings.overview', undefined)).accepted).toBe(1)
    await ask(context, 'history.undo', {})
    expect(await ask(context, 'exceptions.list', undefined)).toEqual([])
    expect(await rulesOf(id)).toContain('OWN-01')
  })
})

type Step = Readonly<{
  at: number
  what: 'name' | 'owner' | 'labels' | 'logging' | 'trash' | 'undo' | 'storage' | 'person' | 'exception' | 'new'
}>
const steps = fc.array(
  fc.record({
    at: fc.nat(5),
    what: fc.constantFrom<Step['what'][]>('name', 'owner', 'labels', 'logging', 'trash', 'undo', 'storage', 'person', 'exception', 'new'),
  }),
  { minLength: 1, maxLength: 12 },
)

describe('the kept evaluation', () => {
  it('says after random edits what a fresh reading says', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (walk) => {
        const own = await openTestContext()
        try {
          for (const name of ['a', 'b', 'c', 'd', 'e', 'f'])
            await addIdentity(own, { name, system: 'shop', technicalOwner: name < 'c' ? 'Ann Lee' : null })
          await ask(own, 'people.create', { facts: { name: 'Ben Roe', status: 'here' } })
          own.evaluation.current()
          for (const step of walk) {
            await take(own, step)
            own.evaluation.current()
          }
          const kept = own.evaluation.current().evaluation
          const db = own.vault.db()
          const keptFindings = new Map(allFindings(kept).map((findings) => [findings.id, findings]))
          const keptTotals = totals(kept)
          const marks = (await ask(own, 'findings.marks', {})).marks
          own.inventory.drop()
          own.evaluation.drop()
          const fresh = evaluateAll(allFacts(own.evaluation.current().evaluation), personTable.list(db), testToday)
          expect(keptFindings).toEqual(new Map(allFindings(fresh).map((findings) => [findings.id, findings])))
          expect(keptTotals).toEqual(totals(fresh))
          expect(new Set((await ask(own, 'findings.marks', {})).marks.map(String))).toEqual(new Set(marks.map(String)))
          // Whatever is open is written down, and nothing else.
          expect(
            (await ask(own, 'findings.list', { filter: {}, from: 0, count: 1000 })).lines.every(({ openedOn }) => openedOn === testToday),
          ).toBe(true)
        } finally {
          own.remove()
        }
      }),
      { numRuns: 12 },
    )
  }, 120_000)
})

async function take(own: TestContext, { at, what }: Step): Promise<void> {
  const rows = await ask(own, 'inventory.list', undefined)
  const row = rows[at % Math.max(rows.length, 1)]
  if (what === 'undo') await ask(own, 'history.undo', {}).catch(() => undefined)
  else if (what === 'new' || row === undefined) await addIdentity(own, { name: 'a', system: 'shop' })
  else if (what === 'name') await editIdentity(own, row.id, { name: 'a' })
  else if (what === 'owner') await editIdentity(own, row.id, { technicalOwner: row.technicalOwner === null ? 'Cleo Diaz' : null })
  else if (what === 'labels')
    await editIdentity(own, row.id, { environments: row.environments === null ? ['production'] : null, privileges: ['admin'] })
  else if (what === 'logging') await editIdentity(own, row.id, { logging: 'full', consumers: ['till', 'web'], alertTo: 'Sam' })
  else if (what === 'trash') await ask(own, 'identities.trash', { ids: [row.id] })
  else if (what === 'storage') await addCredential(own, row.id, { type: 'api_key', storage: ['chat'], createdOn: plainDate('2025-01-01') })
  else if (what === 'exception')
    await ask(own, 'exceptions.create', {
      rule: 'OWN-01',
      identityIds: [row.id],
      reason: 'The new colleague starts in December.',
      approvedBy: 'Sam Okafor',
      until: addDays(testToday, 20),
    }).catch(() => undefined)
  else await leave(own)
}

async function leave(own: TestContext): Promise<void> {
  const [first] = await ask(own, 'people.all', undefined)
  if (first !== undefined) await ask(own, 'people.update', { id: first.id, patch: { status: 'left', leftOn: addDays(testToday, -3) } })
}
