import { foldText } from '../values/fold-text.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { daysOfInterval } from '../values/written-intervals.ts'
import type { Fact } from './facts/fact.ts'
import { keyOfWord, yesOrNo } from './value-words.ts'
import { rightsOfText } from './written-rights.ts'

// The only text of a fact and the only way back: cells of the sheet and of files, what is typed and what is pasted.

/** The word for a list that is stated to be empty. */
export const noneWord = 'none'

/** A value as the text of its cell; '' where nothing is known. What does not fit one cell is JSON. */
export function textOfValue(fact: Fact, value: unknown): string {
  if (value === null || value === undefined) return ''
  switch (fact.sort) {
    case 'yes-no':
      return value === true ? 'yes' : 'no'
    case 'choice':
      return fact.words[plain(value)] ?? plain(value)
    case 'list':
      return listed(value, (item) => fact.words[item] ?? item)
    case 'names':
    case 'people':
      // A name may hold a comma itself; then the cell is a JSON list.
      return Array.isArray(value) && value.some((item) => holdsSeparator(String(item)))
        ? JSON.stringify(value)
        : listed(value, (item) => item)
    case 'keyed-lists':
      return keyedText(fact, value)
    case 'record':
    case 'deadlines':
      return JSON.stringify(value)
    case 'text':
    case 'prose':
    case 'day':
    case 'number':
    case 'person':
    case 'moment':
      return plain(value)
  }
}

export type FactEntry = Readonly<{ ok: true; value: unknown }> | Readonly<{ ok: false; reason: string }>

const refused = (reason: string): FactEntry => ({ ok: false, reason })
const taken = (value: unknown): FactEntry => ({ ok: true, value })

/** The value a written text stands for; empty means not known. `dayOf` reads a day as its surroundings write one. Whether the record takes the value is asked afterwards. A refusal never repeats what was written: it could be a secret. */
export function valueOfText(fact: Fact, text: string, dayOf: (text: string) => PlainDate | null): FactEntry {
  const written = text.trim()
  const nothing = fact.sort === 'choice' ? fact.empty : null
  if (written === '') return taken(nothing)
  // Where it is no answer of its own, the word of an empty cell means what it says.
  if (isClosed(fact) && foldText(written) === 'unknown' && !(fact.sort === 'choice' && 'unknown' in fact.words)) return taken(nothing)
  switch (fact.sort) {
    case 'yes-no': {
      const answer = yesOrNo(written)
      return answer === null ? refused('Write yes or no.') : taken(answer)
    }
    case 'number':
      return wholeNumber(fact, written)
    case 'choice': {
      const key = keyOfWord(fact.words, written)
      return key === null ? refused('This is not one of the choices.') : taken(key)
    }
    case 'list':
      return severalOf(fact, written)
    case 'names':
    case 'people': {
      if (fact.none && foldText(written) === noneWord) return taken([])
      const items = namesIn(written)
      return items === null ? refused('Write the names with commas between them.') : taken([...new Set(items)])
    }
    case 'keyed-lists': {
      const { rights, unread } = rightsOfText(written)
      return unread.length === 0 && rights !== null ? taken(rights) : refused('Write it as: Production: read; Staging: read, write.')
    }
    case 'day': {
      const day = dayOf(written)
      return day === null ? refused('This is not a day.') : taken(day)
    }
    case 'text':
    case 'prose':
    case 'person':
      return taken(written)
    case 'moment':
    case 'record':
    case 'deadlines':
      return refused('This is changed in the details.')
  }
}

// 'Production: Read; Staging: Write, Deploy; Test: none'.
function keyedText({ keys, words }: Extract<Fact, { sort: 'keyed-lists' }>, value: unknown): string {
  const lists = (typeof value === 'object' ? value : null) as Readonly<Record<string, unknown>> | null
  return Object.entries(keys)
    .flatMap(([key, place]) => {
      const list = lists?.[key]
      return list === undefined ? [] : [`${place}: ${listed(list, (item) => words[item] ?? item)}`]
    })
    .join('; ')
}

/** Whether only certain words are answers, so that 'unknown' can stand for none. */
function isClosed({ sort }: Fact): boolean {
  return sort !== 'text' && sort !== 'prose' && sort !== 'person' && sort !== 'moment' && sort !== 'record' && sort !== 'deadlines'
}

function wholeNumber({ least, most, interval }: Extract<Fact, { sort: 'number' }>, written: string): FactEntry {
  const days = interval && !/^\d+$/.test(written) ? daysOfInterval(written) : null
  if (days === 'none') return taken(null)
  const number = days ?? (/^\d{1,6}$/.test(written) ? Number(written) : NaN)
  return number >= least && number <= most ? taken(number) : refused(`Write a whole number from ${least} to ${most.toLocaleString('en')}.`)
}

function severalOf(fact: Extract<Fact, { sort: 'list' }>, written: string): FactEntry {
  const whole = keyOfWord(fact.words, written)
  const items = whole === null ? partsOf(written) : [written]
  if (items.length === 1 && foldText(items[0] ?? '') === noneWord && fact.none) return taken([])
  const keys = items.map((item) => keyOfWord(fact.words, item))
  if (!keys.includes(null)) return taken(Object.keys(fact.words).filter((key) => keys.includes(key)))
  return refused(
    fact.none && items.some((item) => foldText(item) === noneWord)
      ? 'Say none, or say which: both cannot be true.'
      : 'One of these words is not among the choices.',
  )
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function listed(value: unknown, words: (item: string) => string): string {
  return Array.isArray(value) && value.length > 0 ? value.map((item) => words(String(item))).join(', ') : noneWord
}

function holdsSeparator(name: string): boolean {
  return /[,;|\n]/.test(name)
}

function partsOf(text: string): readonly string[] {
  return text
    .split(/[,;|\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** Names written with commas between, or as a JSON list; null for a list nobody can read. */
export function namesIn(text: string): readonly string[] | null {
  if (!text.startsWith('[')) return partsOf(text)
  try {
    const read: unknown = JSON.parse(text)
    return Array.isArray(read) && read.every((item) => typeof item === 'string') ? read : null
  } catch {
    return null
  }
}
