import { foldText } from './fold-text.ts'
import { isoDay } from './iso-day.ts'
import { addDays, addMonths, dayOfUnixSeconds, isPlainDate, type PlainDate, yearOf } from './plain-date.ts'

/** What a date cell says: a day, one of the words people write instead, or nothing readable. `no_day`: the first day a program can count, which it writes where there is none. */
export type DateCell =
  Readonly<{ says: 'day'; day: PlainDate }> | Readonly<{ says: 'never' | 'unknown' | 'not_applicable' | 'no_day' | 'unreadable' }>

/** In which order a column writes day and month: 'unsettled' when its dates fit both, 'none' when it has no such dates. */
export type DayOrder =
  /** `isEither`: every date reads the same in both orders, which says nothing of other columns. */
  Readonly<{ order: 'day-month' | 'month-day' | 'none'; isEither?: true }> | Readonly<{ order: 'unsettled'; example: string }>

/** The order of day and month, decided once for all cells of a column: a first part above 12 is a day, a second part above 12 is one as well. Contradictions and pure doubts are unsettled. */
export function dayOrder(cells: Iterable<string>): DayOrder {
  const dates: { text: string; first: number; second: number }[] = []
  for (const cell of cells) {
    // Most cells of most columns are settled by their first characters.
    const match = mayBeSlashed.test(cell) ? slashed.exec(bareDay(cell.trim())) : null
    if (match !== null) dates.push({ text: match[0], first: Number(match[1]), second: Number(match[2]) })
  }
  const dayFirst = dates.some(({ first }) => first > 12)
  const monthFirst = dates.some(({ second }) => second > 12)
  if (dayFirst !== monthFirst) return { order: dayFirst ? 'day-month' : 'month-day' }
  const open = dates.find(({ first, second }) => first !== second)
  if (open !== undefined) return { order: 'unsettled', example: open.text }
  return dates.length === 0 ? { order: 'none' } : { order: 'day-month', isEither: true }
}

/** The order a column is evidence of, for the columns beside it; null where its own dates leave it open. */
export function settledOrder(order: DayOrder): 'day-month' | 'month-day' | null {
  return order.order === 'unsettled' || order.order === 'none' || order.isEither === true ? null : order.order
}

/** One cell of a date column, read in the column's order of day and month. A month alone is its first day, or its last where the column tells an end. */
export function readDateCell(cell: string, order: DayOrder['order'], month: 'first' | 'last' = 'first'): DateCell {
  const text = cell.trim()
  const word = foldText(text)
  if (neverWords.has(word) || text === '-1' || directoryNever.has(text)) return { says: 'never' }
  if (unknownWords.has(word) || text === '?') return { says: 'unknown' }
  // Dashes and blanks fold to nothing.
  if (word === '' || notApplicableWords.has(word)) return { says: 'not_applicable' }
  if (zeroDay.test(text)) return { says: 'no_day' }
  // Programs count on to the year 9999 where there is no end, and back from 1970 where there was no beginning.
  if (/^2534\d{8}(?:\d{3})?$/.test(text)) return { says: 'never' }
  if (/^-\d{9,15}$/.test(text)) return { says: 'no_day' }
  const day = isoDay(text) ?? compactDay(text) ?? countedDay(text) ?? wordyDay(text, order, month)
  if (day === null) return { says: 'unreadable' }
  if (yearOf(day) >= 2200) return { says: 'never' }
  return zeroDays.has(day) || yearOf(day) < 1970 ? { says: 'no_day' } : { says: 'day', day }
}

// What a directory writes for 'never', and the days its counting and that of spreadsheets and computers begins with.
const directoryNever: ReadonlySet<string> = new Set(['9223372036854775807', '2650467743999999999'])
const zeroDays: ReadonlySet<string> = new Set(['1970-01-01', '1900-01-01', '1901-01-01', '1904-01-01'])
const zeroDay =
  /^(?:(?:0000|0001|1601|1899|1900)[-/.](?:0?0|0?1|12)[-/.](?:0?0|0?1|0?2|30|31)|(?:0?0|0?1|30|31)[/.](?:0?0|0?1|12)[/.](?:0000|0001|1601|1899|1900)|12\/(?:30|31)\/(?:1600|1899|1969)|(?:31\.12\.)(?:1600|1969))(?:[T ].*)?$/

// 'mar' is a month, and a weekday in two languages: the month is tried first.
function wordyDay(text: string, order: DayOrder['order'], month: 'first' | 'last'): PlainDate | null {
  const bare = bareDay(text)
  const day = writtenDay(bare, order) ?? monthAlone(bare, month)
  if (day !== null) return day
  const rest = bareDay(bare.replace(weekday, ''))
  return rest === bare ? null : (writtenDay(rest, order) ?? monthAlone(rest, month))
}

function writtenDay(text: string, order: DayOrder['order']): PlainDate | null {
  return isoDay(text) ?? dottedDay(text) ?? slashedDay(text, order) ?? namedMonthDay(text) ?? yearFirstDay(text)
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
  'noch nie',
  'bisher nie',
  'not yet',
  'not yet used',
  'pas encore',
  'jamais utilise',
  'aun no',
  'todavia no',
  'niemals',
  'unbegrenzt',
  'lauft nie ab',
  'jamais',
  'illimite',
  'nunca',
  'ilimitado',
  'sin caducidad',
  'no end',
  'no end date',
  'no limit',
  'permanent',
  'perpetual',
  'indefinite',
  'non expiring',
  'unbefristet',
  'dauerhaft',
  'kein ablauf',
  'kein ablaufdatum',
  'ohne ablauf',
  'lauft nicht ab',
  'sans fin',
  'sans limite',
  'sans expiration',
  'n expire jamais',
  'n expire pas',
  'indeterminee',
  'duree indeterminee',
  'illimitee',
  'indefinido',
  'indefinida',
  'permanente',
  'sin fin',
  'sin limite',
  'sin vencimiento',
  'no caduca',
  'no vence',
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

// Around a day stand words and a time that do not change it: 'Tuesday, ', 'le ', ', 10:30 Uhr', ' a las 8:15 a. m.'.
const weekday =
  /^(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mi[eé]|jue|vie|s[aá]b|dom)(?:\p{L}*day|\p{L}*tag|\p{L}*woch|\p{L}*abend|di|edi|credi|dredi|anche|es|tes|coles|rcoles|ves|rnes|ado|bado|ingo)?\.?,?\s+(?=\S)/iu
const littleWords = /^(?:am|den|dem|der|the|on|le|el|al|dia|d[ií]a)\s+(?=\d)/iu
const timeOfDay =
  /(?:[T ,]+|\s*,\s*)(?:um |à |a las |at |@ ?)?\d{1,2}(?::\d{2}(?::\d{2})?(?:[.,]\d+)?|\s?h\s?\d{0,2}|\.\d{2}(?= ?uhr))(?:\s?[ap]\.?\s?m\.?)?(?:\s?uhr)?(?:\s?(?:utc|gmt|z|[a-z]{3,4}))?$/iu
const ordinal = /^(\d{1,2})(?:er|re|e|st|nd|rd|th|º|ª|°)(?=[\s,.]|$)/iu
const laterOrdinal = /(?<=\p{L}\.?\s)(\d{1,2})(?:st|nd|rd|th)(?=[\s,]|$)/iu

function bareDay(text: string): string {
  return text.replace(timeOfDay, '').replace(littleWords, '').replace(ordinal, '$1').replace(laterOrdinal, '$1').trim()
}

const mayBeSlashed = /\d[/-]\d/
const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/
const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/
const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/
const yearFirstNamed = /^(\d{4})[\s./-]+(\p{L}{3,12})\.?[\s./-]+(\d{1,2})$/u
const namedDayFirst = /^(\d{1,2})\.?[\s/-]*(?:de |of |d[’'])?(\p{L}{3,12})\.?,?[\s/-]*(?:de |del |of )?(?:['’])?(\d{4}|\d{2})$/iu
const namedMonthFirst = /^(\p{L}{3,12})\.?\s+(\d{1,2}),\s*(\d{4}|\d{2})$|^(\p{L}{3,12})\.?\s+(\d{1,2})\s+(\d{4})$/iu

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
  if (year !== undefined) return dayOf(year, month, day)
  const [, named, word, last] = yearFirstNamed.exec(text) ?? []
  return word === undefined ? null : dayOf(named, monthNumber(word), last)
}

function namedMonthDay(text: string): PlainDate | null {
  const [, day, month, year] = namedDayFirst.exec(text) ?? []
  if (month !== undefined) return dayOf(year, monthNumber(month), day)
  const [, comma, commaDay, commaYear, plain, plainDay, plainYear] = namedMonthFirst.exec(text) ?? []
  if (comma !== undefined) return dayOf(commaYear, monthNumber(comma), commaDay)
  return plain === undefined ? null : dayOf(plainYear, monthNumber(plain), plainDay)
}

// A month with a year of two digits is that month: 'Jan 27' is no day of this year.
const numberedMonth = /^(\d{1,2})[/.-](\d{4}|\d{2})$/
const numberedMonthYearFirst = /^(\d{4})[/.-](\d{1,2})$/
const namedMonth = /^(\p{L}{3,12})\.?[\s/.-]+(?:de |del |of )?['’]?(\d{4}|\d{2})$/iu
const namedMonthYearFirst = /^(\d{4})[\s/.-]+(\p{L}{3,12})\.?$/iu

function monthAlone(text: string, edge: 'first' | 'last'): PlainDate | null {
  const [, month, year] = numberedMonth.exec(text) ?? []
  if (month !== undefined) return edgeOf(year, month, edge)
  const [, yearBefore, monthAfter] = numberedMonthYearFirst.exec(text) ?? []
  if (monthAfter !== undefined) return edgeOf(yearBefore, monthAfter, edge)
  const [, word, wordYear] = namedMonth.exec(text) ?? []
  if (word !== undefined) return edgeOf(wordYear, monthNumber(word), edge)
  const [, firstYear, lastWord] = namedMonthYearFirst.exec(text) ?? []
  return lastWord === undefined ? null : edgeOf(firstYear, monthNumber(lastWord), edge)
}

function edgeOf(year: string | undefined, month: string | undefined, edge: 'first' | 'last'): PlainDate | null {
  const first = dayOf(year, month, '1')
  return first === null || edge === 'first' ? first : addDays(addMonths(first, 1), -1)
}

// English, German, French, Spanish: the first letters tell the months apart.
const monthStarts: readonly (readonly string[])[] = [
  ['jan', 'ene'],
  ['feb', 'fev'],
  ['mar', 'mae', 'mrz'],
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

// Without signs between its parts, alone or with a time, as directories and mainframes write it.
function compactDay(text: string): PlainDate | null {
  const [, year, month, day] =
    /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?\d{6}(?:\.\d+)?(?:Z|[+-]\d{4})?)?$/.exec(text) ?? []
  return dayOf(year, month, day)
}

// Days as programs count them: seconds or milliseconds since 1970, the serial numbers of spreadsheets, ticks of a directory since 1601.
function countedDay(text: string): PlainDate | null {
  if (/^\d{9,10}(?:\.\d+)?$/.test(text)) return dayOfUnixSeconds(Number(text))
  if (/^\d{12,13}$/.test(text)) return dayOfUnixSeconds(Number(text) / 1000)
  if (/^\d{17,18}$/.test(text)) return dayOfUnixSeconds(Number(text) / 1e7 - 11_644_473_600)
  const [, serial] = /^(\d{5})(?:[.,]\d+)?$/.exec(text) ?? []
  // From 1954 to 2119: a five-digit number in a column of days is hardly anything else.
  return serial === undefined || Number(serial) < 20_000 || Number(serial) > 80_000
    ? null
    : dayOfUnixSeconds((Number(serial) - 25_569) * 86_400)
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): PlainDate | null {
  if (year === undefined || month === undefined || day === undefined) return null
  const whole = year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year
  const text = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(text) ? text : null
}
