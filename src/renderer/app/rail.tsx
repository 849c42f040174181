import { useQuery } from '@tanstack/react-query'
import {
  ArrowRightLeft,
  Bot,
  CalendarClock,
  ClipboardCheck,
  ClipboardList,
  FileDown,
  type LucideIcon,
  Settings,
  Store,
  Table2,
  Trash2,
  TriangleAlert,
  Users,
} from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { isLate, overdueCounter } from '../../shared/domain/inventory/due-list.ts'
import {
  appInfoQuery,
  decidedDaysQuery,
  drillsQuery,
  findingsOverviewQuery,
  inventoryQuery,
  reviewsQuery,
  settingsQuery,
  trashQuery,
} from '../api/queries.ts'
import { classNames } from '../lib/class-names.ts'
import { plural } from '../lib/plural.ts'
import styles from './rail.module.css'
import type { Screen } from './screens.ts'

type RailProps = Readonly<{ screen: Screen; onShow: (screen: Screen) => void; onLock: () => void }>

/** The way around, with a number where a number says something. */
export function Rail({ screen, onShow, onLock }: RailProps) {
  const { data: rows } = useQuery(inventoryQuery)
  const today = useQuery(appInfoQuery).data?.today
  const identities = rows?.length
  // Counted after the sheet has shown the change, not before.
  const counted = useDeferredValue(rows)
  const countOverdue = useMemo(() => (today === undefined ? undefined : overdueCounter(today)), [today])
  const lateRows = useMemo(() => (counted === undefined ? undefined : countOverdue?.(counted)), [counted, countOverdue])
  // After the sheet: the rules are worked out over everything it shows.
  const found = useQuery({ ...findingsOverviewQuery, enabled: rows !== undefined }).data?.bySeverity
  const decided = useQuery({ ...decidedDaysQuery, enabled: rows !== undefined }).data ?? []
  const lateDecisions = today === undefined ? 0 : decided.filter((day) => isLate(day, today)).length
  const overdue = lateRows === undefined ? undefined : lateRows + lateDecisions
  const grave = found === undefined ? 0 : found.critical + found.high
  const open = useQuery(reviewsQuery).data?.filter(({ review }) => review.finishedOn === null).length
  const handingOver = useQuery(drillsQuery).data?.filter(({ closedOn }) => closedOn === null).length
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
      {entry(
        'inventory',
        Table2,
        'Inventory',
        identities === undefined ? undefined : { number: identities, meaning: plural(identities, 'identity', 'identities') },
      )}
      {entry(
        'findings',
        TriangleAlert,
        'Findings',
        grave === 0 ? undefined : { number: grave, meaning: `${grave.toLocaleString('en')} critical or high`, hot: true },
      )}
      {entry('controls', ClipboardList, 'Controls')}
      {entry(
        'due',
        CalendarClock,
        'Due',
        overdue === undefined || overdue === 0 ? undefined : { number: overdue, meaning: `${overdue} overdue`, hot: true },
      )}
      {entry(
        'reviews',
        ClipboardCheck,
        'Reviews',
        open === undefined || open === 0 ? undefined : { number: open, meaning: `${open} open` },
      )}
      {entry('people', Users, 'People')}
      {entry(
        'drills',
        ArrowRightLeft,
        'Hand-overs',
        handingOver === undefined || handingOver === 0 ? undefined : { number: handingOver, meaning: `${handingOver} open` },
      )}
      {entry('agents', Bot, 'AI agents')}
      {entry('vendors', Store, 'Vendors')}
      {entry('imports', FileDown, 'Imports')}
      {entry(
        'trash',
        Trash2,
        'Trash',
        trashed === undefined || trashed === 0 ? undefined : { number: trashed, meaning: `${trashed} in the trash` },
      )}
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
    <button
      type="button"
      className={classNames(styles.entry, current && styles.current)}
      title={label}
      aria-current={current ? 'page' : undefined}
      onClick={onClick}
    >
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
