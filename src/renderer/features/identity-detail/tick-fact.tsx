import { classNames } from '../../lib/class-names.ts'
import styles from './list-fact.module.css'
import { ListFact } from './list-fact.tsx'

type TickFactProps<Value extends string> = Readonly<{
  label: string
  legend: string
  options: readonly Readonly<{ value: Value; label: string }>[]
  value: readonly Value[] | null
  words: string | null
  /** What ticking nothing means; null where it only means that nobody knows. */
  none: string | null
  onSave: (value: readonly Value[] | null) => void
}>

/** A fact of some words of a list: ticked off it. */
export function TickFact<Value extends string>({ options, ...fact }: TickFactProps<Value>) {
  const short = options.every(({ label }) => label.length <= 24)
  return (
    <ListFact {...fact}>
      {(chosen, choose) => (
        <div className={classNames(styles.ticks, short && styles.inTwo)}>
          {options.map(({ value, label }, index) => (
            <label key={value} className={styles.tick}>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                autoFocus={index === 0}
                onChange={() =>
                  choose(
                    options.map((option) => option.value).filter((one) => (one === value ? !chosen.includes(value) : chosen.includes(one))),
                  )
                }
              />
              {label}
            </label>
          ))}
        </div>
      )}
    </ListFact>
  )
}
