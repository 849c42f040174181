import type { DueItem } from '../../../shared/domain/due.ts'
import { daysBetween, shortDay } from '../../../shared/domain/plain-date.ts'

/** Why it is due, short: 'Every 90 days' or 'Ends 24 Nov 2026'. Who says so stands beside it. */
export function ruleWords({ credential, because, on }: Pick<DueItem, 'credential' | 'because' | 'on'>): string {
  if (because === 'expiry') return `Ends ${shortDay(credential.expiresOn ?? on)}`
  const changedOn = credential.lastRotatedOn ?? credential.createdOn
  if (changedOn === null) return 'By the rotation rule'
  const days = daysBetween(changedOn, on)
  return days === 1 ? 'Every day' : `Every ${days.toLocaleString('en')} days`
}
