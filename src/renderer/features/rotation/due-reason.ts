import type { DueItem } from '../../../shared/domain/inventory/due-list.ts'
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
  // The day it stops working says more than how often it should have been changed.
  if (because === 'expiry' || endsOn !== null) return `Ends ${shortDay(endsOn ?? on)}`
  const changedOn = credential.lastRotatedOn ?? credential.createdOn
  if (changedOn === null) return 'By the rotation rule'
  const days = daysBetween(changedOn, on)
  return days === 1 ? 'Every day' : `Every ${days.toLocaleString('en')} days`
}
