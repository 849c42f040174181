import { useQuery } from '@tanstack/react-query'
import { ClipboardCheck, Plus } from 'lucide-react'
import { useState } from 'react'
import type { ReviewId } from '../../../shared/domain/values/ids.ts'
import type { OutOfTurn } from '../../../shared/ipc/areas/reviews-contract.ts'
import { outOfTurnQuery, reviewsQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { ScreenHeader } from '../../components/screen-header/screen-header.tsx'
import { OutOfTurnList } from './out-of-turn-list.tsx'
import { ReviewListItem } from './review-list-item.tsx'
import styles from './review-list-page.module.css'
import { StartReviewDialog } from './start-review-dialog.tsx'

/** All reviews, open ones first. */
export function ReviewListPage({ onOpen }: Readonly<{ onOpen: (id: ReviewId) => void }>) {
  const reviews = useQuery(reviewsQuery)
  const waiting = useQuery(outOfTurnQuery)
  const [starting, setStarting] = useState<'any' | readonly OutOfTurn[] | null>(null)
  const start = (
    <Button variant="primary" icon={Plus} onClick={() => setStarting('any')}>
      Start a review
    </Button>
  )
  const none = reviews.data?.length === 0
  const outOfTurn = waiting.data !== undefined && waiting.data.length > 0 && <OutOfTurnList list={waiting.data} onStart={setStarting} />
  return (
    <>
      <ScreenHeader title="Reviews" detail="Decide at regular times what may stay, and keep the proof">
        {!none && start}
      </ScreenHeader>
      <div className={styles.scroll}>
        <Loaded query={reviews}>
          {(list) =>
            list.length === 0 ? (
              <>
                <EmptyState icon={ClipboardCheck} title="No review yet" actions={start}>
                  A review asks about each identity once: keep it, reduce its rights, rotate, disable or remove it. The result is a PDF for
                  your auditor, insurer or customer.
                </EmptyState>
                {outOfTurn}
              </>
            ) : (
              <>
                {outOfTurn}
                <ul className={styles.list}>
                  {[...list]
                    .sort((a, b) => Number(a.review.finishedOn !== null) - Number(b.review.finishedOn !== null))
                    .map(({ review, counts }) => (
                      <ReviewListItem key={review.id} review={review} counts={counts} onOpen={() => onOpen(review.id)} />
                    ))}
                </ul>
              </>
            )
          }
        </Loaded>
      </div>
      {starting !== null && (
        <StartReviewDialog only={starting === 'any' ? undefined : starting} onClose={() => setStarting(null)} onStarted={onOpen} />
      )}
    </>
  )
}
