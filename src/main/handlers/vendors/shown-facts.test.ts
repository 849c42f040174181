import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { frameworks } from '../../../shared/domain/programme/control-list.ts'
import { providers } from '../../../shared/domain/providers/provider.ts'
import { evidenceSchema } from '../../../shared/domain/values/evidence.ts'
import { plainDate } from '../../../shared/domain/values/plain-date.ts'
import { addIdentity } from '../../testing/records.ts'
import { ask, openTestContext, type TestContext } from '../../testing/test-context.ts'

// What the app says of the world outside, as its own channels answer, each with how it is known.

type Shown = Readonly<{ what: string; evidence: unknown }>

let context: TestContext
beforeEach(async () => {
  context = await openTestContext()
})
afterEach(() => {
  context.remove()
})

async function shownFacts(): Promise<readonly Shown[]> {
  for (const { id } of providers) await addIdentity(context, { name: `key at ${id}`, provider: id })
  const vendors = await Promise.all(providers.map(({ id }) => ask(context, 'vendors.get', { vendor: id })))
  const ofVendors = vendors.flatMap(({ name, known: { emergency, place, plannedSteps, others } }) =>
    [emergency, place, plannedSteps, ...others]
      .filter((fact) => fact !== null)
      .map(({ label, lines, evidence }): Shown => ({ what: `${name}, ${label}: ${lines.join(' ')}`, evidence })),
  )
  const ofGuides = (await ask(context, 'imports.sources', undefined))
    .filter(({ source }) => source !== 'generic-csv')
    .map(({ name, evidence }): Shown => ({ what: `how to get ${name}`, evidence }))
  const evidenceOfFramework = new Map(frameworks.map(({ name, evidence }) => [name, evidence]))
  const ofControls = (await ask(context, 'controls.list', undefined)).map(({ control }): Shown => ({
    what: `${control.id}: ${control.asks}`,
    evidence: evidenceOfFramework.get(control.framework) ?? null,
  }))
  return [...ofVendors, ...ofGuides, ...ofControls]
}

it('has the source of each of 40 facts picked at random, or says that there is none', async () => {
  const all = await shownFacts()
  expect(all.length).toBeGreaterThan(900)
  const seed = Math.floor(Math.random() * 2 ** 31)
  // The seed stands in the report, so that a sample can be drawn again: fc.sample(..., { seed }).
  console.info(`40 of ${String(all.length)} facts, seed ${String(seed)}`)
  const picked = fc.sample(fc.constantFrom(...all), { numRuns: 40, seed })
  const unsourced = picked.filter(({ evidence }) => !evidenceSchema.safeParse(evidence).success)
  expect([seed, unsourced]).toEqual([seed, []])
  const future = picked.filter(({ evidence }) => evidenceSchema.parse(evidence).checkedOn > plainDate('2026-12-01'))
  expect([seed, future]).toEqual([seed, []])
})

it('says how many of them were read, so that nobody takes memory for knowledge', async () => {
  const counts = new Map<string, number>()
  for (const { evidence } of await shownFacts()) {
    const { certainty } = evidenceSchema.parse(evidence)
    counts.set(certainty, (counts.get(certainty) ?? 0) + 1)
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  console.info(`${String(total)} facts: ${[...counts].map(([certainty, count]) => `${certainty} ${String(count)}`).join(', ')}`)
  expect((counts.get('checked') ?? 0) + (counts.get('secondary') ?? 0)).toBeGreaterThan(400)
})
