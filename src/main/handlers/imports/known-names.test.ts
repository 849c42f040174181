import { afterEach, beforeEach, expect, it } from 'vitest'
import { ask, openTestContext, type TestContext } from '../../testing/test-context.ts'

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

async function imported(text: string) {
  const { token } = await ask(context, 'imports.offer', {
    fileName: 'list.csv',
    lastModified: Date.now(),
    bytes: new TextEncoder().encode(text),
  })
  await ask(context, 'imports.preview', { token })
  const { identities } = await ask(context, 'imports.commit', { token })
  return identities
}

const list = (owner: string) =>
  `Name,Provider,External id,Kind,Technical owner,Business owner,Backup owner\nMailer,sendgrid,key-1,API key,${owner},${owner},${owner}\n`
const owners = async () =>
  (await ask(context, 'inventory.list', undefined)).map(({ technicalOwner, businessOwner }) => [technicalOwner, businessOwner])

it.each(['M. Lindqvist', 'maya  LINDQVIST', 'Maya@fernhollow.example'])(
  'a person named by another spelling is the one already known, and the same file again changes nothing: %s',
  async (spelling) => {
    await ask(context, 'people.create', { facts: { name: 'Maya Lindqvist', aliases: ['M. Lindqvist'], email: 'maya@fernhollow.example' } })
    expect(await imported(list(spelling))).toMatchObject({ new: 1 })
    expect(await owners()).toEqual([['Maya Lindqvist', 'Maya Lindqvist']])
    expect(await imported(list(spelling))).toMatchObject({ new: 0, changed: 0, same: 1 })
    expect(await ask(context, 'people.list', undefined)).toEqual(['Maya Lindqvist'])
  },
)

it('a merged name is the person it turned out to be, and an address two people share names nobody', async () => {
  const maya = await ask(context, 'people.create', { facts: { name: 'Maya Lindqvist', email: 'team@fernhollow.example' } })
  const other = await ask(context, 'people.create', { facts: { name: 'Mayalind', email: 'team@fernhollow.example' } })
  await ask(context, 'people.create', { facts: { name: 'Sam Okafor', email: 'team@fernhollow.example' } })
  await ask(context, 'people.merge', { from: other, into: maya })
  await imported(list('mayalind'))
  expect(await owners()).toEqual([['Maya Lindqvist', 'Maya Lindqvist']])
  expect(await imported(list('mayalind'))).toMatchObject({ changed: 0, same: 1 })
  await imported(list('team@fernhollow.example'))
  expect(await ask(context, 'people.list', undefined)).toContain('team@fernhollow.example')
})
