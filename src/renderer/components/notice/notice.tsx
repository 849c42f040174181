import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../../lib/class-names.ts'
import styles from './notice.module.css'

export type NoticeTone = 'info' | 'warn' | 'crit'

const icons = { info: Info, warn: TriangleAlert, crit: CircleAlert } as const

/** A sentence or two that belongs to what stands below it. Something wrong is read aloud at once. */
export function Notice({ tone, children, actions }: Readonly<{ tone: NoticeTone; children: ReactNode; actions?: ReactNode }>) {
  const Icon = icons[tone]
  return (
    <div className={classNames(styles.notice, styles[tone])} role={tone === 'crit' ? 'alert' : undefined}>
      <Icon size={16} strokeWidth={1.75} className={styles.icon} aria-hidden />
      <div className={styles.text}>{children}</div>
      {actions}
    </div>
  )
}
