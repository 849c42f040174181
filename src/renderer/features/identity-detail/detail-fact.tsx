import type { ReactNode } from 'react'
import styles from './detail-fact.module.css'
import { EditableAnswer } from './editable-answer.tsx'

/** One line of a list of facts. */
export function Fact({ name, hint, children }: Readonly<{ name: string; hint?: string | undefined; children: ReactNode }>) {
  return (
    <div className={styles.fact}>
      <dt title={hint}>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

type TextFactProps = Readonly<{
  name: string
  /** What it means, where the name alone may not say. */
  hint?: string
  /** Whose fact it is, for screen readers. */
  of: string
  value: string | null
  missing: string
  suggestions?: readonly string[]
  placeholder?: string
  problemOf?: (text: string) => string | null
  onSave: (value: string | null) => void
}>

/** A fact that is a short text; empty means not recorded. */
export function TextFact({ name, hint, of, value, onSave, ...answer }: TextFactProps) {
  return (
    <Fact name={name} hint={hint}>
      <EditableAnswer
        {...answer}
        compact
        label={`${name} of ${of}`}
        value={value ?? ''}
        onSave={(text) => onSave(text === '' ? null : text)}
      />
    </Fact>
  )
}
