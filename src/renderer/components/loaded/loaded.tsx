import type { ReactNode } from 'react'
import { useSpoken } from '../announcer/announcer.tsx'
import { Button } from '../button/button.tsx'
import { Notice } from '../notice/notice.tsx'
import styles from './loaded.module.css'

type Loadable<Data> = Readonly<{ data: Data | undefined; error: Error | null; refetch: () => unknown }>

/** Shows what was asked for once it is there; says so when it cannot be had, with a way to try again. */
export function Loaded<Data>({ query, children }: Readonly<{ query: Loadable<Data>; children: (data: Data) => ReactNode }>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error === null) {
    return <Waiting />
  }
  return (
    <div className={styles.failed}>
      <Notice
        tone="crit"
        actions={
          <Button small onClick={() => query.refetch()}>
            Try again
          </Button>
        }
      >
        {query.error.message}
      </Notice>
    </div>
  )
}

function Waiting() {
  const words = useSpoken<HTMLParagraphElement>({ atOnce: true })
  return (
    <p ref={words} className={styles.waiting}>
      One moment…
    </p>
  )
}
