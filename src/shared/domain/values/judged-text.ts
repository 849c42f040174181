import { base64Bytes } from './base64.ts'
import { credentialPairs } from './credential-pairs.ts'
import { emptyWords, leadingWords } from './gate-words.ts'
import { labelledSecrets, type SecretSpan } from './labelled-secrets.ts'
import { openedThings } from './opened-things.ts'
import { plainLetters } from './plain-letters.ts'
import { withoutLabels } from './secret-labels.ts'
import { shapeIn } from './secret-shape.ts'
import { signInSecrets } from './sign-in-secrets.ts'

export const textVerdicts = ['keep', 'cut', 'drop'] as const
export type TextVerdict = (typeof textVerdicts)[number]

/** What may be kept of a text: all of it word for word, what is left without its secrets, or nothing (null). `secrets`: how many were found. */
export type JudgedText = Readonly<
  | { verdict: 'keep'; text: string; secrets: 0 }
  | { verdict: 'cut'; text: string; secrets: number }
  | { verdict: 'drop'; text: null; secrets: number }
>

/** Judges one text of any field, in English, German, French or Spanish. What it answers never holds a secret that was found. */
export function judgedText(text: string): JudgedText {
  let left = text
  let secrets = 0
  // What is left is looked at again: a secret may have hidden another one.
  for (let round = 0; round < mostRounds; round += 1) {
    const { plain, start, end } = plainLetters(left)
    const spans = secretSpans(plain)
    if (spans.length === 0) {
      if (secrets === 0) return { verdict: 'keep', text, secrets: 0 }
      return saysSomething(plain) ? { verdict: 'cut', text: left, secrets } : { verdict: 'drop', text: null, secrets }
    }
    secrets += spans.length
    left = tidy(
      spans.reduceRight((rest, span) => withoutSecret(rest, { label: start(span.label), from: start(span.from), to: end(span.to) }), left),
    )
  }
  return { verdict: 'drop', text: null, secrets }
}

const mostRounds = 6

/** True when a text may be stored as it is. */
export function holdsNoSecret(text: string): boolean {
  return secretSpans(plainLetters(text).plain).length === 0
}

function secretSpans(plain: string): readonly SecretSpan[] {
  if (plain.length < 5) return []
  const found = [...shapeSpans(plain), ...inParts(plain), ...encodedSpans(plain)]
  if (found.length < 2) return found
  const spans: SecretSpan[] = []
  for (const span of found.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = spans.at(-1)
    if (last === undefined || span.from >= last.to) spans.push(span)
    else spans[spans.length - 1] = { label: Math.min(last.label, span.label), from: last.from, to: Math.max(last.to, span.to) }
  }
  return spans.map((span, index) => ({ ...span, label: Math.max(span.label, spans[index - 1]?.to ?? 0) }))
}

// Nobody writes a label further from its secret than this, and expressions that look ahead get slow on long texts.
const longestLooked = 4000
const overlap = 400

function inParts(plain: string): readonly SecretSpan[] {
  if (plain.length <= longestLooked)
    return [...labelledSecrets(plain), ...signInSecrets(plain), ...openedThings(plain), ...credentialPairs(plain)]
  const spans: SecretSpan[] = []
  for (let from = 0; from < plain.length;) {
    const to = from + longestLooked
    // What begins near the end of a part is seen whole in the next.
    const sure = to >= plain.length ? plain.length : to - overlap / 2
    for (const span of inParts(plain.slice(from, to)))
      if (from + span.to <= sure) spans.push({ label: span.label + from, from: span.from + from, to: span.to + from })
    if (to >= plain.length) break
    const next = plain.slice(to - overlap, to - overlap / 2).search(/\s/)
    from = to - overlap + Math.max(next, 0)
  }
  return spans
}

// What Base64 hides is judged like a text of its own.
function encodedSpans(plain: string): readonly SecretSpan[] {
  return [...plain.matchAll(/(?<![\w+/=-])[A-Za-z\d+/]{16,4000}={0,2}(?![\w+/=-])/g)].flatMap((found) => {
    const bytes = /[a-z]/.test(found[0]) && /[A-Z]/.test(found[0]) ? base64Bytes(found[0]) : null
    if (bytes === null || bytes.some((byte) => byte > 126 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13))) return []
    const hidden = String.fromCharCode(...bytes)
    if (shapeIn(hidden) === null && inParts(hidden).length === 0) return []
    return [{ label: found.index, from: found.index, to: found.index + found[0].length }]
  })
}

function shapeSpans(plain: string): readonly SecretSpan[] {
  const spans: SecretSpan[] = []
  let at = 0
  for (;;) {
    const shape = shapeIn(plain.slice(at))
    if (shape === null) return spans
    const found = shape.expression.exec(plain.slice(at))
    // A very long text is looked through in parts; what only a part shows ends it all.
    if (found === null) return [...spans, { label: at, from: at, to: plain.length }]
    const span = wholeSecret(plain, at + found.index, found[0])
    spans.push(span)
    at = span.to
  }
}

// An expression proves a secret by its beginning; it ends where the run of signs does. Of an address only the sign-in goes.
function wholeSecret(plain: string, from: number, found: string): SecretSpan {
  if (found.includes('-----BEGIN')) return { label: from, from, to: blockEnd(plain, from) }
  if (found.includes('private_key')) return { label: from, from, to: plain.length }
  const run = /^\S*/.exec(plain.slice(from + found.length))?.[0] ?? ''
  const rest = run.replace(/[,;.)\]}"'`]+$/, '')
  const whole = found + rest
  const signIn = /^[a-z][a-z0-9+.-]*:\/\/[^\s/]*@/i.exec(whole)?.[0]
  if (signIn !== undefined) {
    const scheme = signIn.indexOf('://') + 3
    return { label: from + scheme, from: from + scheme, to: from + signIn.length }
  }
  return { label: from, from, to: from + whole.length }
}

function blockEnd(plain: string, from: number): number {
  const end = /-----END [A-Z ]*-----/.exec(plain.slice(from))
  return end === null ? plain.length : from + end.index + end[0].length
}

const gap = '…'

/** The text without one secret: with its label where the sentence reads without it, else with a gap. */
function withoutSecret(text: string, { label, from, to }: SecretSpan): string {
  const quote = text.charAt(from - 1)
  const close = /["'`»”“’]/.test(quote) && /["'`»”“’]/.test(text.charAt(to)) ? to + 1 : to
  // Signs that make the label bold go with it.
  const mark = /(?:[*~]{1,3}|__|\[)$/.exec(text.slice(0, label))?.[0] ?? ''
  const marked = mark !== '' && text.slice(label, from).includes(mark === '[' ? ']' : mark)
  const before = text.slice(0, marked ? label - mark.length : label)
  // A bracket that goes with a login's secret is closed no more.
  const after = text.slice(close).replace(/^\)/, (sign) => (/\(\s*$/.test(text.slice(label, from)) ? '' : sign))
  if (/<$/.test(before) && /^<\/[^>]*>/.test(after)) return `${before.slice(0, -1)}${after.replace(/^<\/[^>]*>/, '')}`
  if (/[([{]["']?$/.test(before) && /^["']?[)\]}]/.test(after))
    return `${before.replace(/\s*[([{]["']?$/, '')}${after.replace(/^["']?[)\]}]/, '')}`
  if (before.endsWith('://')) return `${before}${after}`
  const separated = /^[\s/|:,-]/.test(text.slice(label, from))
  const ends = /^\s*(?:[,;.!?()[\]}\n|/"]|$|[-–→]\s)/.test(after)
  const lastWord = /([\p{L}’']+)["'(]?\s*$/u.exec(before)?.[1]?.toLowerCase() ?? ''
  const bare = label === from && !/(?:^|[,;.:!?(\[\n|])\s*["'`]?$/.test(before)
  if (separated || (ends && !bare && !leadingWords.has(plainLetters(lastWord).plain))) return `${before.replace(/["'`?&]$/, '')}\0${after}`
  return `${text.slice(0, from)}${gap}${text.slice(to)}`
}

// '\0' marks where something went: of the signs around it one is enough.
function tidy(text: string): string {
  return text
    .replace(/\0[ \t]*(?:\0[ \t]*)+/g, '\0')
    .replace(/[.!?][ \t]*\0[ \t]*(?=[.!?])/g, '')
    .replace(/[ \t]*[,;:|/–-]?[ \t]*\0[ \t]*(?=[,;:.!?|)\]\n]|$)/g, '')
    .replace(/[ \t]*\0[ \t]*/g, ' ')
    .replace(/^[\s,;:|/.–-]+|[\s,;:|/–-]+$/g, '')
    .replace(/^[ \t]*\n|\n[ \t]*(?=\n)/g, '')
}

/** True where words are left that tell something without the secret. */
function saysSomething(plain: string): boolean {
  const words = withoutLabels(plain.replace(/<\/?[a-z]+>/gi, ' '))
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
  return words.filter((word) => word !== '' && !emptyWords.has(word)).join('').length >= 2
}
