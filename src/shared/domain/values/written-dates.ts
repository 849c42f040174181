import { foldText } from './fold-text.ts'
import { isoDay } from './iso-day.ts'
import { dayOfUnixSeconds, isPlainDate, type PlainDate, yearOf } from './plain-date.ts'

/** What a date cell says: a day, one of the words people write instead, or nothing readable. */
export type DateCell = Readonly<{ says: 'day'; day: PlainDate }> | Readonly<{ says: 'never' | 'unknown' | 'not_applicable' | 'unreadable' }>

/** In which order a column writes day and month: 'unsettled' when its dates fit both, 'none' when it has no such dates. */
export type DayOrder = Readonly<{ order: 'day-month' | 'month-day' | 'none' }> | Readonly<{ order: 'unsettled'; example: string }>

/** The order of day and month, decided once for all cells of a column: a first part above 12 is a day, a second part above 12 is one as well. Contradictions and pure doubts are unsettled. */
export function dayOrder(cells: Iterable<string>): DayOrder {
  const dates: { text: string; first: number; second: number }[] = []
  for (const cell of cells) {
    const match = slashed.exec(cell.trim())
    if (match !== null) dates.push({ text: `${match[1]}/${match[2]}/${match[3]}`, first: Number(match[1]), second: Number(match[2]) })
  }
  const dayFirst = dates.some(({ first }) => first > 12)
  const monthFirst = dates.some(({ second }) => second > 12)
  if (dayFirst !== monthFirst) return { order: dayFirst ? 'day-month' : 'month-day' }
  const open = dates.find(({ first, second }) => first !== second)
  if (open !== undefined) return { order: 'unsettled', example: open.text }
  return { order: dates.length === 0 ? 'none' : 'day-month' }
}

/** One cell of a date column, read in the column's order of day and month. */
export function readDateCell(cell: string, order: DayOrder['order']): DateCell {
  const text = cell.trim()
  const word = foldText(text)
  if (neverWords.has(word) || text === '-1') return { says: 'never' }
  if (unknownWords.has(word) || text === '?') return { says: 'unknown' }
  // Dashes and blanks fold to nothing.
  if (word === '' || notApplicableWords.has(word)) return { says: 'not_applicable' }
  const day = isoDay(text) ?? dottedDay(text) ?? slashedDay(text, order) ?? namedMonthDay(text) ?? yearFirstDay(text) ?? unixDay(text)
  if (day === null) return { says: 'unreadable' }
  return yearOf(day) >= 2200 ? { says: 'never' } : { says: 'day', day }
}

const neverWords: ReadonlySet<string> = new Set([
  'never',
  'never used',
  'never expires',
  'no expiry',
  'no expiration',
  'does not expire',
  'not used',
  'unlimited',
  'nie',
  'niemals',
  'unbegrenzt',
  'lauft nie ab',
  'jamais',
  'illimite',
  'nunca',
  'ilimitado',
  'sin caducidad',
])
const unknownWords: ReadonlySet<string> = new Set(['unknown', 'unbekannt', 'inconnu', 'desconocido', 'tbd', 'no information', 'not known'])
const notApplicableWords: ReadonlySet<string> = new Set([
  'n a',
  'na',
  'none',
  'null',
  'nil',
  '0',
  'not applicable',
  'not supported',
  'keine',
  'kein',
  'ohne',
  'entfallt',
  'aucun',
  'aucune',
  'sans objet',
  'ninguno',
  'ninguna',
  'no aplica',
])

// A time of day may follow the date; it is left out.
const clock = String.raw`(?:[ T,]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s?(?:[AP]M)?)?`
const slashed = new RegExp(String.raw`^(\d{1,2})[/-](\d{1,2})[/-](\d{4})${clock}$`, 'i')
const dotted = new RegExp(String.raw`^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})${clock}$`, 'i')
const yearFirst = new RegExp(String.raw`^(\d{4})[/.](\d{1,2})[/.](\d{1,2})${clock}$`, 'i')
const namedDayFirst = new RegExp(String.raw`^(\d{1,2})\.?[\s-]+(?:de )?(\p{L}{3,12})\.?,?[\s-]+(?:de )?(\d{4})${clock}$`, 'iu')
const namedMonthFirst = new RegExp(String.raw`^(\p{L}{3,12})\.?\s+(\d{1,2}),?\s+(\d{4})${clock}$`, 'iu')

function slashedDay(text: string, order: DayOrder['order']): PlainDate | null {
  const [, first, second, year] = slashed.exec(text) ?? []
  if (order === 'day-month') return dayOf(year, second, first)
  if (order === 'month-day') return dayOf(year, first, second)
  return null
}

function dottedDay(text: string): PlainDate | null {
  const [, day, month, year] = dotted.exec(text) ?? []
  return dayOf(year, month, day)
}

function yearFirstDay(text: string): PlainDate | null {
  const [, year, month, day] = yearFirst.exec(text) ?? []
  return dayOf(year, month, day)
}

function namedMonthDay(text: string): PlainDate | null {
  const [, day, month, year] = namedDayFirst.exec(text) ?? []
  if (month !== undefined) return dayOf(year, monthNumber(month), day)
  const [, namedMonth, dayAfter, yearAfter] = namedMonthFirst.exec(text) ?? []
  return namedMonth === undefined ? null : dayOf(yearAfter, monthNumber(namedMonth), dayAfter)
}

// English, German, French, Spanish: the first letters tell the months apart.
const monthStarts: readonly (readonly string[])[] = [
  ['jan', 'ene'],
  ['feb', 'fev'],
  ['mar', 'mae'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou', 'ago'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez', 'dic'],
]

function monthNumber(name: string): string | undefined {
  const word = foldText(name)
  const month = monthStarts.findIndex((starts) => starts.some((start) => word.startsWith(start)))
  return month === -1 ? undefined : String(month + 1)
}

// 9 or 10 digits are seconds since 1970, 12 or 13 milliseconds.
function unixDay(text: string): PlainDate | null {
  if (/^\d{9,10}(?:\.\d+)?$/.test(text)) return dayOfUnixSeconds(Number(text))
  return /^\d{12,13}$/.test(text) ? dayOfUnixSeconds(Number(text) / 1000) : null
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): PlainDate | null {
  if (year === undefined || month === undefined || day === undefined) return null
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(text) ? text : null
}
