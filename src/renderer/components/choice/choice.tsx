import { type ReactNode, useId } from 'react'
import styles from './choice.module.css'

type ChoiceOption<Value extends string> = Readonly<{ value: Value; title: string; text?: ReactNode; disabled?: boolean }>

type ChoiceProps<Value extends string> = Readonly<{
  legend: string
  value: Value
  options: readonly ChoiceOption<Value>[]
  onChange: (value: Value) => void
}>

/** One of a few ways, each with a sentence that says what choosing it means. */
export function Choice<Value extends string>({ legend, value, options, onChange }: ChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            checked={value === option.value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span className={styles.title}>{option.title}</span>
          {option.text !== undefined && <span className={styles.text}>{option.text}</span>}
        </label>
      ))}
    </fieldset>
  )
}
