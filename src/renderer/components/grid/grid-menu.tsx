import { ContextMenu } from '@base-ui/react/context-menu'
import { Fragment, useState, type ReactElement } from 'react'
import { classNames } from '../../lib/class-names.ts'
import styles from './grid-menu.module.css'

export type GridAction = Readonly<{ label: string; keys?: string; danger?: boolean; run: () => void }>

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
  return (
    <ContextMenu.Root>
      <ContextMenu.Trigger className={styles.trigger} onContextMenu={(event) => setGroups(actionsFor(event.target).filter((group) => group.length > 0))}>
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Positioner className={styles.positioner}>
          <ContextMenu.Popup className={styles.menu} finalFocus={() => returnTo() ?? true}>
            {groups.map((group, index) => (
              <Fragment key={group[0]?.label}>
                {index > 0 && <ContextMenu.Separator className={styles.separator} />}
                {group.map((action) => (
                  <ContextMenu.Item key={action.label} className={classNames(styles.item, action.danger === true && styles.danger)} onClick={action.run}>
                    {action.label}
                    {action.keys !== undefined && <span className={styles.keys}>{action.keys}</span>}
                  </ContextMenu.Item>
                ))}
              </Fragment>
            ))}
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  )
}
