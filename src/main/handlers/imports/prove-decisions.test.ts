import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { proofWords } from '../../../shared/domain/reviews/review.ts'
import type { ReviewId } from '../../../shared/domain/values/ids.ts'
import { ask, openTestContext, type TestContext } from '../../testing/test-context.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

// Tokens as GitLab lists them; the ids are counted and belong to nobody.
const token = (id: number, name: string, changes: object = {}) => ({
  id,
  name,
  revoked: false,
  active: true,
  created_at: '2026-01-02T08:00:00Z',
  scopes: ['api'],
  user_id: 7,
  last_used_at: null,
  expires_at: '2027-01-01',
  access_level: 30,
  ...changes,
})

async function importList(entries: readonly object[], day: string, wrapper?: object) {
  const bytes = new TextEncoder().encode(JSON.stringify(wrapper === undefined ? entries : { ...wrapper, data: entries }))
  const { token: handle } = await ask(context, 'imports.offer', {
    fileName: `tokens ${day}.json`,
    lastModified: Date.parse(`${day}T12:00:00`),
    bytes,
  })
  await ask(context, 'imports.preview', { token: handle })
  return ask(context, 'imports.commit', { token: handle })
}

async function decided(name: string, decision: 'remove' | 'disable' | 'keep'): Promise<ReviewId> {
  const review = await ask(context, 'reviews.start', { name: 'November', scope: 'everything', reviewer: 'Sam Okafor' })
  const { items } = await ask(context, 'reviews.get', { id: review.id })
  const item = items.find(({ snapshot }) => snapshot.name === name)
  if (item === undefined) throw new Error(`no ${name} under review`)
  await ask(context, 'reviews.decide', { reviewId: review.id, identityIds: [item.identityId], decision, note: 'No longer used' })
  return review.id
}

const proofOf = async (id: ReviewId, name: string) =>
  (await ask(context, 'reviews.get', { id })).items.find(({ snapshot }) => snapshot.name === name)

const two = [token(1, 'ci-publish'), token(2, 'old deploy')]

describe('a decision to switch off', () => {
  it('is only said until a later whole export no longer lists it', async () => {
    await importList(two, '2026-10-01')
    const review = await decided('old deploy', 'remove')
    expect(proofWords((await proofOf(review, 'old deploy')) ?? { decision: null, proof: null })).toBe('Said, not yet seen in an export.')
    expect((await importList([token(1, 'ci-publish')], '2026-11-01')).proved).toBe(1)
    const item = await proofOf(review, 'old deploy')
    expect(item?.proof).toMatchObject({ shown: 'gone', fileName: 'tokens 2026-11-01.json', rows: 1, asOf: '2026-11-01' })
    expect(item?.proof?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(item === undefined ? '' : proofWords(item)).toContain('No longer listed in tokens 2026-11-01.json')
  })

  it('is proved as well by an export that lists it as switched off', async () => {
    await importList(two, '2026-10-01')
    const review = await decided('old deploy', 'disable')
    expect(
      (await importList([token(1, 'ci-publish'), token(2, 'old deploy', { revoked: true, active: false })], '2026-11-01')).proved,
    ).toBe(1)
    expect((await proofOf(review, 'old deploy'))?.proof).toMatchObject({ shown: 'disabled', rows: 2 })
  })

  it('is not proved by an older export, by a part of the list, or while it is still listed', async () => {
    await importList(two, '2026-10-01')
    const review = await decided('old deploy', 'remove')
    expect((await importList([token(1, 'ci-publish')], '2026-09-01')).proved).toBe(0)
    expect((await importList([token(1, 'ci-publish')], '2026-11-01', { has_more: true })).proved).toBe(0)
    expect((await importList(two, '2026-11-01')).proved).toBe(0)
    expect((await proofOf(review, 'old deploy'))?.proof).toBeNull()
  })

  it('says nothing about what was decided to be kept', async () => {
    await importList(two, '2026-10-01')
    const review = await decided('old deploy', 'keep')
    expect((await importList([token(1, 'ci-publish')], '2026-11-01')).proved).toBe(0)
    expect(proofWords((await proofOf(review, 'old deploy')) ?? { decision: null, proof: null })).toBeNull()
  })

  it('is open again when the import that proved it is taken back', async () => {
    await importList(two, '2026-10-01')
    const review = await decided('old deploy', 'remove')
    const { id } = await importList([token(1, 'ci-publish')], '2026-11-01')
    await ask(context, 'imports.undo', { id })
    expect((await proofOf(review, 'old deploy'))?.proof).toBeNull()
  })
})
