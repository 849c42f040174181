import { reviewDecisions, reviewDecisionWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import type { ReviewCounts } from '../../../shared/domain/reviews/review.ts'

/** '31 keep, 4 rotate, 2 remove'; decisions nobody took are left out. */
export function decisionSummary(counts: ReviewCounts): string {
  return reviewDecisions
    .filter((decision) => counts[decision] > 0)
    .map((decision) => `${counts[decision].toLocaleString('en')} ${reviewDecisionWords[decision].toLowerCase()}`)
    .join(', ')
}
