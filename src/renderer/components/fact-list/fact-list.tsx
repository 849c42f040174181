import type { ReactNode } from 'react'
import styles from './fact-list.module.css'

/** Short facts under each other: what it is, and how it stands. */
export function Facts({ children }: Readonly<{ children: ReactNode }>) {
  return <dl className={styles.facts}>{children}</dl>
}

/** One of them. Null is said as not written down. */
export function FactLine({ name, children }: Readonly<{ name: string; children: ReactNode }>) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children ?? <span className={styles.unknown}>not written down</span>}</dd>
    </div>
  )
}
