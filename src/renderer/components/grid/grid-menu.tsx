import { ContextMenu } from '@base-ui/react/context-menu'
import { Check, ChevronRight } from 'lucide-react'
import { Fragment, useState, type ReactElement } from 'react'
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

/** The menu of the right mouse button, the menu key and Shift+F10: everything the pointer can do to a row or a column. */
export function GridMenu({ actionsFor, returnTo, children }: GridMenuProps) {
  const [groups, setGroups] = useState<readonly (readonly GridAction[])[]>([])
  // Inside the landmark it belongs to, for those who move by landmarks.
  const [container, setContainer] = useState<HTMLElement | null>(null)
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger
        className={styles.trigger}
        onContextMenu={(event) => {
          setContainer(event.currentTarget.closest('main'))
          setGroups(actionsFor(event.target).filter((group) => group.length > 0))
        }}
      >
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal container={container}>
        <ContextMenu.Positioner className={styles.positioner} collisionPadding={4}>
          <ContextMenu.Popup className={styles.menu} finalFocus={() => returnTo() ?? true}>
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
