import { z } from 'zod'
import secretShapes from './secret-shapes.json'

// Keyroster stores facts about secrets, never a secret. Every free text goes through here before it is stored, logged or shown.

export type SecretShape = Readonly<{ label: string; providerName: string }>

const shapeSchema = z.object({
  /** Id in the provider catalogue. */
  provider: z.string(),
  providerName: z.string(),
  label: z.string(),
  regex: z.string(),
  flags: z.string(),
  // context: the shape alone proves nothing; it counts only beside a word such as key or token.
  strength: z.enum(['strong', 'context']),
  sensitivity: z.enum(['secret', 'identifier', 'public']),
})

/** What the credentials of each provider look like. */
export const providerShapes: readonly Readonly<z.infer<typeof shapeSchema>>[] = z.array(shapeSchema).parse(secretShapes)

const namedShapes = providerShapes
  .filter((shape) => shape.strength === 'strong' && shape.sensitivity === 'secret')
  .map(({ label, providerName, regex, flags }) => ({ label, providerName, expression: new RegExp(regex, flags) }))

const neverStored = 'Keyroster never stores secrets: write what it is for and where it is kept instead.'

// 'Password: ...', 'api key = ...' in four languages. Only for prose: among ids and scopes 'token:read' is ordinary.
const labelled =
  /(?:passw(?:or)?d|passwort|kennwort|contrase(?:ñ|n)a|mot de passe|pwd|passphrase|secret|token|api[ _-]?key|(?:pass|recovery|door)[ _-]?code|pin)\s?[:=]\s?[^\s,;]/i

/** True when a sentence writes a secret down with its label. */
export function namesSecret(text: string): boolean {
  return labelled.test(text)
}

// Shapes no single provider owns.
const commonShapes = [
  { label: 'OpenAI API key', providerName: 'OpenAI', expression: /\bsk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{20,}/ },
  {
    label: 'Address with a password in it',
    providerName: 'a web address',
    expression: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/]{0,100}:[^\s@/]{1,200}@/i,
  },
  {
    label: 'Signed token (JWT)',
    providerName: 'a web service',
    expression: /\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]{16,}/,
  },
  { label: 'Private key block', providerName: 'a key file', expression: /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----/ },
] as const

const mayHoldSecret = /[A-Za-z0-9_+/=.~:!%-]{10,}|:\/\/|-----BEGIN|private_key_id/

// In a short text only an address fits, because everything else the expression looks for has ten characters.
function mayHold(text: string): boolean {
  return text.length < 10 ? text.includes('://') : mayHoldSecret.test(text)
}

const shapes = [...namedShapes, ...commonShapes]

/** The first live-secret shape found in the text, or null. Never returns or repeats the text itself. */
export function findSecretShape(text: string): SecretShape | null {
  const found = shapeIn(text)
  return found === null ? null : { label: found.label, providerName: found.providerName }
}

/** The shape with its expression, for what has to look at the secret itself. */
export function shapeIn(text: string): (SecretShape & Readonly<{ expression: RegExp }>) | null {
  if (text.length > longestLooked) return shapeInParts(text)
  // Most cells end here: a hundred expressions are only tried where a long unbroken run, an address or a key block could be one of them.
  if (!mayHold(text)) return null
  return shapes.find((shape) => shape.expression.test(text)) ?? null
}

// An expression that runs along millions of characters ends in an error of the engine, so a very long text is looked through in parts that overlap.
const longestLooked = 200_000
const overlap = 10_000

function shapeInParts(text: string): ReturnType<typeof shapeIn> {
  for (let from = 0; from < text.length; from += longestLooked - overlap) {
    const found = shapeIn(text.slice(from, from + longestLooked))
    if (found !== null) return found
  }
  return null
}

/** Text of a free field: trimmed, at most `max` characters, refused when it looks like a live secret. */
export function metadataText(max: number): z.ZodType<string, string> {
  return z
    .string()
    .transform((text) => text.replace(directionMarks, '').trim())
    .superRefine((text, context) => {
      if (text.length > max) context.addIssue({ code: 'custom', message: `At most ${max} characters fit here.` })
      const shape = findSecretShape(text)
      if (shape !== null) context.addIssue({ code: 'custom', message: secretRefusal(shape), params: { secret: true } })
    })
}

/** True when metadataText(max) takes this text and leaves it exactly as it is. Where a hundred thousand rows are checked, running the schema costs ten times as much. */
export function isMetadataText(text: string, max: number): boolean {
  return text.length <= max && text.trim() === text && !hasDirectionMark.test(text) && shapeIn(text) === null
}

/** The same for metadataProse. */
export function isMetadataProse(text: string, max: number): boolean {
  return isMetadataText(text, max) && !namesSecret(text)
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

/** The same for whole sentences, where people also write secrets down with a label. */
export function metadataProse(max: number): z.ZodType<string, string> {
  return metadataText(max).refine((text) => !namesSecret(text), {
    message: `This looks like a password or key written down with its name. ${neverStored}`,
    params: { secret: true },
  })
}

/** Why a text was refused, in words that never repeat it. */
export function secretRefusal(shape: SecretShape): string {
  return `This looks like a live secret (${shape.label}). ${neverStored}`
}
