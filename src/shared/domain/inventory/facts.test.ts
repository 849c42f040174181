import { describe, expect, it, test } from 'vitest'
import { mappableFields } from '../imports/mapping/mapping.ts'
import { blankCredentialFacts } from '../record/credential.ts'
import { furtherCredentialRows, furtherIdentityRows } from '../record/facts/catalogue.ts'
import { type Fact, factById, factGroups, facts, furtherFacts } from '../record/facts/fact.ts'
import { blankIdentityFacts, type IdentityFacts } from '../record/identity.ts'
import { credentialIdSchema, identityIdSchema } from '../values/ids.ts'
import { plainDate } from '../values/plain-date.ts'
import { changeOfFact } from './fact-change.ts'
import { factFromText, factParts, factReader, type FactRecord, factText } from './fact-value.ts'
import { type InventoryRow, inventoryRow } from './inventory-row.ts'

const today = plainDate('2026-11-21')
const id = identityIdSchema.parse('00000000-0000-4000-8000-000000000001')

function rowWith(known: Partial<IdentityFacts> = {}): InventoryRow {
  const credential = {
    ...blankCredentialFacts('api_key'),
    id: credentialIdSchema.parse('00000000-0000-4000-8000-000000000002'),
    identityId: id,
  }
  return inventoryRow({ ...blankIdentityFacts('Mailer'), ...known, id }, [credential], new Map(), today)
}

function recordOf(fact: Fact, row: InventoryRow): FactRecord {
  const [credential] = row.credentials
  return fact.of === 'identity' || credential === undefined ? row : credential
}

/** The record with a change in it, as the sheet paints it. */
function changed(record: FactRecord, fact: Fact, patch: Readonly<Record<string, unknown>>): FactRecord {
  return { ...record, [fact.onRow]: patch[fact.key] }
}

/** Fields nobody writes, and why. */
const worksItself: Readonly<Record<string, string>> = { tierFloor: 'worked out when a label is deleted, and gone when it is back' }

describe('the list of facts', () => {
  it('has every fact the rules read, or says why not', () => {
    const written = (of: Fact['of']) => new Set(facts.filter((fact) => fact.of === of && !fact.column).map(({ field }) => field as string))
    expect(Object.keys(furtherIdentityRows).filter((field) => !written('identity').has(field))).toEqual(Object.keys(worksItself))
    expect(Object.keys(furtherCredentialRows).filter((field) => !written('credential').has(field))).toEqual([])
  })

  it('has every cell a table can bring', () => {
    const fields = new Set(facts.map(({ of, field }) => `${of}.${field}`))
    expect(
      mappableFields.filter(
        (target) =>
          furtherFacts.some(({ id }) => id === target) &&
          target !== 'revokePlan' &&
          target !== 'credentialExposure' &&
          !facts.some(({ id }) => id === target),
      ),
    ).toEqual([])
    expect(fields.has('identity.revokePlan') && fields.has('credential.exposure')).toBe(true)
  })

  it('puts each into one group, with a title of its own and a sentence', () => {
    const grouped = factGroups.flatMap((group) => group.facts.map(({ id }) => id))
    expect([...grouped].sort()).toEqual(facts.map((fact) => fact.id).sort())
    expect(new Set(facts.map(({ title }) => title)).size).toBe(facts.length)
    expect(facts.filter((fact) => !/^[A-Z].*[.”]$/.test(fact.meaning)).map((fact) => fact.id)).toEqual([])
    expect(factGroups.filter((group) => new Set(group.facts.map(({ of }) => of)).size > 1)).toEqual([])
  })
})

// What each sort can hold, written as a person would.
const samples: Readonly<Record<Fact['sort'], (fact: Fact) => readonly string[]>> = {
  text: () => ['Depot, shelf 4'],
  prose: () => ['First line.\nSecond line: ask Maya.'],
  day: () => ['2026-11-02'],
  'yes-no': (fact) => (fact.part === 'drill' ? ['yes'] : ['yes', 'no']),
  number: () => ['30'],
  choice: (fact) => (fact.sort === 'choice' ? Object.values(fact.words) : []),
  list: (fact) =>
    fact.sort === 'list' ? [...Object.values(fact.words), Object.values(fact.words).join(', '), ...(fact.none ? ['none'] : [])] : [],
  'keyed-lists': () => ['Production: Read; Staging: Read, Write', 'Production: none', 'Test: Admin; Place not said: Root (everything)'],
  names: (fact) => ['Backup', 'Backup, Web shop', '["Smith, Ltd","Web shop"]', ...(fact.sort === 'names' && fact.none ? ['none'] : [])],
  people: () => ['Maya Lindqvist', 'Maya Lindqvist, Sam Okafor', 'none'],
  person: () => ['Maya Lindqvist'],
  moment: () => [],
  record: () => [],
  deadlines: () => [],
}

describe('a fact as text', () => {
  test.each(facts.flatMap((fact) => samples[fact.sort](fact).map((text) => [fact.id, text] as const)))(
    '%s can be written as “%s”, read again, and taken away',
    (factId, text) => {
      const fact = factById(factId)
      const record = recordOf(fact, rowWith())
      const read = factReader(fact)
      const entry = factFromText(fact, text, today)
      if (!entry.ok) throw new Error(entry.reason)
      const change = changeOfFact(fact, record, entry.value)
      if (!change.ok) throw new Error(change.reason)
      const after = changed(record, fact, change.patch)
      expect(factText(fact, read(after))).toBe(text)
      const emptied = factFromText(fact, '', today)
      const undone = emptied.ok ? changeOfFact(fact, after, emptied.value) : emptied
      if (!undone.ok) throw new Error(undone.reason)
      const before = changed(after, fact, undone.patch)
      expect(read(before)).toEqual(fact.sort === 'choice' ? fact.empty : null)
    },
  )

  test.each(facts.filter(({ sort }) => ['text', 'prose', 'names', 'people', 'person'].includes(sort)).map((fact) => [fact.id] as const))(
    '%s takes no secret, and does not repeat it',
    (factId) => {
      const fact = factById(factId)
      const secret = ['ghp_', 'a1B2'.repeat(9)].join('')
      const entry = factFromText(fact, secret, today)
      const change = entry.ok ? changeOfFact(fact, recordOf(fact, rowWith()), entry.value) : entry
      expect(change.ok).toBe(false)
      expect(JSON.stringify(change)).not.toContain(secret)
    },
  )

  it.each([
    ['reachesProduction', 'perhaps', 'Write yes or no.'],
    ['rotationDays', '0', 'Write a whole number from 1 to 3,650.'],
    ['expectedIntervalDays', '1.5', 'Write a whole number from 1 to 3,650.'],
    ['logging', 'loud', 'This is not one of the choices.'],
    ['contextLimits', 'Only at certain times, moon', 'One of these words is not among the choices.'],
    ['contextLimits', 'none, Only at certain times', 'Say none, or say which: both cannot be true.'],
    ['agent', 'anything', 'This is changed in the details.'],
  ] as const)('%s refuses “%s” with a sentence', (factId, text, reason) => {
    expect(factFromText(factById(factId), text, today)).toEqual({ ok: false, reason })
  })

  it('takes “unknown” for an empty cell, but not where it is an answer', () => {
    expect(factFromText(factById('shared'), 'unknown', today)).toEqual({ ok: true, value: null })
    expect(factFromText(factById('logging'), 'unknown', today)).toEqual({ ok: true, value: 'unknown' })
    expect(factFromText(factById('department'), 'unknown', today)).toEqual({ ok: true, value: 'unknown' })
  })

  it('tells a stated none from not knowing', () => {
    expect(factText(factById('contextLimits'), [])).toBe('none')
    expect(factParts(factById('contextLimits'), [])).toEqual(['none'])
    expect(factText(factById('contextLimits'), null)).toBe('')
  })
})

describe('a change of a fact', () => {
  it('keeps the other parts of a plan, and drops it when nothing is left', () => {
    const plan = { documented: true, rehearsedOn: null, minutes: null, steps: 'Ask Maya.' }
    const row = rowWith({ revokePlan: plan })
    expect(changeOfFact(factById('revokePlan.minutes'), row, 12)).toEqual({ ok: true, patch: { revokePlan: { ...plan, minutes: 12 } } })
    expect(changeOfFact(factById('revokePlan.steps'), rowWith({ revokePlan: { ...plan, documented: null } }), null)).toEqual({
      ok: true,
      patch: { revokePlan: null },
    })
  })

  it('refuses two facts that cannot both be true', () => {
    const row = rowWith({ consumers: ['Web shop', 'Backup'] })
    expect(changeOfFact(factById('shared'), row, false)).toMatchObject({ ok: false, reason: expect.stringContaining('Web shop, Backup') })
    expect(changeOfFact(factById('consumers'), rowWith({ shared: false }), ['Web shop', 'Backup'])).toMatchObject({ ok: false })
    expect(changeOfFact(factById('shared'), row, true)).toEqual({ ok: true, patch: { shared: true } })
  })
})
