import type { ReviewDecision, Tier } from '../record/facts/vocabulary.ts'
import { any, type Tri } from '../record/tri.ts'
import { addDays, addMonths, type PlainDate } from '../values/plain-date.ts'

// How often a review has to come, and how soon a decision has to be carried out. Source: controls.md 3.3 and 7.

/** Whether it is looked at every month: critical ones, AI agents that can change things, and everything where a firm wants it so. The rest comes every three months: CIS Controls v8.1 5.1 and 5.5 ask for at least quarterly. */
export function reviewedMonthly(critical: Tri, writingAgent: Tri, everyMonth: boolean): Tri {
  return any(everyMonth, critical, writingAgent)
}

/** The day the last finished review decided on it; null: it was never reviewed. "Cannot tell" is no review. */
export function lastReviewedOn(reviews: readonly Readonly<{ finishedOn: PlainDate | null; decision: string | null }>[]): PlainDate | null {
  return reviews.reduce<PlainDate | null>(
    (last, { finishedOn, decision }) =>
      finishedOn === null || decision === null || decision === 'cannot_tell' || (last !== null && last > finishedOn) ? last : finishedOn,
    null,
  )
}

/** The last day by which it must be looked at again; null: never looked at, so it is due now. */
export function nextReviewOn(monthly: boolean, lastReviewedOn: PlainDate | null): PlainDate | null {
  return lastReviewedOn === null ? null : addMonths(lastReviewedOn, monthly ? 1 : 3)
}

// As long as a finding of that weight may stay open: high for critical ones, medium for normal ones, low for the rest.
const daysToCarryOut: Readonly<Record<Tier, number>> = { T1: 7, T2: 30, T3: 90 }

/** The last day to carry out what was decided; null where nothing has to be done. */
export function decisionDueOn(decision: ReviewDecision | null, tier: Tier, decidedOn: PlainDate | null): PlainDate | null {
  return decision === null || decision === 'keep' || decidedOn === null ? null : addDays(decidedOn, daysToCarryOut[tier])
}

/** How often everything comes up, for the report: PCI DSS 12.3.1 wants the interval written down. */
export function cadenceWords(everyMonth: boolean): string {
  return everyMonth
    ? 'Everything every month'
    : 'Critical ones and AI agents that can change things every month, the rest every three months'
}
