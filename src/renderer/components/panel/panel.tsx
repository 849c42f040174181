import { Popover } from '@base-ui/react/popover'
import { type ReactNode, useRef } from 'react'
import { classNames } from '../../lib/class-names.ts'
import styles from './panel.module.css'

type PanelProps = Readonly<{
  /** What it hangs on; null closes it. */
  anchor: Element | null
  title: string
  /** For whole sentences to choose from. */
  wide?: boolean
  onClose: () => void
  /** Gets the focus when the panel closes. */
  returnTo: () => void
  children: ReactNode
}>

/** A small window that hangs on a part of the screen and leaves the rest usable. Escape and a click elsewhere close it; what was changed in it stays. */
export function Panel({ anchor, title, wide = false, onClose, returnTo, children }: PanelProps) {
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Popover.Root open={anchor !== null} onOpenChange={(open) => !open && onClose()}>
      <Popover.Portal>
        <Popover.Positioner className={styles.positioner} anchor={anchor} side="bottom" align="start" sideOffset={4} collisionPadding={8}>
          <Popover.Popup
            ref={popup}
            className={classNames(styles.panel, wide && styles.wide)}
            initialFocus={() => popup.current?.querySelector<HTMLElement>('[data-first]') ?? true}
            finalFocus={() => {
              returnTo()
              return false
            }}
          >
            <Popover.Title className="visually-hidden">{title}</Popover.Title>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
