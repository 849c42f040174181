import { type Selection, suggestedSelection } from '../../../../shared/domain/imports/mapping/import-choices.ts'
import { plural } from '../../../lib/plural.ts'
import styles from './tick-all.module.css'

type TickAllProps = Readonly<{ selection: Selection | undefined; onBase: (base: Selection['base']) => void }>

const bases = [
  ['all', 'all'],
  ['suggested', 'as suggested'],
  ['none', 'none'],
] as const

/** Ticks every entry, those the source suggests, or none; what was ticked by hand is forgotten by it. */
export function TickAll({ selection = suggestedSelection, onBase }: TickAllProps) {
  const byHand = selection.except.length
  return (
    <div className={styles.all} role="group" aria-label="Tick">
      <span className={styles.label} aria-hidden>
        Tick
      </span>
      {bases.map(([base, words]) => (
        <button
          key={base}
          type="button"
          className={styles.base}
          aria-label={`Tick ${words}`}
          aria-pressed={selection.base === base && byHand === 0}
          onClick={() => onBase(base)}
        >
          {words}
        </button>
      ))}
      {byHand > 0 && <span className={styles.label}>{plural(byHand, 'tick')} changed by hand</span>}
    </div>
  )
}
