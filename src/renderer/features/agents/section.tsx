import { type ReactNode, useId } from 'react'
import styles from './section.module.css'

/** One part of the record, with what it asks. */
export function Section({ title, hint, children }: Readonly<{ title: string; hint?: string; children: ReactNode }>) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  )
}
