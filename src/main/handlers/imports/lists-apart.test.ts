import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask, openTestContext, type TestContext } from '../../testing/test-context.ts'

// Exports of one project each that name no project: several lists of one source and no account.

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

const key = (id: string) => ({
  object: 'organization.project.api_key',
  id: `key_${id}`,
  name: id,
  created_at: 1711471533,
  last_used_at: null,
  owner: { type: 'user', user: { name: 'Ada Bracken' } },
})

async function take(...ids: readonly string[]) {
  const bytes = new TextEncoder().encode(JSON.stringify({ object: 'list', data: ids.map(key), has_more: false }))
  const { token } = await ask(context, 'imports.offer', { fileName: 'keys.json', lastModified: 0, bytes })
  const preview = await ask(context, 'imports.preview', { token })
  await ask(context, 'imports.commit', { token })
  return preview.counts.identities
}

describe('the lists of two projects', () => {
  it('stay two: what one no longer has is gone, what only the other has is not', async () => {
    await take('a1', 'a2', 'a3')
    expect(await take('b1')).toMatchObject({ new: 1, gone: 0 })
    expect(await take('a1', 'a2', 'a3')).toMatchObject({ same: 3, gone: 0 })
    expect(await take('a1', 'a2', 'a4')).toMatchObject({ new: 1, same: 2, gone: 1 })
    expect(await take('b1', 'b2')).toMatchObject({ new: 1, same: 1, gone: 0 })
    expect(await take('a1', 'a2')).toMatchObject({ same: 2, gone: 2 })
  })

  it('keep telling what is gone after years of new keys', async () => {
    await take('a', '0', '1')
    for (let year = 2; year < 7; year += 1) expect((await take('a', String(year - 1), String(year))).gone).toBe(year - 1)
  })
})
