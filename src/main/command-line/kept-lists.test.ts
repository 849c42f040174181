import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plainDate } from '../../shared/domain/values/plain-date.ts'
import { fixedClock } from '../services/clock.ts'
import { holdsCanary, keptListBytes } from '../testing/kept-list-files.ts'
import { type KeptList, keptLists, refusedLists } from '../testing/kept-lists.ts'
import { ask, memoryKeychain, type TestContext, testContext, withClock } from '../testing/test-context.ts'
import { everythingWritten, runWords, vaultRows } from '../testing/written-by-commands.ts'

// Lists as firms keep them, each through the command line into an encrypted vault of its own. What they must give stands in testing/kept-lists.ts.

let context: TestContext
beforeEach(async () => {
  // A key in a keychain needs no half second to be stretched, as a passphrase does.
  const made = testContext(memoryKeychain(new Map()))
  await ask(made, 'vault.create', { companyName: 'Fernhollow Supplies', protection: 'keychain' })
  context = withClock(made, fixedClock(plainDate('2026-11-30')))
})
afterEach(() => {
  context.remove()
})

type Listed = Readonly<{ name: string; environments: readonly string[] | null; credentials: readonly Readonly<{ label: string | null }>[] }>
type Result = Readonly<{
  skipped: readonly Readonly<{ record: number; reason: string }>[]
  leftOut: readonly Readonly<{ column: string; reason: string; filled: number }>[]
  warnings: readonly string[]
  error?: Readonly<{ message: string }>
}>

/** Imports a list under a name of its own; what is said of it. */
async function imported(file: string, name: string, words: readonly string[] = []) {
  const path = join(mkdtempSync(join(context.folder, 'given-')), name)
  writeFileSync(path, keptListBytes(file))
  const outcome = await runWords(context, 'import', path, ...words)
  const [result] = outcome.json as readonly [Result]
  return { ...outcome, result, said: JSON.stringify(outcome) }
}

/** The identities by name and environment, their credentials by label. */
async function listed(): Promise<readonly Listed[]> {
  const { identities } = (await runWords(context, 'list')).json as { identities: readonly Listed[] }
  const order = ({ name, environments }: Listed) => [name, ...(environments ?? [])].join('\n')
  const label = (credential: Listed['credentials'][number]) => credential.label ?? ''
  return identities
    .map((identity) => ({ ...identity, credentials: identity.credentials.toSorted((a, b) => (label(a) < label(b) ? -1 : 1)) }))
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
}

/** A pattern as what matches it, anything else as it is. */
function wanted(value: unknown): unknown {
  return value instanceof RegExp ? expect.stringMatching(value) : value
}
const wantedFacts = (facts: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, wanted(value)]))

function expectSaid(list: KeptList, result: Result): void {
  const { skipped = [], leftOut = [], secrets = 0, warned = [] } = list
  expect(result.skipped).toEqual(skipped.map(([record, reason]) => ({ record, reason: wanted(reason) })))
  expect(result.leftOut.map(({ column }) => column)).toEqual(leftOut)
  for (const { reason, filled } of result.leftOut) {
    expect(reason).not.toBe('')
    expect(filled).toBeGreaterThan(0)
  }
  const told = result.warnings.flatMap((warning) => /^(\d+) cells or fields that may hold a secret/.exec(warning)?.[1] ?? [])
  expect(told.map(Number)).toEqual(secrets === 0 ? [] : [secrets])
  for (const words of warned) expect(result.warnings).toContainEqual(wanted(words))
}

describe.each(Object.entries(keptLists))('%s', (_, lists) => {
  it.each(lists)('$file', async (list) => {
    const first = await imported(list.file, list.file, list.words)
    const [read, taken, skipped, failed] = list.records
    const counts = { new: list.listed.length, changed: 0, same: 0, gone: 0 }
    const credentials = list.listed.reduce((sum, [, , ...keys]) => sum + keys.length, 0)
    expect(first.result).toMatchObject({
      source: list.source,
      records: { read, imported: taken, skipped, failed },
      identities: counts,
      credentials: { ...counts, new: credentials },
      partial: false,
    })
    expect(first.code).toBe(0)
    expectSaid(list, first.result)

    expect(await listed()).toMatchObject(
      list.listed.map(([name, facts, ...keys]) => ({ name, ...wantedFacts(facts), credentials: keys.map(wantedFacts) })),
    )
    if (list.due !== undefined) await expectDue(list.due)

    // The name of a file says nothing of what is in it.
    const again = await imported(list.file, 'download', list.words)
    expect(again.result).toMatchObject({
      source: list.source,
      records: { read, imported: taken, skipped, failed },
      identities: { new: 0, changed: 0, same: list.listed.length, gone: 0 },
      credentials: { new: 0, changed: 0, same: credentials, gone: 0 },
    })
    expect(holdsCanary([first.said, again.said, await everythingWritten(context), vaultFiles()].join('\n'))).toBe(false)
  })
})

async function expectDue({ code, items, said = [] }: NonNullable<KeptList['due']>): Promise<void> {
  const due = await runWords(context, 'due')
  const { items: told } = due.json as { items: readonly Readonly<{ name: string; endsOn: string | null; policyOn: string | null }>[] }
  expect(told.map(({ name, endsOn, policyOn }) => [name, endsOn, policyOn])).toEqual(items)
  expect(due.code).toBe(code)
  for (const line of said) expect(due.lines).toContainEqual(wanted(line))
}

/** The bytes of the vault and of every copy beside it. */
function vaultFiles(): string {
  const folder = join(context.folder, 'vault')
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')
}

describe('a file that cannot be read as it is', () => {
  it.each(refusedLists)('$file', async ({ file, refused, neverSaid }) => {
    const { code, result, said } = await imported(file, file)
    expect(code).toBe(5)
    for (const words of refused) expect(result.error?.message).toMatch(words)
    if (neverSaid !== undefined) expect(result.error?.message).not.toMatch(neverSaid)
    expect(await listed()).toEqual([])
    expect(holdsCanary([said, vaultRows(context)].join('\n'))).toBe(false)
  })
})
