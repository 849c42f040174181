import { isMetadataText } from '../values/metadata-text.ts'
import { dayFromTyping, type PlainDate } from '../values/plain-date.ts'
import { textKey } from '../values/text-key.ts'
import { type CustomField, type CustomValue, customValueProblem, customValueSchema, longestCustomText } from './custom-field.ts'
import { yesOrNo } from './value-words.ts'

/** A value of one's own field as people read it; '' for none. */
export function customValueWords(value: CustomValue | null | undefined): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}

export type ReadCustomValue = Readonly<{ ok: true; value: CustomValue | null }> | Readonly<{ ok: false; reason: string }>

/** What somebody typed into one of their own fields; empty text empties it. The reason never repeats what was typed. */
export function customValueFromText(field: CustomField, text: string, today: PlainDate): ReadCustomValue {
  const typed = text.trim()
  if (typed === '') return { ok: true, value: null }
  const value = valueOf(field, typed, today)
  const problem = value === null ? problemOf(field) : customValueProblem(field, value)
  if (value === null || problem !== null) return { ok: false, reason: problem ?? problemOf(field) }
  // A paste asks this a hundred thousand times.
  if (typeof value === 'string' && isMetadataText(value, longestCustomText)) return { ok: true, value }
  const checked = customValueSchema.safeParse(value)
  return checked.success ? { ok: true, value } : { ok: false, reason: checked.error.issues[0]?.message ?? 'This is not allowed here.' }
}

function valueOf(field: CustomField, typed: string, today: PlainDate): CustomValue | null {
  switch (field.kind) {
    case 'text':
      return typed
    case 'number': {
      const number = Number(/^-?\d{1,15}(,\d{1,10})?$/.test(typed) ? typed.replace(',', '.') : typed.replace(/[ '’\u00a0\u202f]/g, ''))
      return Number.isFinite(number) ? number : null
    }
    case 'date':
      return dayFromTyping(typed, today)
    case 'choice':
      // Two choices may have one key; the one typed letter for letter is meant.
      return field.choices.find((choice) => choice === typed) ?? field.choices.find((choice) => textKey(choice) === textKey(typed)) ?? null
    case 'yes_no':
      return yesOrNo(typed)
  }
}

function problemOf(field: CustomField): string {
  switch (field.kind) {
    case 'text':
      return 'This field holds text.'
    case 'number':
      return 'This field holds a number, like 12.5.'
    case 'date':
      return 'This is not a day. Write 2026-11-30, 30 Nov 2026, today or +30.'
    case 'choice':
      return `Choose one of: ${field.choices.join(', ')}.`
    case 'yes_no':
      return 'Write yes or no.'
  }
}
