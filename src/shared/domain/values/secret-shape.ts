import { z } from 'zod'
import secretShapes from './secret-shapes.json'

// What the credentials of providers look like, alone and inside a text.

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
