import type { ReactNode } from 'react'
import styles from './screen-header.module.css'

/** The 52 px bar on top of every screen: its title, then what can be done here. */
export function ScreenHeader({ title, detail, children }: Readonly<{ title: string; detail?: ReactNode; children?: ReactNode }>) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title} title={title}>
        {title}
      </h1>
      {detail !== undefined && <p className={styles.detail}>{detail}</p>}
      <div className={styles.actions}>{children}</div>
    </header>
  )
}
