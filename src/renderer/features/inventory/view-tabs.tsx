import { classNames } from '../../lib/class-names.ts'
import { shippedViews, type ShippedViewId } from '../../../shared/domain/view.ts'
import styles from './view-tabs.module.css'

type ViewTabsProps = Readonly<{
  view: ShippedViewId
  /** Null while the inventory is being read. */
  counts: Readonly<Record<ShippedViewId, number>> | null
  onView: (view: ShippedViewId) => void
}>

/** The questions the sheet answers, each with the number of rows that belong to it. */
export function ViewTabs({ view, counts, onView }: ViewTabsProps) {
  return (
    <nav className={styles.views} aria-label="Views">
      {shippedViews.map(({ id, name }) => (
        <button key={id} type="button" className={classNames(styles.view, id === view && styles.on)} aria-pressed={id === view} onClick={() => onView(id)}>
          {name}
          <span className={styles.count}>{counts === null ? '' : counts[id].toLocaleString('en')}</span>
        </button>
      ))}
    </nav>
  )
}
