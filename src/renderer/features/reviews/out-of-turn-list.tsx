import { askedWords } from '../../../shared/domain/reviews/asked-person.ts'
import { longDay } from '../../../shared/domain/values/plain-date.ts'
import type { OutOfTurn } from '../../../shared/ipc/areas/reviews-contract.ts'
import { Button } from '../../components/button/button.tsx'
import { plural } from '../../lib/plural.ts'
import styles from './out-of-turn-list.module.css'

type OutOfTurnListProps = Readonly<{ list: readonly OutOfTurn[]; onStart: (only: readonly OutOfTurn[]) => void }>

/** As many as can be read at once; the rest is one review. */
const shown = 5

/** What cannot wait for its turn: why, by when, and who is to be asked. */
export function OutOfTurnList({ list, onStart }: OutOfTurnListProps) {
  return (
    <section className={styles.box} aria-label="Out of turn">
      <div className={styles.head}>
        <div>
          <h2>Look at {plural(list.length, 'identity', 'identities')} out of turn</h2>
          <p className={styles.detail}>Something happened that should not wait for the month or the quarter.</p>
        </div>
        {list.length > 1 && <Button onClick={() => onStart(list)}>Look at all {list.length.toLocaleString('en')}</Button>}
      </div>
      <ul>
        {list.slice(0, shown).map((one) => (
          <li key={one.identityId} className={styles.row}>
            <span className={styles.what}>
              <strong title={one.name}>{one.name}</strong>
              <span className={styles.detail}>
                {one.reasons.join(' ')} {askedWords(one.asked) ?? `Ask ${one.asked?.name ?? ''}, who owns it.`}
              </span>
            </span>
            <span className={styles.due}>by {longDay(one.dueOn)}</span>
            <Button small aria-label={`Look at it now: ${one.name}`} onClick={() => onStart([one])}>
              Look at it now
            </Button>
          </li>
        ))}
      </ul>
      {list.length > shown && <p className={styles.detail}>And {(list.length - shown).toLocaleString('en')} more.</p>}
    </section>
  )
}
