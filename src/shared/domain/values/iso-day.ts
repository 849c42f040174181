import { dayOfInstant, isPlainDate, type PlainDate } from './plain-date.ts'

/** The day of an ISO date or instant (any digits of seconds, offset with or without colon, '+0000 UTC' as Go prints it), in UTC where a zone is given; null for anything else. */
export function isoDay(text: string): PlainDate | null {
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?(Z|[+-]\d{2}:?\d{2})(?: [A-Z]{3,5})?| (?:UTC|GMT))?)?$/i.exec(
      text.trim(),
    )
  const [whole, day, zone] = match ?? []
  if (whole === undefined || day === undefined) return null
  // Without a zone the day stands as written: guessing one could move it.
  if (zone === undefined) return isPlainDate(day) ? day : null
  return isPlainDate(day)
    ? dayOfInstant(
        whole
          .replace(/ [A-Z]{3,5}$/i, '')
          .replace(' ', 'T')
          .replace(/\s/, ''),
      )
    : null
}
