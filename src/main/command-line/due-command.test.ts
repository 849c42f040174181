import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDays, plainDate } from '../../shared/domain/values/plain-date.ts'
import { fixedClock } from '../services/clock.ts'
import { addCredential, addIdentity } from '../testing/records.ts'
import { ask, openTestContext, type TestContext, testToday, withClock } from '../testing/test-context.ts'
import { readCommandWords } from './command-words.ts'
import { runDue } from './due-command.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

const ahead = (days: number) => addDays(testToday, days)

function due(on = testToday) {
  const words = readCommandWords(['due', '--json'], {})
  if (words.command !== 'due') throw new Error('no command')
  return runDue(words, withClock(context, fixedClock(on)))
}

const items = (on = testToday) =>
  (due(on).json as { items: readonly Readonly<Record<string, unknown>>[] }).items.map(({ name, because, on: day, credentialId }) => [
    name,
    because,
    day,
    credentialId === null ? null : 'key',
  ])

describe('due', () => {
  it('is not late with what ends today, and is tomorrow', async () => {
    const id = await addIdentity(context, { name: 'renovate' })
    await addCredential(context, id, { type: 'personal_token', createdOn: ahead(-30), expiresOn: testToday })
    expect(due()).toMatchObject({ code: 0, json: { overdue: 0, items: [{ endsOn: testToday, expiredOn: null, daysLeft: 0 }] } })
    expect(due().lines[0]).toContain('ends today')
    expect(due(ahead(1))).toMatchObject({ code: 3, json: { overdue: 1, items: [{ expiredOn: testToday, daysLeft: -1 }] } })
    expect(due(ahead(1)).lines[0]).toContain('ended yesterday')
  })

  it('says by what everything is due', async () => {
    const bot = await addIdentity(context, { name: 'bot', kind: 'ai_agent', projectEndsOn: ahead(3), technicalOwner: 'Ann Lee' })
    await addIdentity(context, { name: 'courier', vendorContractEndsOn: ahead(2), technicalOwner: 'Ann Lee' })
    const desk = await addIdentity(context, { name: 'desk', provider: 'zendesk', kind: 'api_key' })
    await addCredential(context, desk, { type: 'api_key', createdOn: ahead(-200), lastUsedOn: ahead(-1), lastUsedState: 'used' })
    await ask(context, 'people.create', { facts: { name: 'Sam Okafor' } })
    await ask(context, 'exceptions.create', {
      rule: 'OWN-01',
      identityIds: [desk],
      reason: 'The new colleague starts in December and takes it over.',
      approvedBy: 'Sam Okafor',
      until: ahead(4),
    })
    const review = await ask(context, 'reviews.start', { name: 'Autumn', scope: 'everything', reviewer: 'Sam Okafor', identityIds: [bot] })
    await ask(context, 'reviews.decide', { reviewId: review.id, identityIds: [bot], decision: 'remove', note: 'The pilot is over.' })
    await ask(context, 'reviews.finish', { id: review.id })
    const jobOn = (items(plainDate('2026-11-02')).find(([, because]) => because === 'review_job') ?? [])[2]
    expect(items(plainDate('2027-04-28'))).toEqual([
      ['desk', 'retirement', '2027-04-30', null],
      ['desk', 'policy', ahead(-110), 'key'],
      ['courier', 'contract', ahead(2), null],
      ['bot', 'agent_end', ahead(3), null],
      ['desk', 'exception', ahead(4), null],
      ['bot', 'review_job', jobOn, null],
    ])
  })
})
