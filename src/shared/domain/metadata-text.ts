import { z } from 'zod'
import { providers } from './providers/provider.ts'

// Keyroster stores facts about secrets, never a secret. Every free text goes through here before it is stored, logged or shown.

export type SecretShape = Readonly<{ label: string; providerName: string }>

const namedShapes = providers.flatMap((provider) =>
  provider.patterns
    .filter((pattern) => pattern.strength === 'strong' && pattern.sensitivity === 'secret')
    .map((pattern) => ({ label: pattern.label, providerName: provider.name, expression: new RegExp(pattern.regex, pattern.flags) })),
)

// Shapes no single provider owns.
const commonShapes = [
  { label: 'Address with a password in it', providerName: 'a web address', expression: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/]{0,100}:[^\s@/]{1,200}@/i },
  { label: 'Signed token (JWT)', providerName: 'a web service', expression: /\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]{16,}/ },
  { label: 'Private key block', providerName: 'a key file', expression: /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----/ },
] as const

const mayHoldSecret = /[A-Za-z0-9_+/=.~:!%-]{10,}|:\/\/|-----BEGIN|private_key_id/

const shapes = [...namedShapes, ...commonShapes]

/** The first live-secret shape found in the text, or null. Never returns or repeats the text itself. */
export function findSecretShape(text: string): SecretShape | null {
  // Most cells end here: a hundred expressions are only tried where a long unbroken run, an address or a key block could be one of them.
  if (!mayHoldSecret.test(text)) return null
  const found = shapes.find((shape) => shape.expression.test(text))
  return found === undefined ? null : { label: found.label, providerName: found.providerName }
}

/** Text of a free field: trimmed, at most `max` characters, refused when it looks like a live secret. */
export function metadataText(max: number): z.ZodType<string, string> {
  return z
    .string()
    .trim()
    .max(max, `At most ${max} characters fit here.`)
    .superRefine((text, context) => {
      const shape = findSecretShape(text)
      if (shape !== null) context.addIssue({ code: 'custom', message: secretRefusal(shape), params: { secret: true } })
    })
}

/** How the text fields of a record are checked: metadataText on the way in, storedText on the way out of the vault. */
export type TextRule = (max: number) => z.ZodType<string, string>

export const storedText: TextRule = () => z.string()

/** An empty text is a missing one. */
export function optionalText(text: z.ZodType<string, string>) {
  return text.transform((value) => (value === '' ? null : value)).nullable()
}

/** Why a text was refused, in words that never repeat it. */
export function secretRefusal(shape: SecretShape): string {
  return `This looks like a live secret (${shape.label}). Keyroster never stores secrets: write what it is for and where it is kept instead.`
}
