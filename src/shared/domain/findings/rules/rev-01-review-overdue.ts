import { all, oneOf, type Tri } from '../../record/tri.ts'
import { lastReviewedOn, nextReviewOn, reviewedMonthly } from '../../rotation/review-cadence.ts'
import { addDays, type PlainDate } from '../../values/plain-date.ts'
import { clear, fires, type IdentityRule, notApplicable, unknown } from '../model/rule.ts'
import { daysSince, dayWords, type RuleCase, whenCritical } from '../model/rule-case.ts'

/** REV-01: Review overdue. Source: controls.md 4. */
export const rev01ReviewOverdue: IdentityRule = {
  id: 'REV-01',
  about: 'identity',
  title: 'Review overdue',
  base: 'low',
  scaling: ['15 to 45 days late: medium', 'Over 45 days late: high', 'Critical identity: one step up'],
  owasp: ['NHI1:2025', 'NHI5:2025'],
  controls: [
    'CIS 5.1',
    'CIS 5.5',
    'CIS 6.8',
    'CSF PR.AA-05',
    '800-53 AC-2(j)',
    '800-53 AC-6(7)',
    'ISO A.5.18',
    'SOC2 CC6.2',
    'SOC2 CC6.3',
    'PCI 7.2.5.1',
  ],
  fix: 'Confirm it is still needed and still right; it takes a minute.',
  why: 'What nobody looks at again is never taken away again.',
  nextStep: 'review',
  longestExceptionDays: null,
  check: (c) => {
    if (!c.active) return notApplicable
    const known = dueOn(c, reviewedMonthly(c.isCritical, writingAgent(c), c.everyMonth) === true)
    const late = daysSince(c, known) ?? 0
    if (late > 0)
      return fires(c, {
        base: 'low',
        scaling: [
          { when: late >= 15, to: 'medium', why: 'At least 15 days late' },
          { when: late > 45, to: 'high', why: 'Over 45 days late' },
          whenCritical(c, 1),
        ],
        ownTier: true,
        because:
          lastReviewedOn(c.facts.reviews) === null
            ? `Never reviewed, and due for ${dayWords(late)}.`
            : `The review is ${dayWords(late)} late.`,
      })
    if (byPolicy(c, false) === null) return unknown('firstSeenOn')
    // On time for the quarter; a missing fact could make it a monthly one.
    const monthly = reviewedMonthly(c.critical, writingAgent(c), c.everyMonth)
    return typeof monthly === 'boolean' || (daysSince(c, byPolicy(c, true)) ?? 0) <= 0 ? clear : unknown(monthly)
  },
}

// An agent that can change things is reviewed monthly whatever its tier. Source: controls.md 7.
function writingAgent(c: RuleCase): Tri {
  return all(oneOf(c.identity.kind, ['ai_agent'], 'kind'), c.changes)
}

function dueOn(c: RuleCase, monthly: boolean): PlainDate | null {
  const policy = byPolicy(c, monthly)
  const set = c.identity.nextReviewDueOn
  if (policy === null || set === null) return policy ?? set
  return set < policy ? set : policy
}

function byPolicy(c: RuleCase, monthly: boolean): PlainDate | null {
  const last = lastReviewedOn(c.facts.reviews)
  if (last !== null) return nextReviewOn(monthly, last)
  const { createdOn, firstSeenOn } = c.identity
  const start = createdOn === null || firstSeenOn === null ? (firstSeenOn ?? createdOn) : firstSeenOn > createdOn ? firstSeenOn : createdOn
  return start === null ? null : addDays(start, 30)
}
