import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateAll, totals } from '../evaluation.ts'
import { evaluateIdentity, type IdentityFindings } from '../finding.ts'
import type { RuleFacts, RulePerson } from '../model/rule-facts.ts'
import { scoreOf } from '../score.ts'
import { arbitraryFacts, arbitraryPeople } from '../testing/arbitrary-facts.ts'
import { deletableCredentialFields, deletableIdentityFields, withoutCredentialFact, withoutIdentityFact } from '../testing/deletion.ts'
import { today } from '../testing/sample-facts.ts'
import { rules } from './rule-list.ts'

const order = { T1: 0, T2: 1, T3: 2 } as const
const runs = { numRuns: Number(process.env['RULE_RUNS'] ?? 400) }

function ask(facts: RuleFacts, people: readonly RulePerson[], sameNameInSystem: boolean | null): IdentityFindings {
  return evaluateIdentity(
    facts,
    { today, people: new Map(people.map((person) => [person.id, person])) },
    { sameNameInSystem: facts.identity.system === null && sameNameInSystem === true ? null : sameNameInSystem },
  )
}

/** Every way to lose one fact. */
function losses(facts: RuleFacts): readonly (readonly [string, RuleFacts])[] {
  return [
    ...deletableIdentityFields.map((field) => [field, withoutIdentityFact(facts, field)] as const),
    ...facts.credentials.flatMap((_, index) =>
      deletableCredentialFields.map((field) => [`credential.${field}`, withoutCredentialFact(facts, index, field)] as const),
    ),
    ['credentials', { ...facts, credentials: [] }],
    [
      'credential.exposure.reportedOn',
      {
        ...facts,
        credentials: facts.credentials.map((one) => ({
          ...one,
          exposure: one.exposure === null ? null : { ...one.exposure, reportedOn: null },
        })),
      },
    ],
    ...(facts.identity.agent === null
      ? []
      : Object.keys(facts.identity.agent).map(
          (field) =>
            [
              `agent.${field}`,
              { ...facts, identity: { ...facts.identity, agent: { ...facts.identity.agent, [field]: null } } } as RuleFacts,
            ] as const,
        )),
  ]
}

describe('deleting a fact', () => {
  it('never turns a finding into a clean answer and never lowers the tier', () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryPeople, fc.constantFrom(true, false, null), (facts, people, same) => {
        const before = ask(facts, people, same)
        for (const [field, lost] of losses(facts)) {
          const after = ask(lost, people, same)
          before.verdicts.forEach((verdict, index) => {
            if (verdict.answer === 'fires' && after.verdicts[index]?.answer === 'clear')
              throw new Error(`${rules[index]?.id ?? ''} became clear without ${field}`)
            if (verdict.answer === 'unknown' && after.verdicts[index]?.answer === 'clear')
              throw new Error(`${rules[index]?.id ?? ''} stopped asking without ${field}`)
          })
          if (field === 'credentials' || field.startsWith('credential.') || field.startsWith('agent.')) continue
          if (order[after.tier.tier] > order[before.tier.tier])
            throw new Error(`${before.tier.tier} became ${after.tier.tier} without ${field}`)
        }
      }),
      runs,
    )
  })

  it('of a person never turns a finding into a clean answer', () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryPeople, fc.nat(2), fc.constantFrom('status', 'leftOn'), (facts, people, index, field) => {
        const lost = people.map((person, at) => (at === index ? { ...person, [field]: null } : person))
        const before = ask(facts, people, false)
        const after = ask(facts, lost, false)
        expect(before.verdicts.filter((verdict, at) => verdict.answer === 'fires' && after.verdicts[at]?.answer === 'clear')).toEqual([])
      }),
      runs,
    )
  })

  it('never raises the score of any area', () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryPeople, (facts, people) => {
        const areas = (one: RuleFacts) => scoreOf(totals(evaluateAll([one], people, today))).areas.map(({ score }) => score ?? 0)
        const before = areas(facts)
        // Forgetting that something is off brings all its questions back, with good and bad answers.
        for (const [field, lost] of losses(facts).filter(([field]) => field !== 'status'))
          areas(lost).forEach((score, index) => expect(score, field).toBeLessThanOrEqual(before[index] ?? 0))
      }),
      { numRuns: 100 },
    )
  })

  it('leaves no record of nothing looking clean', () => {
    const [blank] = fc.sample(arbitraryFacts, { numRuns: 1, seed: 1 })
    const bare = deletableIdentityFields.reduce<RuleFacts>((facts, field) => withoutIdentityFact(facts, field), {
      ...blank!,
      credentials: [],
      exceptions: [],
      reviews: [],
    })
    const passed = ask(bare, [], false).verdicts.filter((verdict) => verdict.answer === 'clear' && verdict.applies)
    expect(passed).toEqual([])
    expect(evaluateAll([bare], [], today).held.size).toBe(1)
  })
})
