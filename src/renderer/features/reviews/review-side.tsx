import { useEffect, useRef, useState } from 'react'
import { reviewDecisionWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import type { ReviewItem } from '../../../shared/domain/reviews/review.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { classNames } from '../../lib/class-names.ts'
import { plural } from '../../lib/plural.ts'
import { reviewGroups, undecidedLowTier } from './review-order.ts'
import styles from './review-side.module.css'

type ReviewSideProps = Readonly<{
  items: readonly ReviewItem[]
  current: IdentityId | null
  onShow: (id: IdentityId) => void
  onKeepAll: (ids: readonly IdentityId[]) => void
}>

/** What is left and what is decided; the one bulk decision is for low tier only. */
export function ReviewSide({ items, current, onShow, onKeepAll }: ReviewSideProps) {
  const [asking, setAsking] = useState(false)
  const low = undecidedLowTier(items)
  const side = useRef<HTMLElement>(null)
  useEffect(() => {
    side.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const keepAll = () => {
    onKeepAll(low.map((item) => item.identityId))
    setAsking(false)
  }
  return (
    <aside ref={side} className={styles.side} data-region="review-list" tabIndex={-1} aria-label="Identities of this review">
      {reviewGroups(items).map((group) => (
        <section key={group.id}>
          <h2 className={styles.title}>
            {group.title}
            <span className={styles.count}>{group.items.length.toLocaleString('en')}</span>
          </h2>
          <ul>
            {group.items.map((item) => (
              <li key={item.identityId} className={styles.line}>
                <button
                  type="button"
                  className={classNames(styles.item, item.identityId === current && styles.current)}
                  aria-current={item.identityId === current || undefined}
                  title={item.snapshot.name}
                  onClick={() => onShow(item.identityId)}
                >
                  <span className={styles.name}>{item.snapshot.name}</span>
                  {item.decision !== null && <span className={styles.decision}>{reviewDecisionWords[item.decision]}</span>}
                </button>
              </li>
            ))}
          </ul>
          {group.id === 'T3' && (
            <Button small className={styles.bulk} onClick={() => setAsking(true)}>
              Keep the rest of low tier
            </Button>
          )}
        </section>
      ))}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`Keep ${plural(low.length, 'identity', 'identities')} of low tier?`}
        description="They only read open data outside production. Each gets the decision Keep; you can still change any of them before the review is finished."
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Cancel</Button>
            <Button variant="primary" onClick={keepAll}>
              Keep {low.length.toLocaleString('en')}
            </Button>
          </>
        }
      />
    </aside>
  )
}
