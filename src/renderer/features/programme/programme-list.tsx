import { CircleCheck, CircleDashed, CircleHelp } from 'lucide-react'
import type { StepState } from '../../../shared/domain/programme/programme-steps.ts'
import type { Programme } from '../../../shared/ipc/areas/programme-contract.ts'
import { ProgressBar } from '../../components/progress/progress-bar.tsx'
import { classNames } from '../../lib/class-names.ts'
import { plural } from '../../lib/plural.ts'
import styles from './control-lines.module.css'
import type { ShowBehind } from './show-behind.ts'

type ProgrammeListProps = Readonly<{ path: 'twelve' | 'smallFirm'; steps: Programme['twelve']; onBehind: ShowBehind }>

const states: Readonly<Record<StepState, Readonly<{ words: string; icon: typeof CircleCheck }>>> = {
  done: { words: 'Done', icon: CircleCheck },
  not_yet: { words: 'Not yet', icon: CircleDashed },
  cannot_tell: { words: 'Cannot tell', icon: CircleHelp },
}

/** A checklist that ticks itself from the records. */
export function ProgrammeList({ path, steps, onBehind }: ProgrammeListProps) {
  const done = steps.filter(({ state }) => state === 'done').length
  return (
    <section className={styles.box} aria-label={path === 'twelve' ? 'Twelve points' : 'Path for a small firm'}>
      <div className={styles.head}>
        <p className={styles.detail}>Nobody ticks these by hand: each one is done when the records say so.</p>
        <ProgressBar done={done} of={steps.length} label="Done" />
      </div>
      <ol>
        {steps.map(({ number, title, doneWhen, state, standing, open, cannotTell }) => {
          const { words, icon: Icon } = states[state]
          return (
            <li key={number} className={styles.line}>
              <span className={classNames(styles.state, styles[state])}>
                <Icon size={16} strokeWidth={1.75} aria-hidden /> {words}
              </span>
              <span className={styles.words}>
                <strong>
                  {number}. {title}
                </strong>
                <span className={styles.detail}>
                  {doneWhen} Today: {standing}
                </span>
              </span>
              <span className={styles.counts}>
                {open > 0 && (
                  <button
                    type="button"
                    className={styles.open}
                    aria-label={`${title}: ${open} open. Show the records`}
                    onClick={() =>
                      onBehind(
                        { of: 'step', path, number, standing: 'open' },
                        `${title}: open`,
                        `${doneWhen} ${plural(open, 'record')} in the way.`,
                      )
                    }
                  >
                    <strong>{open.toLocaleString('en')}</strong> open
                  </button>
                )}
                {cannotTell > 0 && (
                  <button
                    type="button"
                    className={styles.open}
                    aria-label={`${title}: ${cannotTell} cannot tell. Show the records`}
                    onClick={() =>
                      onBehind(
                        { of: 'step', path, number, standing: 'cannotTell' },
                        `${title}: cannot tell`,
                        `${plural(cannotTell, 'record')} in which a fact is missing.`,
                      )
                    }
                  >
                    <strong>{cannotTell.toLocaleString('en')}</strong> cannot tell
                  </button>
                )}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
