import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Review } from '../../../shared/domain/reviews/review.ts'
import { addDays } from '../../../shared/domain/values/plain-date.ts'
import { reportHtml } from '../../files/report/report-html.ts'
import { fixedClock } from '../../services/clock.ts'
import { inTransaction } from '../../store/database.ts'
import { decideItem, finishReview } from '../../store/review-table.ts'
import { addIdentity, editIdentity } from '../../testing/records.ts'
import { ask, openTestContext, refusal, type TestContext, testToday, withClock } from '../../testing/test-context.ts'
import { offerFile } from '../imports/offer-import.ts'
import { latestReport, reportOfReview } from '../reports/report-handlers.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
  const { token } = offerFile(context, join(import.meta.dirname, '../../../../resources/sample-company/1-aws-credential-report.csv'))
  await ask(context, 'imports.preview', { token })
  await ask(context, 'imports.commit', { token })
})
afterEach(() => {
  context.remove()
})

const start = (): Promise<Review> =>
  ask(context, 'reviews.start', { name: 'November 2026 review', scope: 'everything', reviewer: 'Maya Lindqvist' })

async function decideAll(review: Review, decision: 'keep' | 'remove' = 'keep'): Promise<void> {
  const { items } = await ask(context, 'reviews.get', { id: review.id })
  await ask(context, 'reviews.decide', {
    reviewId: review.id,
    identityIds: items.map((item) => item.identityId),
    decision,
    note: decision === 'keep' ? '' : 'No longer used.',
  })
}

describe('a review', () => {
  it('freezes what it asks about: later edits do not change the evidence', async () => {
    const review = await start()
    const [row] = await ask(context, 'inventory.list', undefined)
    if (row === undefined) throw new Error('nothing imported')
    await editIdentity(context, row.id, { name: 'renamed since' })
    const { items } = await ask(context, 'reviews.get', { id: review.id })
    expect(items).toHaveLength(9)
    expect(items.map((item) => item.snapshot.name)).not.toContain('renamed since')
  })

  it.each([
    ['Zoë Kaya', 'Zoe Kaya'],
    ['zoe  kaya', 'ZOË KAYA'],
  ])('says that %s decided on what %s owns', async (owner, reviewer) => {
    await addIdentity(context, { name: 'till', technicalOwner: owner, tierPinned: 'T1' })
    const review = await ask(context, 'reviews.start', { name: 'November 2026 review', scope: 'everything', reviewer })
    const report = reportOfReview(context, review.id)
    expect(report.review?.byTheirOwner).toBe(1)
    expect(reportHtml(report)).toContain('1 critical identity was decided on by the owner.')
  })

  it('cannot be finished while a decision is missing, and never changed afterwards', async () => {
    const review = await start()
    expect(await refusal(context, 'reviews.finish', { id: review.id })).toBe('review_open_items')
    await decideAll(review)
    expect(await ask(context, 'reviews.finish', { id: review.id })).toMatchObject({ finishedOn: '2026-11-01' })
    const { items } = await ask(context, 'reviews.get', { id: review.id })
    expect(
      await refusal(context, 'reviews.decide', {
        reviewId: review.id,
        identityIds: [items[0]?.identityId],
        decision: 'remove',
        note: 'Too late.',
      }),
    ).toBe('review_finished')
    expect(await refusal(context, 'reviews.finish', { id: review.id })).toBe('review_finished')
  })

  it.each(['reduce', 'rotate', 'disable', 'remove'] as const)('takes no decision to %s without a reason', async (decision) => {
    const review = await start()
    const { items } = await ask(context, 'reviews.get', { id: review.id })
    const identityIds = items.map((item) => item.identityId)
    expect(await refusal(context, 'reviews.decide', { reviewId: review.id, identityIds, decision, note: '  ' })).toBe(
      'review_reason_missing',
    )
    expect((await ask(context, 'reviews.get', { id: review.id })).items).toEqual(items)
  })

  it('an open one of an earlier version is not finished before its reasons are there; a finished one stays as it is', async () => {
    const review = await start()
    await decideAll(review)
    const { items } = await ask(context, 'reviews.get', { id: review.id })
    const [first] = items
    if (first === undefined) throw new Error('empty review')
    const db = context.vault.db()
    inTransaction(db, () => decideItem(db, review.id, first.identityId, 'remove', '', testToday))
    expect(await refusal(context, 'reviews.finish', { id: review.id })).toBe('review_open_items')
    inTransaction(db, () => finishReview(db, review.id, testToday))
    expect(reportOfReview(context, review.id).rows[0]).toMatchObject({ decisionWords: 'Remove', note: 'Said, not yet seen in an export.' })
  })

  it('counts as done for the due scope', async () => {
    expect(await ask(context, 'reviews.scopes', undefined)).toEqual({ due: 9, changed: 0, critical: 0, everything: 9 })
    const review = await start()
    await decideAll(review)
    await ask(context, 'reviews.finish', { id: review.id })
    expect((await ask(context, 'reviews.scopes', undefined)).due).toBe(0)
  })

  it('is not started over nothing', async () => {
    expect(await refusal(context, 'reviews.start', { name: 'x', scope: 'critical', reviewer: 'Maya' })).toBe('review_empty')
    expect(await ask(context, 'reviews.list', undefined)).toEqual([])
  })

  it('survives that an identity under review goes to the Trash', async () => {
    const review = await start()
    const rows = await ask(context, 'inventory.list', undefined)
    await ask(context, 'identities.trash', { ids: rows.map((row) => row.id) })
    await decideAll(review, 'remove')
    await ask(context, 'reviews.finish', { id: review.id })
    expect(reportOfReview(context, review.id).rows).toHaveLength(9)
  })
})

describe('what was decided', () => {
  const later = (days: number): TestContext => withClock(context, fixedClock(addDays(testToday, days)))
  const ranOut = async (days: number) =>
    (await ask(later(days), 'findings.list', { filter: { rules: ['REV-02'] }, from: 0, count: 20 })).lines.map(({ name }) => name)

  it('has its days to be carried out; then it is a finding, until it is done or decided again', async () => {
    const review = await start()
    const { items } = await ask(context, 'reviews.get', { id: review.id })
    const [first, second] = items
    if (first === undefined || second === undefined) throw new Error('empty review')
    await decideAll(review)
    await ask(context, 'reviews.decide', { reviewId: review.id, identityIds: [first.identityId], decision: 'rotate', note: 'Sam does it.' })
    await ask(context, 'reviews.decide', {
      reviewId: review.id,
      identityIds: [second.identityId],
      decision: 'remove',
      note: 'The job ended.',
    })
    await ask(context, 'reviews.finish', { id: review.id })
    const names = [first.snapshot.name, second.snapshot.name].sort()
    expect(first.snapshot.tier).toBe('T2')
    expect(
      reportOfReview(context, review.id)
        .rows.slice(0, 2)
        .map(({ dueOn }) => dueOn),
    ).toEqual([addDays(testToday, 30), addDays(testToday, 30)])
    expect(await ranOut(30)).toEqual([])
    expect((await ranOut(31)).sort()).toEqual(names)
    const row = (await ask(context, 'inventory.list', undefined)).find(({ id }) => id === first.identityId)
    for (const { id } of row?.credentials ?? [])
      await ask(later(31), 'rotations.markRotated', { credentialId: id, on: addDays(testToday, 31) })
    expect(await ranOut(31)).toEqual([second.snapshot.name])
    await editIdentity(later(31), second.identityId, { status: 'disabled' })
    expect(await ranOut(31)).toEqual([])
  })
})

describe('a look out of turn', () => {
  const labelled = {
    privileges: ['read'],
    environments: ['test'],
    dataSensitivity: 'internal',
    technicalOwner: 'Sam Okafor',
    backupOwner: 'Maya Lindqvist',
  } as const

  it('is asked for when a right was added since the last review, and is over once it was looked at', async () => {
    const rows = await ask(context, 'inventory.list', undefined)
    const [row] = rows
    if (row === undefined) throw new Error('nothing imported')
    await editIdentity(context, row.id, { ...labelled, privileges: ['read'], environments: ['test'] })
    const review = await start()
    await decideAll(review)
    await ask(context, 'reviews.finish', { id: review.id })
    expect(await ask(context, 'reviews.outOfTurn', undefined)).toEqual([])
    const tomorrow = withClock(context, fixedClock(addDays(testToday, 1)))
    await editIdentity(tomorrow, row.id, { privileges: ['read', 'write'] })
    const [person] = (await ask(context, 'people.all', undefined)).filter(({ name }) => name === 'Sam Okafor')
    if (person === undefined) throw new Error('no owner')
    await ask(tomorrow, 'people.update', { id: person.id, patch: { status: 'left', leftOn: addDays(testToday, 1) } })
    const asked = { name: 'Maya Lindqvist', as: 'backup_owner' }
    expect(await ask(tomorrow, 'reviews.outOfTurn', undefined)).toMatchObject([
      {
        identityId: row.id,
        asked,
        reasons: ['Its owner has left.', 'Since its last review: it may do more.'],
        dueOn: addDays(testToday, 8),
      },
    ])
    expect((await ask(tomorrow, 'reviews.scopes', undefined)).changed).toBe(1)
    const special = await ask(tomorrow, 'reviews.start', {
      name: 'Out of turn',
      scope: 'changed',
      reviewer: 'Maya Lindqvist',
      identityIds: [row.id],
    })
    const { items } = await ask(tomorrow, 'reviews.get', { id: special.id })
    expect(items.map(({ identityId, snapshot }) => ({ identityId, asked: snapshot.asked, triggers: snapshot.triggers.length }))).toEqual([
      { identityId: row.id, asked, triggers: 2 },
    ])
    await ask(tomorrow, 'reviews.decide', { reviewId: special.id, identityIds: [row.id], decision: 'keep', note: '' })
    await ask(tomorrow, 'reviews.finish', { id: special.id })
    expect(await ask(tomorrow, 'reviews.outOfTurn', undefined)).toEqual([])
    const html = reportHtml(reportOfReview(tomorrow, special.id))
    expect(html).toContain('Ask Maya Lindqvist, who steps in for the owner.')
  })

  it('is not started for what does not ask for it', async () => {
    const [row] = await ask(context, 'inventory.list', undefined)
    expect(await refusal(context, 'reviews.start', { name: 'x', scope: 'changed', reviewer: 'Maya', identityIds: [row?.id] })).toBe(
      'review_empty',
    )
  })

  it('never leaves out what has no owner: whoever answers for the list is asked', async () => {
    await ask(context, 'people.create', { facts: { name: 'Priya Nair', responsible: true } })
    const review = await start()
    const { items } = await ask(context, 'reviews.get', { id: review.id })
    expect(items).toHaveLength(9)
    expect(
      items.filter(({ snapshot }) => snapshot.technicalOwner === null).every(({ snapshot }) => snapshot.asked?.name === 'Priya Nair'),
    ).toBe(true)
  })
})

describe('the printed review', () => {
  it('holds title, dates, reviewer, counts, decisions and where the facts come from', async () => {
    const review = await start()
    const { items } = await ask(context, 'reviews.get', { id: review.id })
    const first = items[0]
    if (first === undefined) throw new Error('empty review')
    await decideAll(review)
    await ask(context, 'reviews.decide', {
      reviewId: review.id,
      identityIds: [first.identityId],
      decision: 'remove',
      note: 'The agency left in 2021.',
    })
    await ask(context, 'reviews.finish', { id: review.id })
    const report = latestReport(context)
    expect(report.review?.counts).toMatchObject({ keep: 8, remove: 1, total: 9 })
    expect(report.rows[0]).toMatchObject({
      name: first.snapshot.name,
      decisionWords: 'Remove',
      note: 'The agency left in 2021. Said, not yet seen in an export.',
    })
    const html = reportHtml(report)
    for (const text of [
      'Fernhollow Supplies',
      'November 2026 review',
      'Maya Lindqvist (sole reviewer)',
      '1 November 2026',
      'The agency left in 2021.',
      '1-aws-credential-report.csv',
    ])
      expect(html).toContain(text)
  })

  it('counts the findings by group and tier, and prints in full what was accepted for a while', async () => {
    const rows = await ask(context, 'inventory.list', undefined)
    const [first, second] = rows
    if (first === undefined || second === undefined) throw new Error('nothing imported')
    await editIdentity(context, first.id, { technicalOwner: 'Sam Okafor' })
    const before = latestReport(context).findings
    const reason = 'The <till> cannot be changed before January.'
    await ask(context, 'exceptions.create', {
      rule: 'OWN-04',
      identityIds: [first.id],
      reason,
      approvedBy: 'Maya Lindqvist',
      until: addDays(testToday, 40),
    })
    const report = latestReport(context)
    const sum = ({ groups }: typeof before) => groups.reduce((total, { open }) => total + open.T1 + open.T2 + open.T3, 0)
    expect(sum(report.findings)).toBe(report.findings.open)
    expect(report.findings.open).toBe(before.open - 1)
    expect(report.findings.groups.find(({ group }) => group === 'orphaned')).toMatchObject({ accepted: 1, name: 'Orphaned' })
    expect(report.findings.accepted).toMatchObject([
      {
        identityId: first.id,
        name: first.name,
        rule: 'OWN-04',
        title: 'No reason recorded',
        reason,
        approvedBy: 'Maya Lindqvist',
        approvedOn: testToday,
        until: addDays(testToday, 40),
      },
    ])
    const overview = await ask(context, 'findings.overview', undefined)
    expect([report.findings.open, report.findings.accepted.length]).toEqual([overview.open, overview.accepted])
    const row = report.rows.find(({ name }) => name === first.name)
    expect(row?.accepted).toBe(`OWN-04 No reason recorded until 11 Dec 2026, approved by Maya Lindqvist: ${reason}`)
    const { total } = await ask(context, 'findings.list', { filter: { identityId: first.id }, from: 0, count: 100 })
    expect(row?.openFindings).toBe(total)
    const html = reportHtml(report)
    for (const text of [
      'Findings on 1 November 2026',
      'Accepted for now: 1',
      'The &lt;till&gt; cannot be changed before January.',
      'OWN-04',
      'Maya Lindqvist',
      '11 Dec 2026',
    ])
      expect(html).toContain(text)
    // Told, even when there is nothing to tell.
    await ask(context, 'exceptions.end', { ids: (await ask(context, 'exceptions.list', undefined)).map(({ id }) => id) })
    expect(reportHtml(latestReport(context))).toContain('Nothing is accepted for a while')
  })

  it('shows what was typed as text, never as markup', async () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&\u202Etxt.exe'
    await addIdentity(context, { name: hostile, purpose: '</td><script>alert(1)</script>', technicalOwner: '<b>Sam</b>' })
    const html = reportHtml(latestReport(context))
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;txt.exe')
    expect(html).not.toMatch(/<script|<img|<b>Sam|\u202e/)
  })
})
