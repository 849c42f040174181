import { useSpoken } from '../../components/announcer/announcer.tsx'
import { classNames } from '../../lib/class-names.ts'
import type { PassphraseStrength } from './passphrase-strength.ts'
import styles from './strength-meter.module.css'

/** Four steps to look at and one sentence that says the same. */
export function StrengthMeter({ strength }: Readonly<{ strength: PassphraseStrength }>) {
  const words = useSpoken<HTMLSpanElement>()
  return (
    <div className={styles.meter}>
      <span className={styles.steps} aria-hidden>
        {[1, 2, 3, 4].map((step) => (
          <span key={step} className={classNames(styles.step, step <= strength.steps && styles.filled)} />
        ))}
      </span>
      <span ref={words}>{strength.words}</span>
    </div>
  )
}
