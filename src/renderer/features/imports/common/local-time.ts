import { dayOfDate, type Instant, type PlainDate } from '../../../../shared/domain/values/plain-date.ts'

/** The day of an instant on the clock of this computer. */
export function localDay(at: Instant): PlainDate {
  return dayOfDate(new Date(at))
}

/** The time of an instant on the clock of this computer: '14:05'. */
export function localTime(at: Instant): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}
