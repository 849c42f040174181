import { isoDay } from './iso-day.ts'
import { dayOfInstant, dayOfUnixSeconds, type PlainDate, yearOf } from './plain-date.ts'

/** What a date that a program wrote says. 'never' is one of the values programs write for "no such day" (the year 1, 1601, 1900, 1970-01-01, a directory's largest number); 'none' an empty value or a word for it. A day of the year 2200 or later stays a day: whether it means "never" depends on the field. */
export type MachineDay = Readonly<{ says: 'day'; day: PlainDate }> | Readonly<{ says: 'never' | 'none' | 'unreadable' }>

/** The day, in UTC, that a value of an export means: ISO or RFC 2822 text, `/Date(ms)/` of Windows PowerShell, Unix time in seconds to nanoseconds, FILETIME, .NET ticks, each as number or text, or an object that holds one of them under `value`. Never for 03/04/2026: the order of day and month is decided per column. */
export function readMachineDay(value: unknown): MachineDay {
  const plain = plainValue(value)
  if (plain === null || plain === undefined) return { says: 'none' }
  if (typeof plain === 'number') return numberDay(plain)
  if (typeof plain !== 'string') return { says: 'unreadable' }
  const text = plain.trim()
  const word = text.toLowerCase()
  if (noneWords.has(word)) return { says: 'none' }
  if (neverWords.has(word)) return { says: 'never' }
  const milliseconds = dotNetDate.exec(text)?.[1]
  if (milliseconds !== undefined) return unixMilliseconds(Number(milliseconds))
  // Fewer than nine digits are a year or a day written together, not a count.
  if (/^(?:0|-\d+|\d{9,}(?:\.\d+)?)$/.test(text)) return numberDay(Number(text))
  if (sentinelShape.test(text)) return { says: 'never' }
  const day = isoDay(text) ?? mailDay(text)
  return day === null ? { says: 'unreadable' } : { says: 'day', day }
}

/** The same where only the day is asked for; null for everything else. */
export function machineDay(value: unknown): PlainDate | null {
  const read = readMachineDay(value)
  return read.says === 'day' ? read.day : null
}

/** True for a value that programs write where there is no such day, a day of the year 2200 or later among them. */
export function meansNever(value: unknown): boolean {
  const read = readMachineDay(value)
  return read.says === 'never' || (read.says === 'day' && yearOf(read.day) >= firstFarYear)
}

/** Years such as 2299 and 9999 are written by those who want no end. */
export const firstFarYear = 2200

/** The value inside an object that only wraps one: Windows PowerShell writes days and enumerations as `{"value": …}` with their text beside it. Anything else comes back as it is. */
export function plainValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value)
  if (!entries.every(([key]) => wrapperKeys.has(key.toLowerCase()))) return value
  const inside = entries.filter(([key]) => key.toLowerCase() === 'value').map(([, part]: readonly [string, unknown]) => part)
  if (inside.length === 0 || inside.some((part) => typeof part === 'object' && part !== null)) return value
  // The word of an enumeration says more than its number.
  return inside.find((part) => typeof part === 'string') ?? inside[0]
}

const wrapperKeys: ReadonlySet<string> = new Set(['value', 'displayhint', 'datetime'])

const noneWords: ReadonlySet<string> = new Set(['', '-1', '-', '–', 'n/a', 'none', 'null', 'unknown', 'no_information', 'not_supported'])
const neverWords: ReadonlySet<string> = new Set(['never', 'never used', 'never expires'])

// Backslashes are gone where JSON was parsed and still there where a table was written from it.
const dotNetDate = /^\\?\/Date\((-?\d+)(?:[+-]\d{4})?\)\\?\/$/i

// The first days programs count from, with or without a time: .NET and Go, FILETIME, spreadsheets, Unix; and zeros of MySQL. An offset may move one of them to the evening before.
const sentinelShape = /^(?:0000-|000[01]-|1600-12-31|1601-01-0[12]|1899-12-3[01]|1900-01-0[01]|1969-12-31|1970-01-01)/

function numberDay(count: number): MachineDay {
  if (Number.isNaN(count)) return { says: 'unreadable' }
  // -1 is written for "does not apply"; other negative counts are the first days above.
  if (count === -1) return { says: 'none' }
  if (count <= 0) return { says: 'never' }
  // 9223372036854775807 and its neighbours, in which a directory writes "never".
  if (count >= 9e18 && count < 1e19) return { says: 'never' }
  const [, seconds] = countedFrom.find(([least]) => count >= least) ?? [0, () => Number.NaN]
  return secondsDay(seconds(count))
}

// The units tell themselves apart by their size: counts of one lie far from counts of the next for any day from 1973 to 2286.
const countedFrom: readonly (readonly [number, (count: number) => number])[] = [
  [1e19, () => Number.NaN],
  // .NET counts to the last instant of the year 9999.
  [3e18, () => farAway],
  [9e17, (nanoseconds) => nanoseconds / 1e9],
  // .NET ticks of 100 ns since the year 1; the years 1900 to 2851.
  [5.9e17, (ticks) => ticks / 1e7 - 62_135_596_800],
  // FILETIME: 100 ns since 1601.
  [1e17, (ticks) => ticks / 1e7 - 11_644_473_600],
  [1e14, (microseconds) => microseconds / 1e6],
  [1e11, (milliseconds) => milliseconds / 1000],
  [0, (seconds) => seconds],
]
const farAway = 253_402_214_400

function unixMilliseconds(count: number): MachineDay {
  return count <= 0 ? { says: 'never' } : secondsDay(count / 1000)
}

function secondsDay(seconds: number): MachineDay {
  // Less than a day after 1970 is a zero in some time zone.
  if (seconds < 86_400) return { says: 'never' }
  const day = dayOfUnixSeconds(seconds)
  return day === null ? { says: 'unreadable' } : { says: 'day', day }
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
