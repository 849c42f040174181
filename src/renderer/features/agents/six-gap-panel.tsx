import { CircleCheck, CircleDashed } from 'lucide-react'
import type { SixGaps } from '../../../shared/domain/rules/six-gaps.ts'
import { Button } from '../../components/button/button.tsx'
import { Section } from './section.tsx'
import styles from './six-gap-panel.module.css'

/** What protects a person and not a machine, and what stands in its place here. */
export function SixGapPanel({ gaps, onFill }: Readonly<{ gaps: SixGaps; onFill: () => void }>) {
  return (
    <Section title={`${gaps.closed} of 6 gaps closed`} hint="What protects people fails for machines. Something has to stand in its place.">
      <ul className={styles.gaps}>
        {gaps.gaps.map(({ id, human, machine, entry, closed }) => {
          const Icon = closed ? CircleCheck : CircleDashed
          return (
            <li key={id} className={styles.gap}>
              <Icon size={16} strokeWidth={1.75} className={closed ? styles.closed : styles.open} aria-hidden />
              <span>
                <span className={styles.human}>{human}</span>
                <span className={styles.machine}>{machine}</span>
                <span className={closed ? styles.entry : styles.missing}>{closed ? entry : `Open: ${entry ?? 'nothing is written down'}`}</span>
              </span>
            </li>
          )
        })}
      </ul>
      {!gaps.allClosed && (
        <div>
          <Button small onClick={onFill}>
            Fill in the open ones
          </Button>
        </div>
      )}
    </Section>
  )
}
