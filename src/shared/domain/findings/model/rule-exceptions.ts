import { addDays, longDay, type PlainDate } from '../../values/plain-date.ts'
import type { RuleInfo } from './rule.ts'
import type { RuleCase } from './rule-case.ts'
import type { RuleException } from './rule-facts.ts'

// An exception hides nothing: the finding stays in the list, counted on its own and printed with its end. Limits: controls.md 3.4.

/** The shortest reason that says anything, in characters. */
export const shortestReason = 20

/** The longest an exception may last here, in days; null: the rule allows none. What could be critical is held to the limit for critical ones. */
export function longestException(rule: Pick<RuleInfo, 'longestExceptionDays'>, c: Pick<RuleCase, 'critical'>): number | null {
  if (rule.longestExceptionDays === null) return null
  return c.critical === false ? rule.longestExceptionDays : Math.min(90, rule.longestExceptionDays)
}

/** Why an exception does not hold, in words; null when it does. */
export function exceptionProblem(
  exception: RuleException,
  rule: Pick<RuleInfo, 'longestExceptionDays' | 'id'>,
  c: Pick<RuleCase, 'critical' | 'people' | 'identity' | 'today'>,
): string | null {
  const longest = longestException(rule, c)
  if (longest === null) return `${rule.id} allows no exceptions.`
  if ((exception.reason?.trim().length ?? 0) < shortestReason) return `Write the reason in at least ${String(shortestReason)} characters.`
  if (exception.approvedBy === null) return 'Name who approved it.'
  // Where nobody owns it there is nobody who could wave it through for himself: the missing owner is a finding of its own.
  if (c.people.size >= 2 && exception.approvedBy === c.identity.technicalOwnerId) return 'Somebody other than the owner has to approve it.'
  if (exception.approvedOn === null || exception.until === null) return 'Write from when until when it holds.'
  if (exception.until < c.today) return `It ended on ${longDay(exception.until)}.`
  if (exception.approvedOn > c.today) return `It starts on ${longDay(exception.approvedOn)}.`
  if (exception.until > addDays(exception.approvedOn, longest)) return `It may last ${String(longest)} days at most.`
  return null
}

/** Whether it has ended, or lacks what makes it one: a reason, an approver or its dates. */
export function hasRunOut(exception: RuleException, today: PlainDate): boolean {
  if ((exception.reason?.trim() ?? '') === '' || exception.approvedBy === null || exception.approvedOn === null || exception.until === null)
    return true
  return exception.until < today
}
