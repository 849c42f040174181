import type { z } from 'zod'
import { keyOfWord } from '../../../../shared/domain/record/value-words.ts'
import { dayFromTyping, type PlainDate, shortDay } from '../../../../shared/domain/values/plain-date.ts'
import { slashedDays } from '../../../../shared/domain/values/slashed-day.ts'
import { textKey } from '../../../../shared/domain/values/text-key.ts'
import { listParts } from '../../../components/sheet/choices.ts'
import type { Parsed } from '../../../components/sheet/column.ts'
import type { SheetChange } from './sheet-change.ts'

type Made = Parsed<SheetChange>

// A refusal never repeats what was typed: it could be a secret.

/** A typed text that the field's own schema accepts, as a change; empty text means not recorded. */
export function checkedText<Value>(schema: z.ZodType<Value>, text: string, make: (value: Value) => SheetChange): Made {
  const trimmed = text.trim()
  const parsed = schema.safeParse(trimmed)
  if (parsed.success) return { ok: true, value: make(parsed.data) }
  return { ok: false, reason: parsed.error.issues[0]?.message ?? 'This is not allowed here.' }
}

/** A word of a closed list, by its words or its key. */
export function checkedWord<Key extends string>(
  words: Readonly<Record<Key, string>>,
  text: string,
  make: (key: Key | null) => SheetChange,
): Made {
  if (text.trim() === '') return { ok: true, value: make(null) }
  const key = keyOfWord(words, text)
  return key === null ? { ok: false, reason: 'This is not one of the choices.' } : { ok: true, value: make(key) }
}

/** Several words of a closed list, separated by commas. */
export function checkedWords<Key extends string>(
  words: Readonly<Record<Key, string>>,
  text: string,
  make: (keys: Key[] | null) => SheetChange,
): Made {
  const parts = listParts(text)
  const keys = parts.map((part) => keyOfWord(words, part))
  if (keys.includes(null)) return { ok: false, reason: 'One of these words is not among the choices.' }
  return { ok: true, value: make(keys.length === 0 ? null : keys.filter((key) => key !== null)) }
}

type DayRule<Made> = Readonly<{ today: PlainDate; past: boolean; word?: Readonly<{ never: Made }> }>

/** A typed day; 'never' where that is an answer. */
export function checkedDay<Made>(text: string, { today, past, word }: DayRule<Made>, make: (day: PlainDate | null) => Made): Parsed<Made> {
  const typed = textKey(text)
  if (typed === '' || typed === 'unknown') return { ok: true, value: make(null) }
  if (typed === 'never' && word !== undefined) return { ok: true, value: word.never }
  const slashed = slashedDays(text)
  if (slashed?.dayFirst != null && slashed.monthFirst != null && slashed.dayFirst !== slashed.monthFirst) {
    return {
      ok: false,
      reason: `Is this ${shortDay(slashed.dayFirst)} or ${shortDay(slashed.monthFirst)}? Write the month as a word, or the year first.`,
    }
  }
  const day = slashed?.dayFirst ?? slashed?.monthFirst ?? dayFromTyping(text, today)
  if (day === null) return { ok: false, reason: `This is not a day. Write 2026-11-30, 30 Nov 2026, today or ${past ? '-3' : '+30'}.` }
  if (past && day > today) return { ok: false, reason: `${day} has not come yet. Write a day up to today.` }
  return { ok: true, value: make(day) }
}

export function wordList<Key extends string>(words: Readonly<Record<Key, string>>): readonly string[] {
  return Object.values<string>(words)
}
