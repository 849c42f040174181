import type { PreviewRow } from '../../../../shared/domain/imports/preview/previewed-rows.ts'
import type { ImportPreview } from '../../../../shared/ipc/areas/imports-contract.ts'
import { classNames } from '../../../lib/class-names.ts'
import styles from './state-filter.module.css'

type State = PreviewRow['state']
type StateFilterProps = Readonly<{
  preview: ImportPreview
  states: readonly State[] | null
  onStates: (states: readonly State[] | null) => void
}>

const order: readonly State[] = ['new', 'changed', 'gone', 'same', 'skipped', 'failed']

/** Shows the rows of one or several states alone. */
export function StateFilter({ preview, states, onStates }: StateFilterProps) {
  const numbers = preview.states
  const present = order.filter((state) => numbers[state] > 0 || states?.includes(state) === true)
  const toggle = (state: State) => {
    const next =
      states?.includes(state) === true
        ? states.filter((other) => other !== state)
        : order.filter((other) => other === state || states?.includes(other) === true)
    onStates(next.length === 0 ? null : next)
  }
  return (
    <div className={styles.filter} role="group" aria-label="Show">
      <button type="button" className={styles.chip} aria-pressed={states === null} onClick={() => onStates(null)}>
        All
      </button>
      {present.map((state) => (
        <button
          key={state}
          type="button"
          className={classNames(styles.chip, styles[state])}
          aria-pressed={states?.includes(state) === true}
          onClick={() => toggle(state)}
        >
          {state} <span className={styles.number}>{numbers[state].toLocaleString('en')}</span>
        </button>
      ))}
    </div>
  )
}
