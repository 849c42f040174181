import { z } from 'zod'
import { exportDay } from '../../file/export-day.ts'
import type { JsonObject } from '../../file/json-list.ts'

/** A text that may be missing, null or of another type; '' then. */
export const looseText = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''))

/** A date in any shape of an export, or null. */
export const looseDay = z.unknown().optional().transform(exportDay)

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
