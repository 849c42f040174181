import type { DueReason } from '../../../shared/domain/inventory/due-days.ts'
import type { DueItem } from '../../../shared/domain/inventory/due-list.ts'
import { changedOn } from '../../../shared/domain/rotation/changed-on.ts'
import { daysBetween, shortDay } from '../../../shared/domain/values/plain-date.ts'

/** Why it is due, short: 'Every 90 days' or 'Ends 24 Nov 2026'. Who says so stands beside it. */
export function ruleWords({
  credential,
  because,
  on,
  endsOn,
  expiredOn,
}: Pick<DueItem, 'credential' | 'because' | 'on' | 'endsOn' | 'expiredOn'>): string {
  if (expiredOn !== null) return `Expired ${shortDay(expiredOn)}`
  if (credential === null) return `${dayWords[because]} ${shortDay(on)}`
  // The day it stops working says more than how often it should have been changed.
  if (because === 'expiry' || endsOn !== null) return `Ends ${shortDay(endsOn ?? on)}`
  const since = changedOn(credential)
  if (since === null) return 'By the rotation rule'
  const days = daysBetween(since, on)
  return days === 1 ? 'Every day' : `Every ${days.toLocaleString('en')} days`
}

const dayWords: Readonly<Record<DueReason, string>> = {
  policy: 'Due',
  expiry: 'Ends',
  retirement: 'Withdrawn',
  contract: 'Contract ends',
  exception: 'Exception ends',
  agent_end: 'Work ends',
  review_job: 'To be done by',
}
