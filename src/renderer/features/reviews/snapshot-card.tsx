import type { ReactNode } from 'react'
import { type Tier, tierWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import { askedWords } from '../../../shared/domain/reviews/asked-person.ts'
import type { ReviewSnapshot } from '../../../shared/domain/reviews/review.ts'
import { useSpoken } from '../../components/announcer/announcer.tsx'
import { Chip, type ChipTone } from '../../components/chip/chip.tsx'
import { classNames } from '../../lib/class-names.ts'
import { mayDoWords } from './may-do-words.ts'
import styles from './snapshot-card.module.css'

const tierTones: Readonly<Record<Tier, ChipTone>> = { T1: 'crit', T2: 'warn', T3: 'unk' }

const cardId = 'review-card'

/** The card on screen, where the decision keys work. */
export function reviewCard(): HTMLElement | null {
  return document.getElementById(cardId)
}

/** The identity as it was when the review began. What nobody knows is said. */
export function SnapshotCard({ snapshot }: Readonly<{ snapshot: ReviewSnapshot }>) {
  const {
    name,
    kind,
    system,
    purpose,
    technicalOwner,
    tier,
    privileges,
    credentials,
    lastUsed,
    nextRotation,
    overdue,
    expired,
    asked,
    triggers,
  } = snapshot
  const spoken = useSpoken<HTMLElement>()
  return (
    <section id={cardId} tabIndex={-1} className={styles.card} aria-label="Under review" ref={spoken}>
      <div className={styles.top}>
        <span className={styles.kind}>{[kind, system].filter((word) => word !== null).join(' · ') || 'Kind and system not recorded'}</span>
        <Chip tone={tierTones[tier]}>
          {tier} {tierWords[tier]}
        </Chip>
      </div>
      <h2 className={styles.name}>{name}</h2>
      <p className={styles.purpose}>
        {purpose === null ? 'What it is for is not recorded.' : asSentence(purpose)}{' '}
        {technicalOwner === null ? <Chip tone="crit">No owner</Chip> : <>Owned by {technicalOwner}.</>}
      </p>
      {triggers.length > 0 && <p className={styles.trigger}>Why now: {triggers.join(' ')}</p>}
      {asked !== undefined && askedWords(asked) !== null && <p className={styles.asked}>{askedWords(asked)}</p>}
      <p className={styles.mayDo}>{mayDoWords(privileges)}</p>
      {snapshot.rightsWords !== undefined && <p className={styles.asked}>{snapshot.rightsWords}.</p>}
      <dl className={styles.facts}>
        <Fact term="Last used">{lastUsed}</Fact>
        <Fact term="Credential">
          {credentials ?? 'none recorded'} {expired && <Chip tone="crit">expired</Chip>}
        </Fact>
        <Fact term="Next rotation">
          <span className={classNames(overdue && styles.late)}>{nextRotation}</span>
        </Fact>
      </dl>
    </section>
  )
}

// People write purposes with and without a full stop.
function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

function Fact({ term, children }: Readonly<{ term: string; children: ReactNode }>) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
