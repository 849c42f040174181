import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { classNames } from '../../lib/class-names.ts'
import styles from './dialog.module.css'

type DialogProps = Readonly<{
  open: boolean
  onClose: () => void
  title: string
  description?: ReactNode
  children?: ReactNode
  /** The buttons, primary last. */
  actions: ReactNode
  /** Where the keyboard goes on afterwards, when that is not where it came from. */
  focusAfter?: () => HTMLElement | null
  /** For lists and tables. */
  wide?: boolean
}>

/** A question that has to be answered before going on. Escape and a click outside close it without doing anything. */
export function Dialog({ open, onClose, title, description, children, actions, focusAfter, wide = false }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          className={classNames(styles.popup, wide && styles.wide)}
          {...(focusAfter === undefined ? {} : { finalFocus: focusAfter })}
        >
          <div className={styles.content}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            {description !== undefined && <Base.Description className={styles.description}>{description}</Base.Description>}
            {children !== undefined && <div className={styles.body}>{children}</div>}
          </div>
          <div className={styles.actions}>{actions}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
