import { z } from 'zod'
import { plainValue } from '../../../values/machine-dates.ts'
import type { JsonObject } from '../../file/json-list.ts'

/** A text that may be missing, null or of another type; '' then. */
export const looseText = z
  .unknown()
  .optional()
  .transform((value) => {
    const plain = plainValue(value)
    return typeof plain === 'string' ? plain : typeof plain === 'number' ? String(plain) : ''
  })

/** A date in any shape of an export: the day reader of the file makes a day of it and counts what it cannot read. */
export const rawDay = z.unknown().optional()

/** Only whether a field is filled: for what must never be read. */
export const isFilled = z.unknown().optional().transform(holdsSomething)

/** True for anything but null, an empty text, an empty list or an empty object. */
export function holdsSomething(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false
  return typeof value !== 'object' || Object.keys(value).length > 0
}

/** A list of objects that may be missing; anything else in it is left out. */
export const looseObjects = z
  .unknown()
  .optional()
  .transform((value): readonly JsonObject[] =>
    Array.isArray(value)
      ? value.filter((entry): entry is JsonObject => typeof entry === 'object' && entry !== null && !Array.isArray(entry))
      : [],
  )

/** Objects under the keys of another, as they come; {} for anything else. */
export const looseObject = z
  .unknown()
  .optional()
  .transform((value): JsonObject =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {},
  )
