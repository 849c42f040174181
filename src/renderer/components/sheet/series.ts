/** `count` texts going on from `source`: a repetition, or with `series` days and trailing numbers that count on. */
export function continued(source: readonly string[], count: number, series: boolean): readonly string[] {
  const next = series ? seriesOf(source) : null
  return Array.from({ length: count }, (_, index) => next?.(index) ?? source[index % source.length] ?? '')
}

type Next = (index: number) => string

function seriesOf(source: readonly string[]): Next | null {
  return daySeries(source) ?? numberSeries(source)
}

/** One day goes on by a day, several by what lies between them: the same day of each month, or a number of days. */
function daySeries(source: readonly string[]): Next | null {
  const days = source.map((text) => /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.slice(1).map(Number))
  const parts = days.flatMap((day) => (day === undefined ? [] : [{ year: day[0] ?? 0, month: day[1] ?? 0, day: day[2] ?? 0 }]))
  const [first, second] = parts
  const last = parts.at(-1)
  if (parts.length !== source.length || first === undefined || last === undefined) return null
  if (second === undefined) return (index) => dayText(last.year, last.month, last.day + index + 1)
  const months = (second.year - first.year) * 12 + second.month - first.month
  if (months !== 0 && second.day === first.day) return (index) => monthText(last.year, last.month + months * (index + 1), last.day)
  const step = Math.round(
    (Date.UTC(second.year, second.month - 1, second.day) - Date.UTC(first.year, first.month - 1, first.day)) / 86_400_000,
  )
  return (index) => dayText(last.year, last.month, last.day + step * (index + 1))
}

function dayText(year: number, month: number, day: number): string {
  // UTC has no clock changes: a step of days is never a day short.
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}

/** The same day of another month, or its last one where the month is shorter. */
function monthText(year: number, month: number, day: number): string {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return dayText(year, month, Math.min(day, lastDay))
}

/** 'key 9' goes on with 'key 10'; leading zeros keep their width. */
function numberSeries(source: readonly string[]): Next | null {
  const parts = source.map((text) => /^(.*?)(\d{1,15})$/s.exec(text))
  const [first, second] = parts
  const last = parts.at(-1)
  if (parts.includes(null) || first == null || last == null) return null
  const step = second == null ? 1 : Number(second[2]) - Number(first[2])
  const digits = last[2] ?? ''
  return (index) => {
    const number = Number(digits) + step * (index + 1)
    return number < 0 ? last[0] : `${last[1] ?? ''}${digits.startsWith('0') ? String(number).padStart(digits.length, '0') : String(number)}`
  }
}
