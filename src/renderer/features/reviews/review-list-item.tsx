import { longDay } from '../../../shared/domain/plain-date.ts'
import { reviewScopeWords, type Review, type ReviewCounts } from '../../../shared/domain/review.ts'
import { Button } from '../../components/button/button.tsx'
import { Chip } from '../../components/chip/chip.tsx'
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
    <li className={styles.item}>
      <div className={styles.what}>
        <span className={styles.title}>
          <strong className={styles.name} title={review.name}>
            {review.name}
          </strong>
          {open ? <Chip tone="info">Open</Chip> : <Chip tone="ok">Finished</Chip>}
        </span>
        <span className={styles.about} title={about}>
          {about}
        </span>
      </div>
      <div className={styles.state}>
        {open ? (
          <ProgressBar done={counts.total - counts.undecided} of={counts.total} label={`${review.name}: decided`} />
        ) : (
          <span className={styles.summary}>
            {plural(counts.total, 'identity', 'identities')}: {decisionSummary(counts)}
          </span>
        )}
      </div>
      <Button onClick={onOpen} aria-label={`${open ? 'Continue' : 'Open'} ${review.name}`}>
        {open ? 'Continue' : 'Open'}
      </Button>
    </li>
  )
}
