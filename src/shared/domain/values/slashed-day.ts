import type { PlainDate } from './plain-date.ts'
import { readDateCell } from './written-dates.ts'

/** What a date like 03/04/2026 can mean; null where that order gives no day. */
export type SlashedDays = Readonly<{ dayFirst: PlainDate | null; monthFirst: PlainDate | null }>

/** Both readings of a date that does not say whether the day or the month comes first; null for every other text. */
export function slashedDays(text: string): SlashedDays | null {
  // What can be read without knowing the order is written in another way.
  if (readDateCell(text, 'none').says !== 'unreadable') return null
  const days = { dayFirst: dayIn(text, 'day-month'), monthFirst: dayIn(text, 'month-day') }
  return days.dayFirst === null && days.monthFirst === null ? null : days
}

function dayIn(text: string, order: 'day-month' | 'month-day'): PlainDate | null {
  const cell = readDateCell(text, order)
  return cell.says === 'day' ? cell.day : null
}
