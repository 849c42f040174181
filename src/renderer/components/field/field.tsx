import { type ComponentPropsWithRef, type ReactNode, useId } from 'react'
import { classNames } from '../../lib/class-names.ts'
import styles from './field.module.css'

export type FieldProps = Omit<ComponentPropsWithRef<'input'>, 'id' | 'className'> &
  Readonly<{
    label: string
    /** One line under the input, shown while nothing is wrong. */
    hint?: ReactNode
    error?: string | null | undefined
  }>

/** A labelled line of text with room for what is wrong with it. */
export function Field({ label, hint, error, ...input }: FieldProps) {
  const id = useId()
  const wrong = error !== undefined && error !== null && error !== ''
  const below = wrong ? error : hint
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        {...input}
        id={id}
        className={styles.input}
        aria-invalid={wrong || undefined}
        aria-describedby={below === undefined ? undefined : `${id}-below`}
      />
      {below !== undefined && (
        <p id={`${id}-below`} className={classNames(styles.hint, wrong && styles.error)} role={wrong ? 'alert' : undefined}>
          {below}
        </p>
      )}
    </div>
  )
}
