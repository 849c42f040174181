import type { ControlState } from '../../../shared/domain/programme/controls-view.ts'
import type { ControlLine } from '../../../shared/ipc/areas/programme-contract.ts'
import { Chip, type ChipTone } from '../../components/chip/chip.tsx'
import { plural } from '../../lib/plural.ts'
import styles from './control-lines.module.css'
import type { ShowBehind } from './show-behind.ts'

const states: Readonly<Record<ControlState, Readonly<{ words: string; tone: ChipTone }>>> = {
  met: { words: 'Shown', tone: 'ok' },
  gaps: { words: 'Falls short', tone: 'crit' },
  cannot_state: { words: 'Cannot state', tone: 'unk' },
  nothing_to_show: { words: 'Nothing to show', tone: 'unk' },
}

const counts = [
  { standing: 'shows', words: 'show it' },
  { standing: 'falls_short', words: 'fall short' },
  { standing: 'accepted', words: 'accepted' },
  { standing: 'cannot_state', words: 'cannot state' },
] as const

/** Every control by framework: what it asks for, what the records show, and the records behind each number. */
export function ControlsList({ lines, onBehind }: Readonly<{ lines: readonly ControlLine[]; onBehind: ShowBehind }>) {
  const frameworks = [...new Set(lines.map(({ control }) => control.framework))]
  return frameworks.map((framework) => {
    const ofIt = lines.filter(({ control }) => control.framework === framework)
    const summary = (['met', 'gaps', 'cannot_state', 'nothing_to_show'] as const)
      .map((state) => ({ state, count: ofIt.filter((line) => line.state === state).length }))
      .filter(({ count }) => count > 0)
    return (
      <section key={framework} className={styles.box} aria-label={framework}>
        <h2 className={styles.title}>
          {framework}{' '}
          <span className={styles.summary}>{summary.map(({ state, count }) => `${states[state].words} ${count}`).join(' · ')}</span>
        </h2>
        <ul>
          {ofIt.map(({ control, state, statement, counts: numbers, ruleTitles }) => (
            <li key={control.id} className={styles.line} aria-label={`${control.id} ${control.title}`}>
              <span className={styles.state}>
                <Chip tone={states[state].tone}>{states[state].words}</Chip>
              </span>
              <span className={styles.words}>
                <strong>
                  {control.asks} <span className={styles.term}>{`${control.id} ${control.title}`}</span>
                </strong>
                <span className={styles.detail} title={`Looked at: ${ruleTitles.join(', ')}`}>
                  {statement}
                </span>
              </span>
              <span className={styles.counts}>
                {counts
                  .filter(({ standing }) => numbers[standing] > 0)
                  .map(({ standing, words }) => (
                    <button
                      key={standing}
                      type="button"
                      className={styles.open}
                      aria-label={`${control.id}: ${numbers[standing]} ${words}. Show the records`}
                      onClick={() =>
                        onBehind(
                          { of: 'control', control: control.id, standing },
                          `${control.id}: ${words}`,
                          `${control.asks} ${plural(numbers[standing], 'record')}.`,
                        )
                      }
                    >
                      <strong>{numbers[standing].toLocaleString('en')}</strong> {words}
                    </button>
                  ))}
              </span>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
