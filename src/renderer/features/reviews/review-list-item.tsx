import { type Review, type ReviewCounts, reviewScopeWords } from '../../../shared/domain/reviews/review.ts'
import { longDay } from '../../../shared/domain/values/plain-date.ts'
import { EntryItem } from '../../components/entry-item/entry-item.tsx'
import { ProgressBar } from '../../components/progress/progress-bar.tsx'
import { plural } from '../../lib/plural.ts'
import { decisionSummary } from './decision-summary.ts'
import styles from './review-list-item.module.css'

type ReviewListItemProps = Readonly<{ review: Review; counts: ReviewCounts; onOpen: () => void }>

/** One review: how far it is, or what came of it. */
export function ReviewListItem({ review, counts, onOpen }: ReviewListItemProps) {
  const open = review.finishedOn === null
  const when = review.finishedOn === null ? `started ${longDay(review.startedOn)}` : `finished ${longDay(review.finishedOn)}`
  const about = [reviewScopeWords[review.scope], review.reviewer, when].join(' · ')
  return (
    <EntryItem name={review.name} about={about} open={open} over="Finished" onOpen={onOpen}>
      {open ? (
        <ProgressBar done={counts.total - counts.undecided} of={counts.total} label={`${review.name}: decided`} />
      ) : (
        <span className={styles.summary}>
          {plural(counts.total, 'identity', 'identities')}: {decisionSummary(counts)}
        </span>
      )}
    </EntryItem>
  )
}
