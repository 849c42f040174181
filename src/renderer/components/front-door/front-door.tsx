import type { ReactNode } from 'react'
import styles from './front-door.module.css'

/** The page in front of the vault: one card in the middle of the window. */
export function FrontDoor({ children, foot }: Readonly<{ children: ReactNode; foot?: ReactNode }>) {
  return (
    <main className={styles.page} data-region="main" tabIndex={-1}>
      <div className={styles.column}>
        <div className={styles.brand}>
          <span className={styles.mark} aria-hidden>
            K
          </span>
          Keyroster
        </div>
        <div className={styles.card}>{children}</div>
        {foot !== undefined && <div className={styles.foot}>{foot}</div>}
      </div>
    </main>
  )
}
