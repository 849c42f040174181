import type { ReactNode } from 'react'
import { classNames } from '../../lib/class-names.ts'
import styles from './chip.module.css'

/** crit: act now. warn: soon. ok: fine. info: worth knowing. unk: cannot tell. */
export type ChipTone = 'crit' | 'warn' | 'ok' | 'info' | 'unk'

/** One or two words with a meaning; the word says it, the colour only helps the eye. */
export function Chip({ tone, children, title }: Readonly<{ tone: ChipTone; children: ReactNode; title?: string }>) {
  return (
    <span className={classNames(styles.chip, styles[tone])} title={title}>
      {children}
    </span>
  )
}
