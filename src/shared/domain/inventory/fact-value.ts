import type { Fact } from '../record/facts/fact.ts'
import { foldText } from '../values/fold-text.ts'
import { dayFromTyping, type PlainDate } from '../values/plain-date.ts'
import { valueWords } from './field-words.ts'
import type { CredentialView, InventoryRow } from './inventory-row.ts'

// What a record says about a fact, as a value and as the text of its cell.

/** The record a fact is read from: an identity of the inventory, or one of its credentials. */
export type FactRecord = InventoryRow | CredentialView

/** What is known; null where nobody knows. People are told by name. */
export function factReader(fact: Fact): (record: FactRecord) => unknown {
  const { key, field, part } = fact
  if (fact.sort === 'people' || fact.sort === 'person' || fact.column)
    return (record) => (record as unknown as Readonly<Record<string, unknown>>)[key] ?? null
  const stored = (record: FactRecord) => (record.governance as Readonly<Record<string, unknown>>)[field] ?? null
  if (part === null) return stored
  return (record) => (stored(record) as Readonly<Record<string, unknown>> | null)?.[part] ?? null
}

/** The word for a list that is stated to be empty. */
export const noneWord = 'none'

/** A value as the text of its cell: what is copied, and what the editor begins with. '' where nothing is known. */
export function factText(fact: Fact, value: unknown): string {
  if (value === null || value === undefined) return ''
  switch (fact.sort) {
    case 'yes-no':
      return value === true ? 'yes' : 'no'
    case 'choice':
      return fact.words[plain(value)] ?? plain(value)
    case 'list':
      return list(value, (item) => fact.words[item] ?? item)
    case 'names':
    case 'people':
      // A name may hold a comma itself; then the cell is a JSON list.
      return Array.isArray(value) && value.some((item) => /[,;|\n]/.test(String(item)))
        ? JSON.stringify(value)
        : list(value, (item) => item)
    case 'record':
    case 'deadlines':
      return valueWords(fact.field, value)
    default:
      return plain(value)
  }
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function list(value: unknown, words: (item: string) => string): string {
  return Array.isArray(value) && value.length > 0 ? value.map((item) => words(String(item))).join(', ') : noneWord
}

/** What is said where a fact has no value: that nobody knows it, or what holds instead. */
export function missingWords({ id }: Fact): string {
  return id === 'rotationDays' ? 'as the policy says' : id === 'tierPinned' ? 'not set' : 'unknown'
}

/** The items of a list one by one; 'none' for one that is stated to be empty. */
export function factParts(fact: Fact, value: unknown): readonly string[] {
  if (value === null || value === undefined) return []
  if (!Array.isArray(value)) return [factText(fact, value)]
  if (value.length === 0) return [noneWord]
  return value.map((item) => (fact.sort === 'list' ? (fact.words[String(item)] ?? String(item)) : String(item)))
}

export type FactEntry = Readonly<{ ok: true; value: unknown }> | Readonly<{ ok: false; reason: string }>

const refused = (reason: string): FactEntry => ({ ok: false, reason })
const taken = (value: unknown): FactEntry => ({ ok: true, value })

/** The value a written text stands for; empty means not known. Whether the record takes it is asked afterwards. A refusal never repeats what was written: it could be a secret. */
export function factFromText(fact: Fact, text: string, today: PlainDate): FactEntry {
  const written = text.trim()
  if (written === '') return taken(fact.sort === 'choice' ? fact.empty : null)
  // Where it is no answer of its own, the word of an empty cell means what it says.
  if (foldText(written) === 'unknown' && closed.has(fact.sort) && !(fact.sort === 'choice' && 'unknown' in fact.words))
    return taken(fact.sort === 'choice' ? fact.empty : null)
  switch (fact.sort) {
    case 'yes-no': {
      const word = foldText(written)
      return yes.includes(word) ? taken(true) : no.includes(word) ? taken(false) : refused('Write yes or no.')
    }
    case 'number': {
      const number = /^\d{1,6}$/.test(written) ? Number(written) : NaN
      return number >= fact.least && number <= fact.most
        ? taken(number)
        : refused(`Write a whole number from ${fact.least} to ${fact.most.toLocaleString('en')}.`)
    }
    case 'choice': {
      const key = keyOf(fact.words, written)
      return key === null ? refused('This is not one of the choices.') : taken(key)
    }
    case 'list': {
      const items = partsOf(written)
      if (items.length === 1 && foldText(items[0] ?? '') === noneWord && fact.none) return taken([])
      const keys = items.map((item) => keyOf(fact.words, item))
      return keys.includes(null)
        ? refused(
            fact.none && items.some((item) => foldText(item) === noneWord)
              ? 'Say none, or say which: both cannot be true.'
              : 'One of these words is not among the choices.',
          )
        : taken(Object.keys(fact.words).filter((key) => keys.includes(key)))
    }
    case 'names':
    case 'people': {
      if (fact.none && foldText(written) === noneWord) return taken([])
      const items = written.startsWith('[') ? namesIn(written) : partsOf(written)
      return items === null ? refused('Write the names with commas between them.') : taken([...new Set(items)])
    }
    case 'day': {
      const day = dayFromTyping(written, today)
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

const closed: ReadonlySet<Fact['sort']> = new Set(['yes-no', 'number', 'choice', 'list', 'names', 'people', 'day'])

const yes = ['yes', 'y', 'true', '1', 'ja', 'oui', 'si']
const no = ['no', 'n', 'false', '0', 'nein', 'non']

function keyOf(words: Readonly<Record<string, string>>, text: string): string | null {
  const wanted = foldText(text)
  return Object.keys(words).find((key) => foldText(words[key] ?? '') === wanted || foldText(key) === wanted) ?? null
}

function partsOf(text: string): readonly string[] {
  return text
    .split(/[,;|\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

function namesIn(json: string): readonly string[] | null {
  try {
    const read: unknown = JSON.parse(json)
    return Array.isArray(read) && read.every((item) => typeof item === 'string') ? read : null
  } catch {
    return null
  }
}
