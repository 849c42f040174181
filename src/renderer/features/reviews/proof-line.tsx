import { CircleCheck } from 'lucide-react'
import { proofWords, type ReviewItem } from '../../../shared/domain/reviews/review.ts'
import { shortDay } from '../../../shared/domain/values/plain-date.ts'
import styles from './proof-line.module.css'

/** Whether an export shows that a decision to switch off or remove was carried out; nothing where that needs no proof. */
export function ProofLine({ item }: Readonly<{ item: Pick<ReviewItem, 'decision' | 'proof'> }>) {
  const words = proofWords(item)
  if (words === null) return null
  if (item.proof === null) return <span className={styles.said}>{words}</span>
  return (
    <span className={styles.proved} title={words}>
      <CircleCheck size={14} strokeWidth={1.75} className={styles.icon} aria-hidden />
      Proved by {item.proof.fileName} of {shortDay(item.proof.asOf)}
      <span className="visually-hidden">. {words}</span>
    </span>
  )
}
