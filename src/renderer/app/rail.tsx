import { useQuery } from '@tanstack/react-query'
import { CalendarClock, ClipboardCheck, FileDown, Settings, Table2, Trash2, type LucideIcon } from 'lucide-react'
import { dueQuery, inventoryQuery, reviewsQuery, settingsQuery, trashQuery } from '../api/queries.ts'
import { classNames } from '../lib/class-names.ts'
import { plural } from '../lib/plural.ts'
import type { Screen } from './screens.ts'
import styles from './rail.module.css'

type RailProps = Readonly<{ screen: Screen; onShow: (screen: Screen) => void; onLock: () => void }>

/** The way around, with a number where a number says something. */
export function Rail({ screen, onShow, onLock }: RailProps) {
  const identities = useQuery(inventoryQuery).data?.length
  const overdue = useQuery(dueQuery).data?.overdue.length
  const open = useQuery(reviewsQuery).data?.filter(({ review }) => review.finishedOn === null).length
  const trashed = useQuery(trashQuery).data?.length
  const company = useQuery(settingsQuery).data?.companyName
  const entry = (to: Screen, icon: LucideIcon, label: string, count?: RailCount) => (
    <RailEntry icon={icon} label={label} count={count} current={screen === to} onClick={() => onShow(to)} />
  )
  return (
    <nav className={styles.rail} aria-label="Screens" data-region="rail" tabIndex={-1}>
      <div className={styles.brand}>
        <span className={styles.mark} aria-hidden>
          K
        </span>
        <span className={styles.label}>Keyroster</span>
      </div>
      {entry('inventory', Table2, 'Inventory', identities === undefined ? undefined : { number: identities, meaning: plural(identities, 'identity', 'identities') })}
      {entry('due', CalendarClock, 'Due', overdue === undefined || overdue === 0 ? undefined : { number: overdue, meaning: `${overdue} overdue`, hot: true })}
      {entry('reviews', ClipboardCheck, 'Reviews', open === undefined || open === 0 ? undefined : { number: open, meaning: `${open} open` })}
      {entry('imports', FileDown, 'Imports')}
      {entry('trash', Trash2, 'Trash', trashed === undefined || trashed === 0 ? undefined : { number: trashed, meaning: `${trashed} in the trash` })}
      {entry('settings', Settings, 'Settings')}
      <div className={styles.vault}>
        <strong title={company}>{company === undefined || company === '' ? 'Your vault' : company}</strong>
        <button type="button" className={styles.lock} onClick={onLock} aria-keyshortcuts="Control+L">
          Lock now
        </button>
      </div>
    </nav>
  )
}

type RailCount = Readonly<{ number: number; meaning: string; hot?: boolean }>
type RailEntryProps = Readonly<{ icon: LucideIcon; label: string; count: RailCount | undefined; current: boolean; onClick: () => void }>

function RailEntry({ icon: Icon, label, count, current, onClick }: RailEntryProps) {
  return (
    <button type="button" className={classNames(styles.entry, current && styles.current)} title={label} aria-current={current ? 'page' : undefined} onClick={onClick}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className={styles.label}>{label}</span>
      {count !== undefined && (
        <span className={classNames(styles.count, count.hot === true && styles.hot)} title={count.meaning}>
          <span aria-hidden>{count.number.toLocaleString('en')}</span>
          <span className="visually-hidden">{count.meaning}</span>
        </span>
      )}
    </button>
  )
}
