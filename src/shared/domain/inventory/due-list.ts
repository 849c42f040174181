import { policyDay } from '../rotation/rotation.ts'
import { rotationPolicy } from '../rotation/rotation-policy.ts'
import { endingSoon } from '../rotation/rotation-words.ts'
import { groupBy } from '../values/group-by.ts'
import { addDays, daysBetween, type PlainDate } from '../values/plain-date.ts'
import { type DecisionDay, type DueDay, type DueReason, identityDays } from './due-days.ts'
import type { CredentialView, InventoryRow } from './inventory-row.ts'

export type DueItem = Readonly<{
  row: InventoryRow
  /** The key it is about; null for a day of the identity itself. */
  credential: CredentialView | null
  /** The earlier of the two days below, or the day a web certificate is to be renewed. */
  on: PlainDate
  /** The day it stops working; null where it has none, or none that is known. */
  endsOn: PlainDate | null
  /** The day the rule wants it changed by; null where no rule can say. */
  policyOn: PlainDate | null
  /** Days from today to `on`, negative where it is late. For a key that has ended: since it ended, which is what counts by then. */
  daysLeft: number
  because: DueReason
  basis: string
  /** It already stopped working: replace or delete it. */
  expiredOn: PlainDate | null
}>

export type DueLists = Readonly<{
  overdue: readonly DueItem[]
  thisWeek: readonly DueItem[]
  next30Days: readonly DueItem[]
  /** Credentials nobody can judge because a date is missing. */
  cannotTell: number
}>

/** Everything that must be done up to `days` from today. What has just stopped working, or soon will, comes first, by the day it ends: a token that dies tomorrow is no item among three hundred that are late. */
export function dueItems(
  rows: readonly InventoryRow[],
  decisions: readonly DecisionDay[],
  today: PlainDate,
  days: number,
): readonly DueItem[] {
  const horizon = addDays(today, days)
  const decided = groupBy(decisions, ({ identityId }) => identityId)
  return rows
    .flatMap((row) => [...itemsOf(row, today), ...(decided.get(row.id) ?? []).map((day) => itemOfDay(row, day, today))])
    .filter(({ on }) => on <= horizon)
    .sort((a, b) => byEnd(nearEnd(a, today), nearEnd(b, today)) || byDay(a.on, b.on) || a.row.name.localeCompare(b.row.name, 'en'))
}

/** What the facts of one row alone make due, on whatever day. */
function itemsOf(row: InventoryRow, today: PlainDate): readonly DueItem[] {
  return [
    ...row.credentials.flatMap((credential) => itemOfKey(row, credential, today)),
    ...identityDays(row, today).map((day) => itemOfDay(row, day, today)),
  ]
}

function itemOfKey(row: InventoryRow, credential: CredentialView, today: PlainDate): readonly DueItem[] {
  const next = credential.nextRotation
  if (next.state !== 'due') return []
  const expiredOn = credential.state === 'expired' ? credential.expiresOn : null
  return [
    {
      row,
      credential,
      on: next.on,
      endsOn: credential.expiresOn,
      policyOn: policyDay(rotationPolicy(row, credential, row.tier), credential),
      daysLeft: daysBetween(today, expiredOn ?? next.on),
      because: next.because,
      basis: next.basis,
      expiredOn,
    },
  ]
}

function itemOfDay(row: InventoryRow, { on, endsOn, because, basis }: DueDay, today: PlainDate): DueItem {
  return { row, credential: null, on, endsOn, policyOn: null, daysLeft: daysBetween(today, on), because, basis, expiredOn: null }
}

const endedDays = 7

function nearEnd({ endsOn }: DueItem, today: PlainDate): number | null {
  const left = endsOn === null ? null : daysBetween(today, endsOn)
  return left !== null && left >= -endedDays && left <= endingSoon ? left : null
}

function byEnd(a: number | null, b: number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return a - b
}

function byDay(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Late: its day is over. What is due or ends today is still in time today. */
export function isLate({ on }: Readonly<{ on: PlainDate }>, today: PlainDate): boolean {
  return on < today
}

/** The Due screen: overdue, the seven days from today, and what follows up to day 30. */
export function dueLists(rows: readonly InventoryRow[], decisions: readonly DecisionDay[], today: PlainDate): DueLists {
  const items = dueItems(rows, decisions, today, 30)
  const inTime = items.filter((item) => !isLate(item, today))
  return {
    overdue: items.filter((item) => isLate(item, today)),
    thisWeek: inTime.filter(({ on }) => on <= addDays(today, 7)),
    next30Days: inTime.filter(({ on }) => on > addDays(today, 7)),
    cannotTell: cannotTell(rows),
  }
}

/** How many credentials nobody can judge because a date is missing. */
export function cannotTell(rows: readonly InventoryRow[]): number {
  return rows.reduce((sum, row) => sum + row.credentials.filter(({ nextRotation }) => nextRotation.state === 'unknown').length, 0)
}

/** Counts what is overdue in the rows. It remembers the last list: where a row is the same as before, nothing is counted anew. */
export function overdueCounter(today: PlainDate): (rows: readonly InventoryRow[]) => number {
  const late = (row: InventoryRow | undefined) => (row === undefined ? 0 : itemsOf(row, today).filter((item) => isLate(item, today)).length)
  let last: Readonly<{ rows: readonly InventoryRow[]; count: number }> = { rows: [], count: 0 }
  return (rows) => {
    let { count } = last
    for (let place = 0; place < Math.max(rows.length, last.rows.length); place += 1) {
      if (rows[place] !== last.rows[place]) count += late(rows[place]) - late(last.rows[place])
    }
    last = { rows, count }
    return count
  }
}

/** Whether something of it is due within `days`, by its own facts. */
export function isDueWithin(row: InventoryRow, today: PlainDate, days: number): boolean {
  const horizon = addDays(today, days)
  return itemsOf(row, today).some(({ on }) => on <= horizon)
}
