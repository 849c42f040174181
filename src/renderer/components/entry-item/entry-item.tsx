import type { ReactNode } from 'react'
import { Button } from '../button/button.tsx'
import { Chip } from '../chip/chip.tsx'
import styles from './entry-item.module.css'

type EntryItemProps = Readonly<{
  name: string
  /** One line under the name. */
  about: string
  open: boolean
  /** What it is called once it is over. */
  over: string
  onOpen: () => void
  /** How far it is, or what came of it. */
  children: ReactNode
}>

/** One thing that was started and is worked through over days, as an item of a list. */
export function EntryItem({ name, about, open, over, onOpen, children }: EntryItemProps) {
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <span className={styles.title}>
          <strong className={styles.name} title={name}>
            {name}
          </strong>
          {open ? <Chip tone="info">Open</Chip> : <Chip tone="ok">{over}</Chip>}
        </span>
        <span className={styles.about} title={about}>
          {about}
        </span>
      </div>
      <div className={styles.state}>{children}</div>
      <Button onClick={onOpen} aria-label={`${open ? 'Continue' : 'Open'} ${name}`}>
        {open ? 'Continue' : 'Open'}
      </Button>
    </li>
  )
}
