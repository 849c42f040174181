import { z } from 'zod'
import type { CredentialFacts } from '../../../record/credential.ts'
import type { Privilege } from '../../../record/facts/vocabulary.ts'
import { meansNever } from '../../../values/machine-dates.ts'
import type { PlainDate } from '../../../values/plain-date.ts'
import { switchOf } from '../../../values/truth-words.ts'
import { isJsonObject, type JsonObject } from '../../file/json-list.ts'
import { expiryOn } from '../common/day-reader.ts'

type ReadDay = (value: unknown) => PlainDate | null

/** An id: some products write numbers, and the reader makes text of the very long ones. */
export const idField = z.union([z.string().trim().min(1), z.int().transform(String)])

/** A switch as JSON or as a cell; null when it says neither. */
export const flagField = z.unknown().optional().transform(switchOf)

/** Only whether a field is there: its content goes no further. */
export const isThere = z
  .unknown()
  .optional()
  .transform((value) => value !== undefined && value !== null)

/** A list of words; anything else in it, or instead of it, is nothing. */
export const wordsField = z
  .unknown()
  .optional()
  .transform((value) =>
    Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string' && word.trim() !== '') : [],
  )

/** An object inside an entry; {} when there is none. */
export const objectField = z
  .unknown()
  .optional()
  .transform((value): JsonObject => (isJsonObject(value) ? value : {}))

/** The text of a field, null for anything else. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** True when the entry has all of the keys. */
export function has(entry: JsonObject, ...keys: readonly string[]): boolean {
  return keys.every((key) => Object.hasOwn(entry, key))
}

/** True when the entry has none of the keys. */
export function hasNo(entry: JsonObject, ...keys: readonly string[]): boolean {
  return keys.every((key) => !Object.hasOwn(entry, key))
}

/** The last use. `empty` is what null or an empty text means in this format: 'never' only where that is proved; a missing field is always unknown. */
export function lastUse(value: unknown, day: ReadDay, empty: 'never' | 'unknown'): Pick<CredentialFacts, 'lastUsedOn' | 'lastUsedState'> {
  if (meansNever(value)) return { lastUsedOn: null, lastUsedState: 'never' }
  const usedOn = day(value)
  if (usedOn !== null) return { lastUsedOn: usedOn, lastUsedState: 'used' }
  return { lastUsedOn: null, lastUsedState: value === null || value === '' ? empty : 'unknown' }
}

/** The end of a credential: null, '', -1 and the days programs write for "never" say that there is none, a missing field says nothing. */
export function expiry(value: unknown, day: ReadDay): Pick<CredentialFacts, 'expiresOn' | 'neverExpires'> {
  if (value === null || value === '' || value === -1 || value === '-1' || meansNever(value)) return { expiresOn: null, neverExpires: true }
  return expiryOn(day(value))
}

/** What scopes allow, when every one of them is understood; null otherwise, for half a list would look like all of it. */
export function provedPrivileges(scopes: readonly string[], meaning: (scope: string) => readonly Privilege[] | null): Privilege[] | null {
  const read = scopes.map(meaning)
  return read.length === 0 || read.includes(null) ? null : [...new Set(read.flatMap((list) => list ?? []))]
}

/** The end of an id, as people compare it with a screen. */
export function tail(id: string): string {
  return `…${id.slice(-6)}`
}
