import { policyDay } from '../rotation/rotation.ts'
import { rotationPolicy } from '../rotation/rotation-policy.ts'
import { addDays, daysBetween, type PlainDate } from '../values/plain-date.ts'
import type { CredentialView, InventoryRow } from './inventory-row.ts'

export type DueItem = Readonly<{
  row: InventoryRow
  credential: CredentialView
  /** The earlier of the two days below, or the day a web certificate is to be renewed. */
  on: PlainDate
  /** The day it stops working; null where it has none, or none that is known. */
  endsOn: PlainDate | null
  /** The day the rule wants it changed by; null where no rule can say. */
  policyOn: PlainDate | null
  /** Negative: days late. */
  daysLeft: number
  because: 'policy' | 'expiry'
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

/** Everything that must be replaced up to `days` from today. What has just stopped working, or soon will, comes first, by the day it ends: a token that dies tomorrow is no item among three hundred that are late. */
export function dueItems(rows: readonly InventoryRow[], today: PlainDate, days: number): readonly DueItem[] {
  const horizon = addDays(today, days)
  return rows
    .flatMap((row) =>
      row.credentials.flatMap((credential) => {
        const next = credential.nextRotation
        if (next.state !== 'due' || next.on > horizon) return []
        return [
          {
            row,
            credential,
            on: next.on,
            endsOn: credential.expiresOn,
            policyOn: policyDay(rotationPolicy(row, credential, row.tier), credential),
            daysLeft: daysBetween(today, next.on),
            because: next.because,
            basis: next.basis,
            expiredOn: credential.expiresOn !== null && credential.expiresOn < today ? credential.expiresOn : null,
          },
        ]
      }),
    )
    .sort((a, b) => byEnd(nearEnd(a, today), nearEnd(b, today)) || a.daysLeft - b.daysLeft || a.row.name.localeCompare(b.row.name, 'en'))
}

const endedDays = 7
const endingDays = 14

function nearEnd({ endsOn }: DueItem, today: PlainDate): number | null {
  const left = endsOn === null ? null : daysBetween(today, endsOn)
  return left !== null && left >= -endedDays && left <= endingDays ? left : null
}

function byEnd(a: number | null, b: number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return a - b
}

/** The Due screen: overdue, the seven days from today, and what follows up to day 30. */
export function dueLists(rows: readonly InventoryRow[], today: PlainDate): DueLists {
  const items = dueItems(rows, today, 30)
  return {
    overdue: items.filter((item) => item.daysLeft < 0),
    thisWeek: items.filter((item) => item.daysLeft >= 0 && item.daysLeft <= 7),
    next30Days: items.filter((item) => item.daysLeft > 7),
    cannotTell: rows.flatMap((row) => row.credentials).filter((credential) => credential.nextRotation.state === 'unknown').length,
  }
}

/** Counts the credentials past their day. It remembers the last list: where a row is the same as before, nothing is counted anew. */
export function overdueCounter(today: PlainDate): (rows: readonly InventoryRow[]) => number {
  const late = (row: InventoryRow | undefined) =>
    row?.credentials.filter(({ nextRotation }) => nextRotation.state === 'due' && nextRotation.on < today).length ?? 0
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
