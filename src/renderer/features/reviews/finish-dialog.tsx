import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Review, reviewCounts, type ReviewItem, reviewObstacle } from '../../../shared/domain/reviews/review.ts'
import { call } from '../../api/client.ts'
import { refreshAfterChange } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { decisionSummary } from './decision-summary.ts'
import { reviewCard } from './snapshot-card.tsx'

type FinishDialogProps = Readonly<{ review: Review; items: readonly ReviewItem[]; onClose: () => void; onShowNext: () => void }>

/** Says what is missing, or asks once before the review is closed for good. */
export function FinishDialog({ review, items, onClose, onShowNext }: FinishDialogProps) {
  const queryClient = useQueryClient()
  const obstacle = reviewObstacle(items)
  const { undecided } = reviewCounts(items)
  const finish = useMutation({
    mutationFn: () => call('reviews.finish', { id: review.id }),
    onSuccess: () => refreshAfterChange(queryClient),
  })
  const goThere = () => {
    onShowNext()
    onClose()
  }
  if (obstacle !== null) {
    return (
      <Dialog
        open
        onClose={onClose}
        focusAfter={reviewCard}
        title={undecided === 0 ? 'Not yet: reasons are missing' : 'Not yet: decisions are missing'}
        description={`${obstacle} Everything decided so far is saved. Settle the rest, then finish.`}
        actions={
          <>
            <Button onClick={onClose}>Close</Button>
            <Button variant="primary" onClick={goThere}>
              Show the next one
            </Button>
          </>
        }
      />
    )
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Finish ${review.name}?`}
      description={`${decisionSummary(reviewCounts(items))}. A finished review can no longer be changed; that is what makes it proof.`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={finish.isPending} onClick={() => finish.mutate()}>
            Finish
          </Button>
        </>
      }
    >
      {finish.error === null ? undefined : <Notice tone="crit">{finish.error.message}</Notice>}
    </Dialog>
  )
}
