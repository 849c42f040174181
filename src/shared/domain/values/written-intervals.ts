import { foldText } from './fold-text.ts'

// How people write how often something happens: '6 months', 'quarterly', 'alle 2 Wochen', 'tous les ans'.

/** How many days a written interval is (a month is a twelfth of a year), 'none' for a word that says there is none, or null for anything else. */
export function daysOfInterval(text: string): number | 'none' | null {
  const words = foldText(
    text
      .replace(/[½]/g, ' 0.5 ')
      .replace(/(\d),(\d)/g, '$1.$2')
      .replace(/(\d)\.(\d)/g, '$1POINT$2'),
  )
    .replace(/(\d) ?point ?(\d)/g, '$1.$2')
    .replace(/(\d)([a-z])/g, '$1 $2')
  if (noInterval.has(words)) return 'none'
  // A bare unit is half of an interval, and a minus is none.
  if (/^\s*-\s*\d/.test(text) || bareUnits.test(words)) return null
  const often = daysBetweenTimes(words)
  if (often !== null) return often
  const left = words
    .split(' ')
    .filter((word) => word !== '' && !fillers.has(word))
    // After a number 'an' is the French year.
    .map((word, place) => (place > 0 && word === 'an' ? word : (numbers[word] ?? word)))
  return daysOfWords(left)
}

const noInterval: ReadonlySet<string> = new Set([
  ...['never', 'none', 'no', 'n a', 'na', 'not required', 'not needed', 'no rotation', 'on demand', 'as needed', 'ad hoc', 'manual'],
  ...['manually', 'nie', 'niemals', 'keine', 'kein', 'ohne', 'entfallt', 'bei bedarf', 'nach bedarf', 'manuell', 'nicht notig'],
  ...['jamais', 'aucun', 'aucune', 'sans', 'a la demande', 'au besoin', 'si besoin', 'manuel', 'nunca', 'ninguno', 'ninguna', 'no aplica'],
  ...['a demanda', 'segun necesidad', 'bajo demanda', '0', '0 days', '0 tage'],
])

const bareUnits = /^(?:[a-z]{1,2}|days|weeks|months|years|tage|wochen|monate|jahre|jours|semaines|dias|semanas|meses|ans|anos)$/

// They stand around an interval without changing it.
const fillers: ReadonlySet<string> = new Set([
  ...['every', 'each', 'once', 'per', 'in', 'after', 'max', 'maximum', 'at', 'least', 'the', 'of', 'ca', 'approx', 'about', 'rotation'],
  ...['rotate', 'alle', 'jede', 'jeden', 'jedes', 'einmal', 'pro', 'im', 'nach', 'spatestens', 'mal', 'tous', 'toutes', 'les', 'chaque'],
  ...['fois', 'par', 'une', 'apres', 'cada', 'vez', 'al', 'por', 'el', 'la', 'los', 'las', 'despues', 'de', 'd', 'l', 'x'],
])

const numbers: Readonly<Record<string, string>> = {
  ...{
    a: '1',
    an: '1',
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    six: '6',
    nine: '9',
    twelve: '12',
    thirty: '30',
    ninety: '90',
    half: '0.5',
  },
  ...{ ein: '1', eine: '1', einem: '1', zwei: '2', drei: '3', vier: '4', sechs: '6', neun: '9', zwolf: '12', halbes: '0.5', halbe: '0.5' },
  ...{ un: '1', deux: '2', trois: '3', quatre: '4', neuf: '9', douze: '12', demi: '0.5' },
  ...{ uno: '1', dos: '2', tres: '3', cuatro: '4', seis: '6', nueve: '9', doce: '12', medio: '0.5' },
}

// By the beginnings of the words, in days; a year of 365 days has twelve months.
const year = 365
const units: readonly (readonly [pattern: RegExp, days: number])[] = [
  [/^(?:d|days?|daily|tage?n?|t|taglich|tagig|jours?|j|dias?|quotidien(?:ne)?|diari[oa])$/, 1],
  [/^(?:w|wks?|weeks?|weekly|wochen?|wochentlich|wochig|semaines?|sem|semanas?|hebdomadaire|semanal(?:mente)?)$/, 7],
  [
    /^(?:m|mo|mth|mths|mos|months?|monthly|monat(?:e|en)?|mon|monatlich|monatig|mois|mensuel(?:le)?|mensual(?:mente)?|mes|meses)$/,
    year / 12,
  ],
  [
    /^(?:q|qtrs?|quarters?|quarterly|quartale?|quartalsweise|vierteljahr(?:e|lich)?|trimestres?|trimestriel(?:le)?|trimestral(?:mente)?)$/,
    year / 4,
  ],
  [/^(?:semi ?annual(?:ly)?|halbjahr(?:e|lich)?|semestres?|semestriel(?:le)?|semestral(?:mente)?|biannual(?:ly)?|halfyearly)$/, year / 2],
  [/^(?:y|yrs?|years?|yearly|annual(?:ly)?|jahre?n?|jahrlich|jahrig|a|ans?|annees?|annuel(?:le|lement)?|anos?|anual(?:mente)?)$/, year],
  [/^(?:fortnight(?:ly)?|biweekly|14tagig|14taglich|zweiwochentlich|quinzaine|quincenal(?:mente)?|bimensuel)$/, 14],
  [/^(?:bimonthly|zweimonatlich|bimestriel(?:le)?|bimestral)$/, year / 6],
  [/^(?:biennial(?:ly)?|zweijahrlich|bisannuel|bienal)$/, 2 * year],
]

// 'twice a year' and '4 mal pro Jahr' divide the unit, 'every other month' doubles it.
const timesPer =
  /^(\d{1,2}|[a-z]+?) ?(?:x|times|mal|fois|veces) (?:(?:a|an|per|pro|im|in|je|each|every|par|al|por|l|la) )*(?:an |el )?([a-z]+)$|^(twice) (?:a |an |per |each |every )?([a-z]+)$/
const everyOther = /^(?:every other|every second|jede[ns]? zweite[ns]?|alle zwei|cada dos|tous les deux|toutes les deux) ([a-z]+)$/

function daysBetweenTimes(words: string): number | null {
  const [, other] = everyOther.exec(words) ?? []
  if (other !== undefined) return positive(Math.round(2 * exactUnit(other)))
  const [, count = '', unit = '', twice, ofTwice = ''] = timesPer.exec(words) ?? []
  const times = twice === undefined ? Number(numbers[count] ?? count) : 2
  return times > 0 ? positive(Math.round(exactUnit(twice === undefined ? unit : ofTwice) / times)) : null
}

function daysOfWords(words: readonly string[]): number | null {
  const joined = joinedWords(words)
  if (joined.length === 1) {
    const [only = ''] = joined
    return /^\d{1,4}$/.test(only) ? positive(Number(only)) : unitOf(only)
  }
  const [count = '', unit = '', ...rest] = joined
  const days = unitOf(unit)
  if (rest.length > 0 || days === null || !/^\d{1,4}(?:\.\d+)?$/.test(count)) return null
  return positive(Math.round(Number(count) * exactUnit(unit)))
}

// 'semi annually', '6 monatlich' and 'half yearly' are one word or two.
function joinedWords(words: readonly string[]): readonly string[] {
  const [first, second, ...rest] = words
  if (first === 'semi' || first === 'bi') return second === undefined ? words : [`${first}${second}`, ...rest]
  if (first === '0.5' && second === 'yearly') return ['halfyearly', ...rest]
  return words
}

function exactUnit(word: string): number {
  return units.find(([pattern]) => pattern.test(word))?.[1] ?? 0
}

function unitOf(word: string): number | null {
  const days = exactUnit(word)
  return days === 0 ? null : Math.round(days)
}

function positive(days: number): number | null {
  return days > 0 ? days : null
}
