import type { ReactNode } from 'react'
import styles from './settings-section.module.css'

/** A titled group of settings. */
export function SettingsSection({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.body}>{children}</div>
    </section>
  )
}
