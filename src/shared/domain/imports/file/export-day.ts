import { isoDay } from '../../values/iso-day.ts'
import { dayOfInstant, dayOfUnixSeconds, type PlainDate } from '../../values/plain-date.ts'

/** The day a vendor's export means, in UTC: ISO text, RFC 2822 text, Unix seconds or milliseconds as number or text. null for words such as N/A or Never, for 0 and negative numbers, and for anything else. Never for day/month dates: those are decided per column. */
export function exportDay(value: unknown): PlainDate | null {
  if (typeof value === 'number') return unixDay(value)
  if (typeof value !== 'string') return null
  const text = value.trim()
  if (/^-?\d{9,13}(?:\.\d+)?$/.test(text)) return unixDay(Number(text))
  return isoDay(text) ?? mailDay(text)
}

// Milliseconds have 12 or 13 digits since 1973, seconds have 10 until 2286.
function unixDay(count: number): PlainDate | null {
  if (!(count > 0)) return null
  return dayOfUnixSeconds(count >= 1e11 ? count / 1000 : count)
}

// RFC 2822, as Twilio writes it: 'Mon, 13 Jun 2016 22:50:08 +0000'.
function mailDay(text: string): PlainDate | null {
  const match = /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) ([+-]\d{2}):?(\d{2})$/.exec(text)
  if (match === null) return null
  const [, day = '', month = '', year = '', time = '', hours = '', minutes = ''] = match
  const number = months.indexOf(month) + 1
  return number === 0 ? null : dayOfInstant(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}T${time}${hours}:${minutes}`)
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
