import type { ReactNode } from 'react'
import styles from './split.module.css'

type SplitProps = Readonly<{
  children: ReactNode
  /** What stands beside it; null when nothing is chosen. */
  side: ReactNode
}>

/** A list and, beside it, what was chosen from it. Where the window is narrow, what was chosen takes the place of the list until it is closed. */
export function Split({ children, side }: SplitProps) {
  return (
    <div className={styles.split}>
      <div className={styles.main}>{children}</div>
      {side !== null && <div className={styles.side}>{side}</div>}
    </div>
  )
}
