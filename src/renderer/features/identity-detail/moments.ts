import { type Instant, isPlainDate } from '../../../shared/domain/values/plain-date.ts'

/** A moment as people write it, in the time of this computer: '2026-11-30 14:05'. */
export function momentText(at: string): string {
  const date = new Date(at)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`
}

/** The moment somebody wrote as day and time, or null when it is not clear. */
export function momentFromTyping(text: string): Instant | null {
  const [, day = '', hour = '', minute = ''] = /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2}):(\d{2})$/.exec(text.trim()) ?? []
  if (!isPlainDate(day) || Number(hour) > 23 || Number(minute) > 59) return null
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return new Date(year, month - 1, date, Number(hour), Number(minute)).toISOString() as Instant
}
