import type { ReactNode } from 'react'
import { classNames } from '../../lib/class-names.ts'
import styles from './screen-header.module.css'

type ScreenHeaderProps = Readonly<{
  title: string
  detail?: ReactNode
  /** Something among the children can get narrower. */
  elastic?: boolean
  children?: ReactNode
}>

/** The 52 px bar on top of every screen: its title, then what can be done here. */
export function ScreenHeader({ title, detail, elastic = false, children }: ScreenHeaderProps) {
  return (
    <header className={classNames(styles.header, elastic && styles.elastic)}>
      <h1 className={styles.title} title={title}>
        {title}
      </h1>
      {detail !== undefined && <p className={styles.detail}>{detail}</p>}
      <div className={styles.actions}>{children}</div>
    </header>
  )
}
