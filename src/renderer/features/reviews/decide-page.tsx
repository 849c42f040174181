import { useState } from 'react'
import { type Review, type ReviewItem, reviewScopeWords } from '../../../shared/domain/reviews/review.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import { longDay } from '../../../shared/domain/values/plain-date.ts'
import { Button } from '../../components/button/button.tsx'
import { ProgressBar } from '../../components/progress/progress-bar.tsx'
import { ScreenHeader } from '../../components/screen-header/screen-header.tsx'
import { AllDecided } from './all-decided.tsx'
import styles from './decide-page.module.css'
import { DecisionCard } from './decision-card.tsx'
import { FinishDialog } from './finish-dialog.tsx'
import { nextUndecided } from './review-order.ts'
import { ReviewSide } from './review-side.tsx'
import { useDecide } from './use-decide.ts'

type DecidePageProps = Readonly<{ review: Review; items: readonly ReviewItem[]; onClose: () => void }>

/** One decision at a time: the list on the left says what is left, the card asks. */
export function DecidePage({ review, items, onClose }: DecidePageProps) {
  // The cards seen, the present one last, so that Backspace finds the way back.
  const [seen, setSeen] = useState<readonly IdentityId[]>(() => seenAtFirst(items))
  const [finishing, setFinishing] = useState(false)
  const decide = useDecide(review.id)
  const current = items.find((item) => item.identityId === seen.at(-1)) ?? null
  const show = (id: IdentityId | null) => id !== null && setSeen((before) => [...before.filter((other) => other !== id), id])
  const decided = items.filter((item) => item.decision !== null).length
  return (
    <>
      <ScreenHeader
        title={review.name}
        detail={`${reviewScopeWords[review.scope]} · started ${longDay(review.startedOn)} · ${review.reviewer}`}
      >
        <ProgressBar done={decided} of={items.length} label="Decided" />
        <Button onClick={onClose}>All reviews</Button>
        <Button variant={decided === items.length && current !== null ? 'primary' : 'plain'} onClick={() => setFinishing(true)}>
          Finish
        </Button>
      </ScreenHeader>
      <div className={styles.body}>
        <ReviewSide
          items={items}
          current={current?.identityId ?? null}
          onShow={show}
          onKeepAll={(ids) => decide.mutate({ ids, decision: 'keep', note: '' })}
        />
        <div className={styles.scroll}>
          {current === null ? (
            <AllDecided items={items} onFinish={() => setFinishing(true)} />
          ) : (
            <DecisionCard
              key={current.identityId}
              item={current}
              onDecide={(decision, note) => {
                decide.mutate({ ids: [current.identityId], decision, note })
                const next = nextUndecided(items, current.identityId)
                if (next === null) setSeen([])
                else show(next)
              }}
              onNote={(note) => decide.mutate({ ids: [current.identityId], decision: current.decision, note })}
              onBack={seen.length > 1 ? () => setSeen((before) => before.slice(0, -1)) : null}
            />
          )}
        </div>
      </div>
      {finishing && (
        <FinishDialog
          review={review}
          items={items}
          onClose={() => setFinishing(false)}
          onShowNext={() => show(nextUndecided(items, null))}
        />
      )}
    </>
  )
}

function seenAtFirst(items: readonly ReviewItem[]): readonly IdentityId[] {
  const first = nextUndecided(items, null)
  return first === null ? [] : [first]
}
