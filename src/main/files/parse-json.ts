import { limits } from './limits.ts'

export type ParsedJson = Readonly<{ ok: true; value: unknown }> | Readonly<{ ok: false; reason: 'not_json' | 'too_deep' }>

/** Text as JSON. Whole numbers beyond 2^53 become text so that ids keep every digit; nesting is bounded before anything walks the value. */
export function parseJson(text: string): ParsedJson {
  const scan = scanJson(text)
  if (scan === 'too_deep') return { ok: false, reason: 'too_deep' }
  try {
    const value: unknown = JSON.parse(quoteAt(text, scan))
    return { ok: true, value }
  } catch {
    // The parser's own message quotes the text, which may be a secret.
    return { ok: false, reason: 'not_json' }
  }
}

type Span = Readonly<{ start: number; end: number }>

const code = { quote: 34, minus: 45, dot: 46, zero: 48, nine: 57, upperE: 69, openList: 91, backslash: 92, closeList: 93, lowerE: 101, open: 123, close: 125 } as const

// One pass without recursion: how deep it goes, and where numbers stand that a double would round.
function scanJson(text: string): readonly Span[] | 'too_deep' {
  const unsafe: Span[] = []
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at)
    if (character === code.quote) at = endOfString(text, at)
    else if (character === code.open || character === code.openList) depth += 1
    else if (character === code.close || character === code.closeList) depth -= 1
    else if (character === code.minus || isDigit(character)) {
      const end = endOfNumber(text, at)
      if (isUnsafeInteger(text.slice(at, end))) unsafe.push({ start: at, end })
      at = end - 1
    }
    if (depth > limits.jsonDepth) return 'too_deep'
  }
  return unsafe
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) !== code.quote) at += text.charCodeAt(at) === code.backslash ? 2 : 1
  return at
}

function endOfNumber(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && isNumberPart(text.charCodeAt(at))) at += 1
  return at
}

function isDigit(character: number): boolean {
  return character >= code.zero && character <= code.nine
}

function isNumberPart(character: number): boolean {
  return isDigit(character) || character === code.dot || character === code.lowerE || character === code.upperE || character === code.minus || character === 43
}

function isUnsafeInteger(literal: string): boolean {
  return literal.length > 15 && /^-?(?:0|[1-9]\d*)$/.test(literal) && !Number.isSafeInteger(Number(literal))
}

function quoteAt(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text
  const pieces = spans.map((span, index) => `${text.slice(spans[index - 1]?.end ?? 0, span.start)}"${text.slice(span.start, span.end)}"`)
  return `${pieces.join('')}${text.slice(spans.at(-1)?.end ?? 0)}`
}
