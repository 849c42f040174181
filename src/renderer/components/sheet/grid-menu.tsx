import { ContextMenu } from '@base-ui/react/context-menu'
import { Check, ChevronRight } from 'lucide-react'
import { Fragment, type ReactElement, useRef, useState } from 'react'
import { classNames } from '../../lib/class-names.ts'
import styles from './grid-menu.module.css'

export type GridAction = Readonly<{
  label: string
  keys?: string
  danger?: boolean
  /** For one of several settings: whether it is the one in force. */
  checked?: boolean
  run?: () => void
  /** A menu of its own. */
  inside?: readonly GridAction[]
}>

type GridMenuProps = Readonly<{
  /** The groups of actions for what was clicked; asked when the menu opens. */
  actionsFor: (target: EventTarget) => readonly (readonly GridAction[])[]
  /** What gets the focus when the menu closes. */
  returnTo: () => HTMLElement | null
  children: ReactElement
}>

const stillPixels = 5

/** The menu of the right mouse button, the menu key and Shift+F10: everything the pointer can do to a row or a column. */
export function GridMenu({ actionsFor, returnTo, children }: GridMenuProps) {
  const [groups, setGroups] = useState<readonly (readonly GridAction[])[]>([])
  // Inside the landmark it belongs to, for those who move by landmarks.
  const [container, setContainer] = useState<HTMLElement | null>(null)
  /** Where the button went down that opened it. */
  const openedAt = useRef({ x: 0, y: 0 })
  return (
    <ContextMenu.Root
      onOpenChange={(open, details) => {
        if (open) return
        const { event, reason } = details
        // A slow hand, or a window that was busy: letting the button go where it went down does not close what it opened.
        if (
          reason === 'cancel-open' &&
          event instanceof MouseEvent &&
          Math.hypot(event.clientX - openedAt.current.x, event.clientY - openedAt.current.y) < stillPixels
        )
          details.cancel()
        // Now, and not when the menu is gone: the next key is pressed for the sheet.
        else if (reason === 'escape-key') returnTo()?.focus({ preventScroll: true })
      }}
    >
      <ContextMenu.Trigger
        className={styles.trigger}
        onContextMenu={(event) => {
          openedAt.current = { x: event.clientX, y: event.clientY }
          setContainer(event.currentTarget.closest('main'))
          setGroups(actionsFor(event.target).filter((group) => group.length > 0))
        }}
      >
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal container={container}>
        <ContextMenu.Positioner className={styles.positioner} collisionPadding={4}>
          <ContextMenu.Popup className={styles.menu} finalFocus={() => isFocusFree() && (returnTo() ?? true)}>
            {groups.map((group, index) => (
              <Fragment key={group[0]?.label}>
                {index > 0 && <ContextMenu.Separator className={styles.separator} />}
                {group.map((action) => (
                  <MenuAction key={action.label} action={action} />
                ))}
              </Fragment>
            ))}
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  )
}

/** The menu goes away some frames after it was closed. By then somebody may be typing elsewhere. */
function isFocusFree(): boolean {
  const focused = document.activeElement
  return focused === null || focused === document.body || focused.closest('[role="menu"]') !== null
}

function MenuAction({ action }: Readonly<{ action: GridAction }>) {
  const { label, keys, danger = false, checked, run, inside } = action
  if (inside === undefined) {
    return (
      <ContextMenu.Item className={classNames(styles.item, danger && styles.danger)} aria-keyshortcuts={keys} onClick={run}>
        {label}
        {checked === true && <span className="visually-hidden">, in force</span>}
        {checked === true && <Check size={14} strokeWidth={2} aria-hidden />}
        {keys !== undefined && (
          <span className={styles.keys} aria-hidden>
            {keys}
          </span>
        )}
      </ContextMenu.Item>
    )
  }
  return (
    <ContextMenu.SubmenuRoot>
      <ContextMenu.SubmenuTrigger className={styles.item}>
        {label}
        <ChevronRight size={14} strokeWidth={1.75} aria-hidden />
      </ContextMenu.SubmenuTrigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner className={styles.positioner} sideOffset={-4} alignOffset={-5}>
          <ContextMenu.Popup className={classNames(styles.menu, styles.narrow)}>
            {inside.map((choice) => (
              <MenuAction key={choice.label} action={choice} />
            ))}
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.SubmenuRoot>
  )
}
