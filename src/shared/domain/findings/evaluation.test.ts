import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allFindings, applyChange, evaluateAll, findingsOf, totals } from './evaluation.ts'
import { verdictFor } from './finding.ts'
import { ruleIds } from './model/rule-ids.ts'
import { rules } from './rules/rule-list.ts'
import { arbitraryFacts, arbitraryInventory, arbitraryPeople } from './testing/arbitrary-facts.ts'
import { ago, anna, ben, carla, exception, facts, identityId, normal, people, today } from './testing/sample-facts.ts'

const named = (number: number, name: string, system: string | null = 'shop') => {
  const one = facts({ identity: { ...normal, id: identityId(number), name, system, shared: false } })
  return one
}

describe('the forty rules', () => {
  it('are all there, once, in the order of the catalogue', () => {
    expect(rules.map(({ id }) => id)).toEqual(ruleIds)
    expect(ruleIds).toHaveLength(40)
  })

  it('say what to do, why, and under which controls, in whole sentences', () => {
    for (const rule of rules) {
      expect(rule.fix).toMatch(/\.$/)
      expect(rule.why).toMatch(/^[A-Z].+\.$/)
      expect(rule.controls.length + rule.owasp.length).toBeGreaterThan(1)
      expect(rule.scaling.length).toBeGreaterThan(0)
    }
  })

  it('allow no exception for the eight that allow none', () => {
    expect(rules.filter(({ longestExceptionDays }) => longestExceptionDays === null).map(({ id }) => id)).toEqual([
      'OWN-03',
      'OWN-07',
      'USE-03',
      'ROT-04',
      'STO-01',
      'STO-03',
      'REV-01',
      'REV-02',
    ])
  })
})

describe('an evaluation', () => {
  it('says the same in whatever order the records come', () => {
    fc.assert(
      fc.property(arbitraryInventory, arbitraryPeople, (all, staff) => {
        const forwards = evaluateAll(all, staff, today)
        const backwards = evaluateAll(
          [...all].reverse().map((one) => ({ ...one, credentials: [...one.credentials].reverse() })),
          staff,
          today,
        )
        const sorted = (evaluation: typeof forwards) =>
          [...allFindings(evaluation)].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, findings, points }) => ({ id, points, findings }))
        expect(sorted(backwards)).toEqual(sorted(forwards))
        expect(totals(backwards).bySeverity).toEqual(totals(forwards).bySeverity)
      }),
      { numRuns: 60 },
    )
  })

  it('says after an edit what it would say from the start', () => {
    fc.assert(
      fc.property(arbitraryInventory, arbitraryFacts, fc.nat(7), fc.boolean(), arbitraryPeople, (all, edited, at, removes, staff) => {
        const id = identityId(at + 1)
        const edit = { ...edited, identity: { ...edited.identity, id } }
        const evaluation = evaluateAll(all, people, today)
        applyChange(evaluation, removes ? { removed: [id] } : { identities: [edit] })
        applyChange(evaluation, { people: staff })
        const kept = all.filter((one) => one.identity.id !== id)
        const full = evaluateAll(removes ? kept : [...kept, edit], staff, today)
        const byId = (one: typeof full) => new Map(allFindings(one).map((findings) => [findings.id, findings]))
        expect(byId(evaluation)).toEqual(byId(full))
        expect(totals(evaluation)).toEqual(totals(full))
      }),
      { numRuns: 120 },
    )
  })

  it('asks only what an edit touches', () => {
    const all = Array.from({ length: 500 }, (_, index) => named(index + 1, `sync-${String(index)}`))
    const evaluation = evaluateAll(all, people, today)
    expect(applyChange(evaluation, { identities: [named(7, 'sync-400')] })).toEqual(new Set([identityId(7), identityId(401)]))
    expect(verdictFor(findingsOf(evaluation, identityId(401))!, 'MON-02').answer).toBe('fires')
    expect(applyChange(evaluation, { identities: [named(7, 'sync-6')] }).size).toBe(2)
    expect(verdictFor(findingsOf(evaluation, identityId(401))!, 'MON-02').answer).toBe('clear')
  })

  it('cannot tell two of one name apart while one lives nobody knows where', () => {
    const evaluation = evaluateAll([named(1, 'till'), named(2, 'till', null), named(3, 'mail', null)], people, today)
    expect([1, 2, 3].map((number) => verdictFor(findingsOf(evaluation, identityId(number))!, 'MON-02').answer)).toEqual([
      'unknown',
      'unknown',
      'clear',
    ])
  })

  it('asks again for whoever names a person that has left', () => {
    const owned = facts({ identity: { ...normal, technicalOwnerId: ben } })
    const evaluation = evaluateAll([owned, named(2, 'other')], people, today)
    const touched = applyChange(evaluation, { people: [{ ...people[1]!, status: 'left', leftOn: ago(1) }] })
    expect(touched).toEqual(new Set([identityId(1)]))
    expect(verdictFor(findingsOf(evaluation, identityId(1))!, 'OWN-03').answer).toBe('fires')
  })

  it('lets owners approve for themselves only while they are alone', () => {
    const own = facts({
      identity: { ...normal, technicalOwnerId: anna, rotationMode: 'none' },
      exceptions: [exception({ approvedBy: anna })],
    })
    const evaluation = evaluateAll([own], [people[0]!], today)
    expect(totals(evaluation).accepted).toBe(1)
    applyChange(evaluation, { people: [people[1]!] })
    expect(totals(evaluation).accepted).toBe(0)
    applyChange(evaluation, { removedPeople: [ben, carla] })
    expect(totals(evaluation).accepted).toBe(1)
  })
})
