import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { firstNameOf } from '../../../shared/domain/offboarding/drill.ts'
import { isDevice } from '../../../shared/domain/vendors/kept-at.ts'
import { addCredential, addIdentity } from '../../testing/records.ts'
import { ask, openTestContext, type TestContext } from '../../testing/test-context.ts'
import { exported } from '../exports/export-handlers.ts'

// Whose service or which device holds a copy of a key, and who asked for it: told by whom a break-in or a leaver concerns.

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

async function imported(into: TestContext, text: string) {
  const { token } = await ask(into, 'imports.offer', { fileName: 'list.csv', lastModified: 0, bytes: new TextEncoder().encode(text) })
  const preview = await ask(into, 'imports.preview', { token, choices: { source: 'generic-csv' } })
  await ask(into, 'imports.commit', { token })
  return { preview, rows: await ask(into, 'inventory.list', undefined) }
}

const list =
  'Name,Provider,Kept at,Requested by\ndeploy,AWS,"Circle CI, Maya’s laptop",Maya Lindqvist\nmailer,SendGrid,1Password,Sam Okafor\nold,AWS,Sams Rechner,\n'

async function idOfPerson(name: string) {
  const found = (await ask(context, 'people.all', undefined)).find((person) => person.name === name)
  if (found === undefined) throw new Error(`nobody is called ${name}`)
  return found.id
}

describe('a key that is kept somewhere', () => {
  it('is told by the page of the vendor that keeps it, under any of its names', async () => {
    await imported(context, list)
    const page = await ask(context, 'vendors.get', { vendor: 'circleci' })
    expect(page.members.map(({ name, own, kept, because }) => ({ name, own, kept, because }))).toEqual([
      { name: 'deploy', own: false, kept: true, because: 'A key of it is kept at CircleCI.' },
    ])
    expect((await ask(context, 'vendors.list', undefined)).find(({ vendor }) => vendor === 'circleci')?.identities).toBe(1)
  })

  it('only the keys that are kept there are told there', async () => {
    const id = await addIdentity(context, { name: 'shop', provider: 'stripe' })
    await addCredential(context, id, { label: 'live key', keptAt: ['CircleCI'] })
    await addCredential(context, id, { label: 'test key', keptAt: ['the till'] })
    const page = await ask(context, 'vendors.get', { vendor: 'CircleCI' })
    expect(page.members.map(({ credentials }) => credentials)).toEqual([['live key']])
  })

  it('is asked about when the person leaves whose device it is on, and when the vendor goes', async () => {
    await imported(context, list)
    const ties = async (about: Parameters<typeof ask<'drills.preview'>>[2]) =>
      (await ask(context, 'drills.preview', about)).items.map(({ name, ties: found }) => [name, found])
    const leaver = (personId: string) => ties({ kind: 'leaver', personId, words: null })
    expect(await leaver(await idOfPerson('Maya Lindqvist'))).toEqual([['deploy', ['holds_copy', 'requested']]])
    expect(await leaver(await idOfPerson('Sam Okafor'))).toEqual([
      ['mailer', ['requested']],
      ['old', ['holds_copy']],
    ])
    expect(await ties({ kind: 'vendor', personId: null, words: 'CircleCI' })).toEqual([['deploy', ['holds_copy']]])
  })

  it('is exported with who asked for it, and read back', async () => {
    await imported(context, list)
    const other = await openTestContext()
    const { rows } = await imported(other, String(exported(context, null, 'csv', 'records')))
    const told = rows.map(({ name, requestedBy, credentials }) => [name, requestedBy, credentials.map(({ keptAt }) => keptAt)])
    other.remove()
    expect(told).toEqual([
      ['deploy', 'Maya Lindqvist', [['Circle CI', 'Maya’s laptop']]],
      ['mailer', 'Sam Okafor', [['1Password']]],
      ['old', null, [['Sams Rechner']]],
    ])
  })

  it('who asked for it follows when two people turn out to be one, and asking holds nobody in the list', async () => {
    await imported(context, list)
    const [maya, sam] = [await idOfPerson('Maya Lindqvist'), await idOfPerson('Sam Okafor')]
    await ask(context, 'people.merge', { from: maya, into: sam })
    expect((await ask(context, 'inventory.list', undefined)).map(({ requestedBy }) => requestedBy)).toEqual([
      'Sam Okafor',
      'Sam Okafor',
      null,
    ])
  })
})

test.each<readonly [person: string, everybody: readonly string[], first: string | null]>([
  ['Maya Lindqvist', ['Maya Lindqvist', 'Sam Okafor'], 'maya'],
  ['Maya Lindqvist', ['Maya Lindqvist', 'Maya Roe'], null],
  ['maya@firm.example', ['maya@firm.example'], null],
  ['J Roe', ['J Roe'], null],
])('devices of %s among %s are called after %s', (person, everybody, first) => {
  expect(firstNameOf(person, everybody)).toBe(first)
})

test.each<readonly [place: string, device: boolean]>([
  ['Maya’s laptop', true],
  ["Sam's desk", true],
  ['Mayas Rechner', true],
  ['Bürorechner', true],
  ['Portable de Zoé', true],
  ['web01', true],
  ['USB stick in the safe', true],
  ['CircleCI', false],
  ['1Password', false],
  ['GitHub', false],
  ['Agency Northlight', false],
])('“%s” is a device: %s', (place, device) => {
  expect(isDevice(place)).toBe(device)
})
