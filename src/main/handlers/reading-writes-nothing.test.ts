import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CredentialId, DrillId, IdentityId, PersonId, ReviewId } from '../../shared/domain/values/ids.ts'
import { addDays } from '../../shared/domain/values/plain-date.ts'
import type { ChannelInput } from '../../shared/ipc/contract.ts'
import type { ReadingChannel } from '../../shared/ipc/writing-channels.ts'
import { runCommandLine } from '../command-line/run.ts'
import { answer } from '../ipc/answer.ts'
import { fixedClock } from '../services/clock.ts'
import { evaluationCache } from '../services/evaluation-cache.ts'
import { countChanges } from '../store/database.ts'
import { openFindings } from '../store/finding-log-table.ts'
import { addCredential, addIdentity, editIdentity } from '../testing/records.ts'
import { ask, openTestContext, type TestContext, testPassphrase, testToday, withClock } from '../testing/test-context.ts'

let context: TestContext
beforeEach(async () => {
  const plain = await openTestContext()
  context = {
    ...plain,
    surroundings: {
      ...plain.surroundings,
      chooseFiles: () => Promise.resolve([listIn(plain.folder)]),
      chooseSavePath: (name) => Promise.resolve(join(plain.folder, name)),
      printPdf: (html) => Promise.resolve(new TextEncoder().encode(html)),
    },
  }
}, 60_000)
afterEach(() => {
  context.remove()
})

const list = 'Name,Owner\nfrom-a-list,Ann Lee\n'
function listIn(folder: string): string {
  const path = join(folder, 'list.csv')
  writeFileSync(path, list)
  return path
}

type Known = Readonly<{
  identity: IdentityId
  credential: CredentialId
  person: PersonId
  drill: DrillId
  review: ReviewId
  token: string
  offer: string
}>

// One input for every channel that is not among the writing ones: a channel without an entry does not compile.
const inputs: Readonly<{ [Name in ReadingChannel]: (known: Known) => ChannelInput<Name> }> = {
  'app.info': () => undefined,
  'window.clipboard': () => ({ press: 'copy' }),
  'vault.status': () => undefined,
  'inventory.list': () => undefined,
  'inventory.read': () => ({}),
  'identities.listTrash': () => undefined,
  'fields.list': () => undefined,
  'views.list': () => undefined,
  'people.list': () => undefined,
  'people.directory': () => undefined,
  'people.all': () => undefined,
  'people.holdings': ({ person }) => ({ id: person }),
  'findings.overview': () => undefined,
  'findings.list': () => ({ filter: {}, from: 0, count: 1000 }),
  'findings.explain': ({ identity }) => ({ rule: 'OWN-04', identityId: identity, credentialId: null }),
  'findings.ofIdentity': ({ identity }) => ({ id: identity }),
  'findings.marks': () => ({}),
  'findings.behind': () => ({ of: 'findings', filter: {} }),
  'findings.next': () => ({ most: 3 }),
  'exceptions.list': () => undefined,
  'drills.preview': ({ person }) => ({ kind: 'leaver', personId: person, words: null }),
  'drills.list': () => undefined,
  'drills.get': ({ drill }) => ({ id: drill }),
  'agents.list': () => undefined,
  'vendors.list': () => undefined,
  'vendors.get': () => ({ vendor: 'stripe' }),
  'controls.list': () => undefined,
  'programme.get': () => undefined,
  'metrics.get': () => ({}),
  'history.state': () => undefined,
  'history.ofIdentity': ({ identity }) => ({ id: identity }),
  'history.origins': ({ identity }) => ({ id: identity }),
  'imports.choose': () => undefined,
  'imports.offer': () => ({ fileName: 'list.csv', lastModified: 0, bytes: new TextEncoder().encode(list) }),
  'imports.preview': ({ token }) => ({ token }),
  'imports.rows': ({ token }) => ({ token, from: 0, count: 10 }),
  'imports.pastePlan': ({ token }) => ({ token }),
  'imports.discard': ({ offer }) => ({ token: offer }),
  'imports.list': () => undefined,
  'imports.sources': () => undefined,
  'systems.list': () => undefined,
  'exports.save': ({ identity }) => ({ title: 'All', ids: [identity], format: 'xlsx', kind: 'records' }),
  'rotations.due': () => undefined,
  'rotations.decided': () => undefined,
  'reviews.list': () => undefined,
  'reviews.scopes': () => undefined,
  'reviews.outOfTurn': () => undefined,
  'reviews.get': ({ review }) => ({ id: review }),
  'reports.saveReview': ({ review }) => ({ reviewId: review }),
  'reports.printView': ({ identity }) => ({ title: 'All', ids: [identity] }),
  'reports.saveHandover': ({ drill }) => ({ id: drill }),
  'reports.saveBreakGlass': () => ({ vendor: 'stripe' }),
  'settings.get': () => undefined,
  'work.stop': () => undefined,
}

async function filled(): Promise<Known> {
  const identity = await addIdentity(context, {
    name: 'shop-sync',
    provider: 'stripe',
    environments: ['production'],
    privileges: ['admin'],
    technicalOwner: 'Ann Lee',
  })
  const credential = await addCredential(context, identity, {
    type: 'api_key',
    createdOn: testToday,
    expiresOn: addDays(testToday, 60),
  })
  const person = (await ask(context, 'people.all', undefined))[0]?.id
  if (person === undefined) throw new Error('Ann Lee is missing.')
  const drill = (await ask(context, 'drills.start', { kind: 'leaver', personId: person, words: null })).id
  const review = (await ask(context, 'reviews.start', { name: 'First', scope: 'everything', reviewer: 'Sam Okafor' })).id
  const offered = await Promise.all([1, 2].map(() => ask(context, 'imports.offer', inputs['imports.offer']({} as Known))))
  const [token, offer] = offered.map((one) => one.token)
  if (token === undefined || offer === undefined) throw new Error('No file was offered.')
  await ask(context, 'imports.preview', { token })
  return { identity, credential, person, drill, review, token, offer }
}

/** Runs with a connection on which SQLite refuses every write and every transaction that wants to write. */
async function readOnly<Value>(work: () => Promise<Value>): Promise<Value> {
  const { raw } = context.vault.db()
  const before = countChanges(context.vault.db())
  raw.pragma('query_only = ON')
  try {
    expect(() => raw.exec('BEGIN IMMEDIATE')).toThrow('readonly')
    return await work()
  } finally {
    raw.pragma('query_only = OFF')
    expect(countChanges(context.vault.db())).toBe(before)
  }
}

const channelNames = Object.keys(inputs) as readonly ReadingChannel[]

describe('a reading channel', () => {
  it('writes nothing, also while findings are not settled yet and on another day', async () => {
    const known = await filled()
    for (const clock of [fixedClock(testToday), fixedClock(addDays(testToday, 55))]) {
      context = { ...context, ...withClockOnly(clock) }
      await readOnly(async () => {
        for (const name of channelNames) {
          const reply = await answer(name, inputs[name](known), context)
          expect(reply.ok ? null : reply.error, name).toBeNull()
        }
      })
      await ask(context, 'imports.preview', { token: known.token })
    }
  })

  it('says the same before findings are settled and after', async () => {
    const known = await filled()
    await ask(context, 'findings.overview', undefined)
    await editIdentity(context, known.identity, { technicalOwner: null, purpose: 'Sends orders' })
    const asked = ['findings.list', 'findings.ofIdentity', 'metrics.get', 'reviews.outOfTurn', 'findings.overview'] as const
    const said = () => Promise.all(asked.map((name) => answer(name, inputs[name](known), context)))
    const before = await said()
    expect(openFindings(context.vault.db()).size).toBe(0)
    context.evaluation.settle()
    expect(openFindings(context.vault.db()).size).toBe(1)
    expect(await said()).toEqual(before)
    // And from what was written alone.
    context.evaluation.drop()
    expect(await said()).toEqual(before)
  })
})

// The caches of another day, without settling what the first ones left open.
function withClockOnly(clock: TestContext['clock']): Pick<TestContext, 'clock' | 'evaluation'> {
  return { clock, evaluation: evaluationCache({ vault: context.vault, clock, inventory: context.inventory }) }
}

describe('findings are settled', () => {
  it('once nothing more is written, not by each part of a paste, and not by a reading', async () => {
    const wished: (() => void)[] = []
    const { vault, clock, inventory } = context
    context = { ...context, evaluation: evaluationCache({ vault, clock, inventory, later: (settle) => wished.push(settle) }) }
    context.evaluation.opened()
    const { identity } = await filled()
    expect(wished.length).toBeGreaterThan(1)
    expect(openFindings(vault.db()).size).toBe(0)
    wished.at(-1)?.()
    expect(openFindings(vault.db()).size).toBe(1)
    const settled = countChanges(vault.db())
    for (const settle of wished) settle()
    expect(countChanges(vault.db())).toBe(settled)

    wished.length = 0
    await ask(context, 'findings.list', { filter: {}, from: 0, count: 10 })
    context.evaluation.settleSoon()
    expect(wished).toEqual([])
    await ask(context, 'identities.trash', { ids: [identity] })
    expect(wished).toHaveLength(1)
    wished[0]?.()
    expect(openFindings(vault.db()).size).toBe(0)
  })

  it('on a new day without anybody asking, and when the vault is locked', async () => {
    const { identity } = await filled()
    let today = testToday
    const { vault } = context
    const wished: (() => void)[] = []
    const { clock, inventory } = withClock(context, { ...fixedClock(testToday), today: () => today })
    const evaluation = evaluationCache({ vault, clock, inventory, later: (settle) => wished.push(settle) })
    context = { ...context, clock, inventory, evaluation }
    context.evaluation.settle()
    context.evaluation.settleSoon()
    expect(wished).toEqual([])
    today = addDays(testToday, 55)
    context.evaluation.settleSoon()
    expect(wished).toHaveLength(1)
    wished[0]?.()
    expect(openFindings(vault.db()).get(identity)).toContain(today)

    await editIdentity(context, identity, { technicalOwner: null })
    const before = openFindings(vault.db()).get(identity)
    await ask(context, 'vault.lock', undefined)
    await ask(context, 'vault.unlock', { passphrase: testPassphrase })
    expect(openFindings(vault.db()).get(identity)).not.toBe(before)
  })
})

describe('a command that reads', () => {
  it('leaves the vault as it was, byte for byte, and says the same as after settling', async () => {
    await filled()
    await ask(context, 'vault.lock', undefined)
    const vault = join(context.folder, 'vault')
    const passphrase = join(context.folder, 'passphrase.txt')
    writeFileSync(passphrase, testPassphrase)
    const bytes = () => readdirSync(vault).map((name) => [name, readFileSync(join(vault, name)).toString('base64')])
    const later = addDays(testToday, 55)
    const run = async (...words: readonly string[]) => {
      const texts: string[] = []
      const out = vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
        texts.push(String(text))
        for (const done of rest as readonly unknown[]) if (typeof done === 'function') (done as () => void)()
        return true
      })
      const code = await runCommandLine(
        [...words, '--json', '--vault', context.vault.path, '--passphrase-file', passphrase, '--today', later],
        context.surroundings,
      )
      out.mockRestore()
      return { code, text: texts.join('') }
    }
    const commands = [
      ['list'],
      ['due'],
      ['findings'],
      ['people'],
      ['agents'],
      ['sources'],
      ['export', '--out', join(context.folder, 'out.csv')],
      ['report', '--out', join(context.folder, 'out.json')],
      ['import', '--dry-run', '--source', 'generic-csv', listIn(context.folder)],
    ]
    const whole = bytes()
    const said = new Map<string, string>()
    for (const words of commands) {
      const { code, text } = await run(...words)
      expect([0, 3], words[0]).toContain(code)
      expect(text, words[0]).not.toBe('')
      said.set(words[0] ?? '', text)
      expect(bytes(), words[0]).toEqual(whole)
    }
    await ask(context, 'vault.unlock', { passphrase: testPassphrase })
    const settled = withClock(context, fixedClock(later))
    settled.evaluation.settleSoon('always')
    settled.evaluation.settle()
    await ask(context, 'vault.lock', undefined)
    expect(bytes()).not.toEqual(whole)
    expect((await run('findings')).text).toBe(said.get('findings'))

    // A command leaves what it changed to be settled by the app.
    await run('import', '--source', 'generic-csv', listIn(context.folder))
    await ask(context, 'vault.unlock', { passphrase: testPassphrase })
    context.evaluation.settle()
    expect(openFindings(context.vault.db()).size).toBe(2)
  }, 120_000)
})
