import { Menu } from '@base-ui/react/menu'
import { ChevronDown, Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import menu from '../../components/sheet/grid-menu.module.css'
import { classNames } from '../../lib/class-names.ts'
import type { View } from './use-views.ts'
import styles from './view-tabs.module.css'

type ViewTabsProps = Readonly<{
  views: readonly View[]
  open: View
  isChanged: (view: View) => boolean
  /** Null while the inventory is being read. */
  counts: ReadonlyMap<string, number> | null
  onView: (view: string) => void
  onSaveAs: () => void
  onExport: () => void
  onRename: (view: View) => void
  onDuplicate: (view: View) => void
  onDelete: (view: View) => void
  /** A shipped view back to how it came. */
  onUnpack: (view: View) => void
}>

/** The questions the sheet answers, each with the number of rows that belong to it. */
export function ViewTabs({ views, open, isChanged, counts, onView, onSaveAs, ...verbs }: ViewTabsProps) {
  const tabs = useRef<HTMLElement>(null)
  useEffect(() => {
    tabs.current?.querySelector('[aria-pressed="true"]')?.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [open.id])
  return (
    <nav ref={tabs} className={styles.views} aria-label="Views">
      {views.map((view) => {
        const on = view.id === open.id
        return (
          <span key={view.id} className={classNames(styles.tab, on && styles.on)}>
            <button
              type="button"
              className={styles.view}
              aria-pressed={on}
              title={view.name.length > 24 ? view.name : undefined}
              onClick={() => onView(view.id)}
            >
              <span className={styles.name}>{view.name}</span>
              {isChanged(view) && (
                <span className={styles.changed} title="Changed, not saved">
                  <span className="visually-hidden">changed</span>
                </span>
              )}
              <span className={styles.count}>{counts === null ? '' : (counts.get(view.id) ?? 0).toLocaleString('en')}</span>
            </button>
            {on && <ViewMenu view={view} {...verbs} />}
          </span>
        )
      })}
      <button type="button" className={classNames(styles.view, styles.save)} onClick={onSaveAs}>
        <Plus size={13} strokeWidth={1.75} aria-hidden />
        Save view
      </button>
    </nav>
  )
}

type ViewMenuProps = Readonly<{ view: View }> & Pick<ViewTabsProps, 'onExport' | 'onRename' | 'onDuplicate' | 'onDelete' | 'onUnpack'>

function ViewMenu({ view, onExport, onRename, onDuplicate, onDelete, onUnpack }: ViewMenuProps) {
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.more} aria-label={`Menu of the view ${view.name}`}>
        <ChevronDown size={13} strokeWidth={1.75} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu.positioner} align="start" sideOffset={2}>
          <Menu.Popup className={menu.menu}>
            {view.saved !== null && (
              <Menu.Item className={menu.item} onClick={() => onRename(view)}>
                Rename…
              </Menu.Item>
            )}
            <Menu.Item className={menu.item} onClick={() => onDuplicate(view)}>
              Duplicate
            </Menu.Item>
            <Menu.Item className={menu.item} onClick={onExport}>
              Export this view…
            </Menu.Item>
            {view.saved === null ? (
              <Menu.Item className={menu.item} onClick={() => onUnpack(view)}>
                Back to how it came
              </Menu.Item>
            ) : (
              <>
                <Menu.Separator className={menu.separator} />
                <Menu.Item className={classNames(menu.item, menu.danger)} onClick={() => onDelete(view)}>
                  Delete view
                </Menu.Item>
              </>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
