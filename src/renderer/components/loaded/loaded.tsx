import type { ReactNode } from 'react'
import { Button } from '../button/button.tsx'
import { Notice } from '../notice/notice.tsx'
import styles from './loaded.module.css'

type Loadable<Data> = Readonly<{ data: Data | undefined; error: Error | null; refetch: () => unknown }>

/** Shows what was asked for once it is there; says so when it cannot be had, with a way to try again. */
export function Loaded<Data>({ query, children }: Readonly<{ query: Loadable<Data>; children: (data: Data) => ReactNode }>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error === null) {
    return (
      <p className={styles.waiting} aria-live="polite">
        One moment…
      </p>
    )
  }
  return (
    <div className={styles.failed}>
      <Notice tone="crit" actions={<Button small onClick={() => query.refetch()}>Try again</Button>}>
        {query.error.message}
      </Notice>
    </div>
  )
}
