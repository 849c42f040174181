import type { FactField } from './fact-fields.ts'

/** Yes, no, or the name of the fact without which nobody can say. Losing a fact moves an answer only towards the third, never from yes to no. */
export type Tri = boolean | FactField

/** Every part holds. One certain no decides; else the first missing fact does. */
export function all(...parts: readonly Tri[]): Tri {
  let missing: Tri = true
  for (const part of parts) {
    if (part === false) return false
    if (part !== true && missing === true) missing = part
  }
  return missing
}

/** At least one part holds. One certain yes decides; else the first missing fact does. */
export function any(...parts: readonly Tri[]): Tri {
  let missing: Tri = false
  for (const part of parts) {
    if (part === true) return true
    if (part !== false && missing === false) missing = part
  }
  return missing
}

/** The same over a list. */
export function anyOf<T>(list: readonly T[], answer: (item: T) => Tri): Tri {
  let missing: Tri = false
  for (const item of list) {
    const part = answer(item)
    if (part === true) return true
    if (part !== false && missing === false) missing = part
  }
  return missing
}

export function not(part: Tri): Tri {
  return typeof part === 'boolean' ? !part : part
}

/** A yes-or-no fact as an answer. */
export function stated(value: boolean | null | undefined, field: FactField): Tri {
  return value ?? field
}

/** Whether a fact is one of these values. */
export function oneOf<T>(value: T | null | undefined, values: readonly T[], field: FactField): Tri {
  return value == null ? field : values.includes(value)
}

/** Whether a list fact holds one of these values. */
export function holds<T>(list: readonly T[] | null | undefined, values: readonly T[], field: FactField): Tri {
  if (list == null) return field
  for (const value of list) if (values.includes(value)) return true
  return false
}
