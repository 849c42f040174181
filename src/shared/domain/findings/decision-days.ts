import type { DecisionDay } from '../inventory/due-days.ts'
import { isInUse } from '../record/identity.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { type IdentityFindings, verdictFor } from './finding.ts'
import { openTasks, taskOf } from './model/review-tasks.ts'
import type { RuleException, RuleFacts } from './model/rule-facts.ts'
import { ruleById } from './rules/rule-list.ts'

/** The days people set for an identity: until when a finding is accepted, and by when a finished review wants something done. */
export function decisionDays(facts: RuleFacts, findings: IdentityFindings): readonly DecisionDay[] {
  const { identity } = facts
  if (!isInUse(identity) || identity.providerManaged) return []
  const day = (on: PlainDate, because: DecisionDay['because'], basis: string): DecisionDay => ({
    identityId: identity.id,
    on,
    endsOn: null,
    because,
    basis,
  })
  return [
    ...lastExceptions(facts.exceptions)
      .filter(({ rule }) => verdictFor(findings, rule).answer === 'fires')
      .map(({ rule, until }) => day(until, 'exception', `${rule} accepted until then: ${ruleById(rule).title}`)),
    ...openTasks(facts).flatMap((task) =>
      task.finishedOn === null || task.dueOn === null ? [] : [day(task.dueOn, 'review_job', `Decided in a review to ${taskOf(task)}`)],
    ),
  ]
}

// One that was renewed ends when the last of them does. Without an end it accepts nothing, which is a finding of its own.
function lastExceptions(exceptions: readonly RuleException[]): readonly (RuleException & Readonly<{ until: PlainDate }>)[] {
  const dated = exceptions.flatMap((exception) => (exception.until === null ? [] : [{ ...exception, until: exception.until }]))
  return dated.filter(
    ({ id, rule, until }) =>
      !dated.some((other) => other.rule === rule && (other.until > until || (other.until === until && other.id > id))),
  )
}
