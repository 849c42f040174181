import type { PersonId } from '../../../shared/domain/values/ids.ts'
import type { ChannelInput } from '../../../shared/ipc/contract.ts'
import { answer } from '../../ipc/answer.ts'
import { ask } from '../test-context.ts'
import { nth, type Recipe } from './recipe-context.ts'

/** People who turn out to be one, exceptions, hand-overs of all three kinds, and a review that is still open. */
export async function fillGovernance(recipe: Recipe): Promise<void> {
  await sortOutPeople(recipe)
  await acceptFindings(recipe)
  await handOver(recipe)
  const { id } = await ask(recipe, 'reviews.start', { name: 'Open review', scope: 'changed', reviewer: 'Sam Okafor' })
  const { items } = await ask(recipe, 'reviews.get', { id })
  const [first, second] = [nth(items, 0).identityId, nth(items, 1).identityId]
  await ask(recipe, 'reviews.decide', { reviewId: id, identityIds: [first, second], decision: 'rotate', note: 'By the end of the year' })
  await ask(recipe, 'reviews.decide', { reviewId: id, identityIds: [second], decision: null, note: '' })
}

async function personNamed(recipe: Recipe, name: string): Promise<PersonId> {
  return nth(
    (await ask(recipe, 'people.all', undefined)).filter((person) => person.name === name),
    0,
  ).id
}

async function sortOutPeople(recipe: Recipe): Promise<void> {
  const create = (name: string) => ask(recipe, 'people.create', { facts: { name } })
  const double = await create('Thomas Hale')
  const wrong = await create('Thea Hale')
  await ask(recipe, 'people.merge', { from: double, into: await personNamed(recipe, 'Tom Hale') })
  await ask(recipe, 'people.merge', { from: wrong, into: await personNamed(recipe, 'Tom Hale') })
  await ask(recipe, 'people.unmerge', { id: wrong })
  await ask(recipe, 'people.remove', { id: await create('Nobody Atall') })
  await ask(recipe, 'people.update', {
    id: await personNamed(recipe, 'Maya Lindqvist'),
    patch: { status: 'left', leftOn: '2026-11-25', aliases: ['M. Lindqvist'] },
  })
}

/** Six findings of different rules accepted for a while; one of the exceptions ended before its time, one undone. */
async function acceptFindings(recipe: Recipe): Promise<void> {
  const { lines } = await ask(recipe, 'findings.list', { filter: {}, from: 0, count: 1000 })
  const byRule = new Map(lines.filter(({ owner }) => owner !== 'Zoë Grün').map((line) => [line.rule, line]))
  const given: string[] = []
  for (const { rule, identityId } of byRule.values()) {
    const reply = await answer(
      'exceptions.create',
      {
        rule,
        identityIds: [identityId],
        reason: 'Accepted until the new till is in place, see the minutes.',
        approvedBy: 'Zoë Grün',
        until: '2026-12-20',
      } satisfies ChannelInput<'exceptions.create'>,
      recipe,
    )
    // A rule that allows no exception says so; the next one is taken.
    if (reply.ok) given.push(rule)
    if (given.length === 6) break
  }
  await ask(recipe, 'history.undo', {})
  const ends = nth(await ask(recipe, 'exceptions.list', undefined), 0)
  await ask(recipe, 'exceptions.end', { ids: [ends.id] })
}

async function handOver(recipe: Recipe): Promise<void> {
  await leaverHandOver(recipe)
  const project = await ask(recipe, 'drills.start', { kind: 'project', personId: null, words: 'Harbour' })
  await decideRows(recipe, project.id, ['transferred', 'switched_off'])
  await ask(recipe, 'drills.close', { id: project.id })
  await ask(recipe, 'drills.reopen', { id: project.id })
  const vendor = await ask(recipe, 'drills.start', { kind: 'vendor', personId: null, words: 'github' })
  await decideRows(recipe, vendor.id, ['rotated', 'switched_off', 'not_theirs'])
  await ask(recipe, 'drills.close', { id: vendor.id })
}

// Left open, with one row taken back.
async function leaverHandOver(recipe: Recipe): Promise<void> {
  const personId = await personNamed(recipe, 'Maya Lindqvist')
  const { id } = await ask(recipe, 'drills.start', { kind: 'leaver', personId, words: null })
  await decideRows(recipe, id, ['transferred', 'rotated', 'not_theirs'])
  const { items } = await ask(recipe, 'drills.get', { id })
  await ask(recipe, 'drills.takeBack', { id, identityIds: [nth(items, 0).identityId] })
}

type Outcome = ChannelInput<'drills.decide'>['outcome']

async function decideRows(recipe: Recipe, id: ChannelInput<'drills.decide'>['id'], outcomes: readonly Outcome[]): Promise<void> {
  const { items } = await ask(recipe, 'drills.get', { id })
  for (const [place, { identityId }] of items.entries()) {
    const outcome = nth(outcomes, place % outcomes.length)
    const newOwner = outcome === 'transferred' ? 'Tom Hale' : null
    const note = outcome === 'not_theirs' ? 'Only named in a sentence' : null
    await ask(recipe, 'drills.decide', { id, identityIds: [identityId], outcome, newOwner, note })
  }
}
