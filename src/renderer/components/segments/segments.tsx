import { useId } from 'react'
import styles from './segments.module.css'

type SegmentsProps<Value extends string> = Readonly<{
  /** Read aloud. */
  legend: string
  value: Value
  options: readonly Readonly<{ value: Value; label: string }>[]
  onChange: (value: Value) => void
}>

/** One of two to four short words side by side. */
export function Segments<Value extends string>({ legend, value, options, onChange }: SegmentsProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.segments}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.segment}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
