import { useQuery } from '@tanstack/react-query'
import type { ReviewId } from '../../../shared/domain/values/ids.ts'
import { reviewQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { ScreenHeader } from '../../components/screen-header/screen-header.tsx'
import { DecidePage } from './decide-page.tsx'
import { FinishedReview } from './finished-review.tsx'

/** One review: still deciding, or finished and ready to print. */
export function ReviewPage({ id, onClose }: Readonly<{ id: ReviewId; onClose: () => void }>) {
  const query = useQuery(reviewQuery(id))
  return (
    <>
      {query.data === undefined && (
        <ScreenHeader title="Review">
          <Button onClick={onClose}>All reviews</Button>
        </ScreenHeader>
      )}
      <Loaded query={query}>
        {({ review, items }) =>
          review.finishedOn === null ? (
            <DecidePage review={review} items={items} onClose={onClose} />
          ) : (
            <FinishedReview review={review} items={items} onClose={onClose} />
          )
        }
      </Loaded>
    </>
  )
}
