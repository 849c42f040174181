import { ClipboardCheck } from 'lucide-react'
import { reviewCounts, type ReviewItem } from '../../../shared/domain/reviews/review.ts'
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { decisionSummary } from './decision-summary.ts'

/** Nothing is left to decide. */
export function AllDecided({ items, onFinish }: Readonly<{ items: readonly ReviewItem[]; onFinish: () => void }>) {
  return (
    <EmptyState
      icon={ClipboardCheck}
      title="Everything is decided"
      actions={
        <Button variant="primary" autoFocus onClick={onFinish}>
          Finish the review
        </Button>
      }
    >
      {decisionSummary(reviewCounts(items))}. Choose one on the left to change it, or finish to keep the result.
    </EmptyState>
  )
}
