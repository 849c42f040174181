import { z } from 'zod'
import { holdsNoSecret } from './judged-text.ts'
import { findSecretShape } from './secret-shape.ts'

// Keyroster stores facts about secrets, never a secret. Every free text goes through here before it is stored, logged or shown.

const neverStored = 'Keyroster never stores secrets: write what it is for and where it is kept instead.'

/** Text of a free field: trimmed, at most `max` characters, refused when a secret is written in it. */
export function metadataText(max: number): z.ZodType<string, string> {
  return z
    .string()
    .transform((text) => text.replace(directionMarks, '').trim())
    .superRefine((text, context) => {
      if (text.length > max) context.addIssue({ code: 'custom', message: `At most ${max} characters fit here.` })
      const refusal = secretRefusal(text)
      if (refusal !== null) context.addIssue({ code: 'custom', message: refusal, params: { secret: true } })
    })
}

/** True when metadataText(max) takes this text and leaves it exactly as it is. Where a hundred thousand rows are checked, running the schema costs ten times as much. */
export function isMetadataText(text: string, max: number): boolean {
  return text.length <= max && text.trim() === text && !hasDirectionMark.test(text) && holdsNoSecret(text)
}

// They turn a name around so that it reads as another one.
const directionMarks = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g
const hasDirectionMark = new RegExp(directionMarks.source)

/** How the text fields of a record are checked: metadataText on the way in, storedText on the way out of the vault. */
export type TextRule = (max: number) => z.ZodType<string, string>

export const storedText: TextRule = () => z.string()

/** An empty text is a missing one. */
export function optionalText(text: z.ZodType<string, string>) {
  return text.transform((value) => (value === '' ? null : value)).nullable()
}

/** Why a text is refused, in words that never repeat it; null where it may be stored. */
export function secretRefusal(text: string): string | null {
  if (holdsNoSecret(text)) return null
  const shape = findSecretShape(text)
  return shape === null
    ? `This looks like a password or key written down with its name. ${neverStored}`
    : `This looks like a live secret (${shape.label}). ${neverStored}`
}
