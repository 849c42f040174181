import { type PlainDate, yearOf } from '../../../values/plain-date.ts'
import { exportDay } from '../../file/export-day.ts'

/** Reads the days of one file and counts those it cannot read. */
export type DayReader = Readonly<{ read: (value: unknown) => PlainDate | null; warnings: () => readonly string[] }>

/** A reader for one file; `readOne` where its dates are written in a way of their own. */
export function dayReader(readOne: (value: unknown) => PlainDate | null = exportDay): DayReader {
  let unread = 0
  return {
    read: (value) => {
      if (saysNothing(value)) return null
      const day = readOne(value)
      if (day === null) unread += 1
      return day
    },
    warnings: () =>
      unread === 0
        ? []
        : [unread === 1 ? '1 date could not be read and stays empty.' : `${unread} dates could not be read and stay empty.`],
  }
}

/** When a credential ends. Years such as 2299 and 9999 are written by those who want no end. */
export function expiryOn(day: PlainDate | null): Readonly<{ expiresOn: PlainDate | null; neverExpires: boolean }> {
  return day !== null && yearOf(day) >= 2200 ? { expiresOn: null, neverExpires: true } : { expiresOn: day, neverExpires: false }
}

const nothingWords: ReadonlySet<string> = new Set([
  '',
  '0',
  '-1',
  '-',
  '–',
  'n/a',
  'none',
  'null',
  'never',
  'unknown',
  'no_information',
  'not_supported',
])

function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === 0 || value === -1) return true
  // .NET and Go write the year 1 where there is no date.
  return typeof value === 'string' && (nothingWords.has(value.trim().toLowerCase()) || value.startsWith('0001-01-01'))
}
