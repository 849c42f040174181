import { describe, expect, it } from 'vitest'
import type { FactField } from '../../record/fact-fields.ts'
import { evaluateIdentity, explainFinding, verdictFor } from '../finding.ts'
import type { RuleFacts } from '../model/rule-facts.ts'
import type { RuleId } from '../model/rule-ids.ts'
import type { Severity } from '../model/severity.ts'
import { ruleById } from '../rules/rule-list.ts'
import { facts, type Known, people, today } from './sample-facts.ts'

/** A severity: it fires that gravely. '-': it is about something else. '?field': that fact would settle it. */
export type Expected = Severity | 'clear' | '-' | `?${FactField}`
export type RuleCases = readonly (readonly [name: string, known: Known, expected: Expected])[]

const world = { today, people: new Map(people.map((person) => [person.id, person])) }

/** What a rule says about a record, in the words of a table. */
export function answerOf(id: RuleId, record: RuleFacts, sameNameInSystem: boolean | null = false): Expected {
  const found = evaluateIdentity(record, world, { sameNameInSystem })
  const verdict = verdictFor(found, id)
  if (verdict.answer === 'unknown') return `?${verdict.settledBy}`
  if (verdict.answer === 'clear') return verdict.applies ? 'clear' : '-'
  // Whatever fires can say why, and its steps lead to its severity.
  const finding = found.findings.find(({ rule, severity }) => rule === id && severity === verdict.severity)
  const explanation = finding === undefined ? null : explainFinding(finding, record, world, { sameNameInSystem })
  expect(explanation?.because).toMatch(/^[A-Z0-9].+\.$/)
  expect(explanation?.steps.at(-1)?.severity).toBe(verdict.severity)
  return verdict.severity
}

/** The table of one rule. It has to show the rule firing, clear and not able to tell, unless the rule can always tell. */
export function ruleTable(id: RuleId, cases: RuleCases, always?: 'can tell'): void {
  describe(`${id} ${ruleById(id).title}`, () => {
    it.each(cases)('%s', (_, known, expected) => {
      expect(answerOf(id, facts(known))).toBe(expected)
    })

    it('is shown firing, clear and unable to tell', () => {
      const answers = cases.map(([, , expected]) =>
        expected.startsWith('?') ? 'unknown' : expected === 'clear' || expected === '-' ? 'clear' : 'fires',
      )
      expect(new Set(answers)).toEqual(new Set(always === undefined ? ['fires', 'clear', 'unknown'] : ['fires', 'clear']))
    })
  })
}
