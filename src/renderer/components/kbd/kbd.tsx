import type { ReactNode } from 'react'
import styles from './kbd.module.css'

/** A key to press, drawn as a key cap. */
export function Kbd({ children }: Readonly<{ children: ReactNode }>) {
  return <kbd className={styles.kbd}>{children}</kbd>
}
