import { type FactEntry, noneWord, textOfValue, valueOfText } from '../record/codec.ts'
import type { Fact } from '../record/facts/fact.ts'
import { dayFromTyping, type PlainDate } from '../values/plain-date.ts'
import { valueWords } from './field-words.ts'
import type { CredentialView, InventoryRow } from './inventory-row.ts'

// What a record says about a fact, as a value and as the text of its cell.

/** The record a fact is read from: an identity of the inventory, or one of its credentials. */
export type FactRecord = InventoryRow | CredentialView

/** What is known; null where nobody knows. People are told by name. */
export function factReader(fact: Fact): (record: FactRecord) => unknown {
  const { onRow, part } = fact
  const stored = (record: FactRecord) => (record as unknown as Readonly<Record<string, unknown>>)[onRow] ?? null
  if (part === null) return stored
  return (record) => (stored(record) as Readonly<Record<string, unknown>> | null)?.[part] ?? null
}

/** A value as the text of its cell: what is copied, and what the editor begins with. '' where nothing is known. What does not fit one cell is told in words. */
export function factText(fact: Fact, value: unknown): string {
  return fact.sort === 'record' || fact.sort === 'deadlines' ? valueWords(fact.field, value) : textOfValue(fact, value)
}

/** What is said where a fact has no value: that nobody knows it, or what holds instead. */
export function missingWords({ id }: Fact): string {
  return id === 'rotationDays' ? 'as the policy says' : id === 'tierPinned' ? 'not set' : 'unknown'
}

/** The items of a list one by one; 'none' for one that is stated to be empty. */
export function factParts(fact: Fact, value: unknown): readonly string[] {
  if (value === null || value === undefined) return []
  if (fact.sort === 'keyed-lists') return keyedParts(fact, value)
  if (!Array.isArray(value)) return [factText(fact, value)]
  if (value.length === 0) return [noneWord]
  return value.map((item) => (fact.sort === 'list' ? (fact.words[String(item)] ?? String(item)) : String(item)))
}

// 'Production: Read' and 'Staging: Write' are parts, so that a filter can ask for one of them.
function keyedParts({ keys, words }: Extract<Fact, { sort: 'keyed-lists' }>, value: unknown): readonly string[] {
  const lists = (typeof value === 'object' ? value : null) as Readonly<Record<string, readonly string[] | undefined>> | null
  return Object.entries(keys).flatMap(([key, place]) => {
    const list = lists?.[key]
    if (list === undefined) return []
    return list.length === 0 ? [`${place}: ${noneWord}`] : list.map((item) => `${place}: ${words[item] ?? item}`)
  })
}

/** The value a typed text stands for; empty means not known. */
export function factFromText(fact: Fact, text: string, today: PlainDate): FactEntry {
  return valueOfText(fact, text, (written) => dayFromTyping(written, today))
}
