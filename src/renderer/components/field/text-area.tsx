import { type ComponentPropsWithRef, type ReactNode, useId } from 'react'
import { classNames } from '../../lib/class-names.ts'
import styles from './field.module.css'
import area from './text-area.module.css'

type TextAreaProps = Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'className'> &
  Readonly<{ label: string; hint?: ReactNode; error?: string | null | undefined }>

/** A labelled text of several lines. */
export function TextArea({ label, hint, error, ...input }: TextAreaProps) {
  const id = useId()
  const wrong = error !== undefined && error !== null && error !== ''
  const below = wrong ? error : hint
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        {...input}
        id={id}
        className={classNames(styles.input, area.area)}
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
