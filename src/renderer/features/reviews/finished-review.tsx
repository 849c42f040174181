import { reviewDecisions, reviewDecisionWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import { type Review, reviewCounts, type ReviewItem, reviewScopeWords } from '../../../shared/domain/reviews/review.ts'
import { decisionDueOn } from '../../../shared/domain/rotation/review-cadence.ts'
import { longDay } from '../../../shared/domain/values/plain-date.ts'
import { Button } from '../../components/button/button.tsx'
import { ScreenHeader } from '../../components/screen-header/screen-header.tsx'
import { plural } from '../../lib/plural.ts'
import styles from './finished-review.module.css'
import { ProofLine } from './proof-line.tsx'
import { SaveAsPdf } from './save-as-pdf.tsx'

type FinishedReviewProps = Readonly<{ review: Review; items: readonly ReviewItem[]; onClose: () => void }>

/** What came of a review: the numbers, and what has to be done now. */
export function FinishedReview({ review, items, onClose }: FinishedReviewProps) {
  const counts = reviewCounts(items)
  const toDo = reviewDecisions
    .filter((decision) => decision !== 'keep')
    .flatMap((decision) => items.filter((item) => item.decision === decision))
  return (
    <>
      <ScreenHeader
        title={review.name}
        detail={`${reviewScopeWords[review.scope]} · finished ${longDay(review.finishedOn ?? review.startedOn)} · ${review.reviewer}`}
      >
        <Button onClick={onClose}>All reviews</Button>
        <SaveAsPdf review={review} />
      </ScreenHeader>
      <div className={styles.scroll}>
        <div className={styles.page}>
          <dl className={styles.cards}>
            {reviewDecisions.map((decision) => (
              <div key={decision} className={styles.card}>
                <dt>{reviewDecisionWords[decision]}</dt>
                <dd>{counts[decision].toLocaleString('en')}</dd>
              </div>
            ))}
          </dl>
          <section className={styles.section}>
            <h2 className={styles.title}>
              {toDo.length === 0 ? `Nothing to do: ${plural(counts.keep, 'identity stays', 'identities stay')} as before` : 'To do now'}
            </h2>
            <ul>
              {toDo.map((item) => (
                <li key={item.identityId} className={styles.row}>
                  <strong className={styles.decision}>{item.decision === null ? '' : reviewDecisionWords[item.decision]}</strong>
                  <span className={styles.name} title={item.snapshot.name}>
                    {item.snapshot.name}
                    <span className={styles.owner}>{[item.snapshot.technicalOwner ?? 'No owner', ...byWhen(item)].join(' · ')}</span>
                  </span>
                  <span className={styles.note}>
                    {item.note === '' ? <span className={styles.none}>no note</span> : item.note}
                    <ProofLine item={item} />
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  )
}

function byWhen({ decision, snapshot, decidedOn }: ReviewItem): readonly string[] {
  const on = decisionDueOn(decision, snapshot.tier, decidedOn)
  return on === null ? [] : [`by ${longDay(on)}`]
}
