import { limits } from '../text/limits.ts'
import { progress, type ReadHooks } from '../text/read-hooks.ts'

/** One document: where it stands and what must be changed before the strict parser of the language reads it. */
export type JsonPart = Readonly<{ start: number; end: number; edits: readonly JsonEdit[] }>
export type JsonEdit = Readonly<{ start: number; end: number; kind: 'quote' | 'remove' }>

type JsonScan =
  Readonly<{ ok: true; parts: readonly JsonPart[] }> | Readonly<{ ok: false; reason: 'too_deep' | 'too_many' | 'not_json'; at: number }>

const code = {
  tab: 9,
  newline: 10,
  carriageReturn: 13,
  // Between the documents of an RFC 7464 sequence.
  recordSeparator: 30,
  space: 32,
  quote: 34,
  star: 42,
  plus: 43,
  comma: 44,
  minus: 45,
  dot: 46,
  slash: 47,
  zero: 48,
  nine: 57,
  upperE: 69,
  openList: 91,
  backslash: 92,
  closeList: 93,
  lowerE: 101,
  open: 123,
  close: 125,
  // Files with a byte order mark, one behind the other.
  mark: 0xfeff,
} as const

const reportEvery = 1024 * 1024

/** One pass without recursion over a text of JSON documents: where each begins and ends, how deep it goes, and where comments, trailing commas and numbers too long for a double stand. Whether it is JSON is left to the parser. */
export function scanJson(text: string, hooks: ReadHooks = {}): JsonScan {
  const parts: JsonPart[] = []
  let edits: JsonEdit[] = []
  let depth = 0
  let values = 0
  let start = 0
  // A comma that nothing but white space and comments has followed yet.
  let openComma = -1
  let afterOpening = false
  let nextReport = reportEvery

  const endPart = (end: number) => {
    parts.push({ start, end, edits })
    edits = []
  }

  for (let at = 0; at < text.length; at += 1) {
    if (at >= nextReport) {
      nextReport = at + reportEvery
      progress(hooks, at, text.length * 2)
    }
    const character = text.charCodeAt(at)
    if (isSpace(character)) continue
    if (character === code.slash) {
      const end = endOfComment(text, at)
      if (end === null) return { ok: false, reason: 'not_json', at: depth === 0 ? at : start }
      if (depth > 0) edits.push({ start: at, end, kind: 'remove' })
      at = end - 1
      continue
    }
    if (depth === 0) {
      if (character === code.mark || character === code.recordSeparator) continue
      start = at
    }
    if (character === code.open || character === code.openList) {
      depth += 1
      values += 1
      if (depth > limits.jsonDepth) return { ok: false, reason: 'too_deep', at: start }
      if (values > limits.jsonValues) return { ok: false, reason: 'too_many', at: start }
      openComma = -1
      afterOpening = true
      continue
    }
    if (character === code.comma && depth > 0) {
      values += 1
      if (values > limits.jsonValues) return { ok: false, reason: 'too_many', at: start }
      // ',,' and '[,' are mistakes, not trailing commas.
      openComma = openComma === -1 && !afterOpening ? at : -2
      continue
    }
    if ((character === code.close || character === code.closeList) && depth > 0) {
      if (openComma >= 0) insertInOrder(edits, { start: openComma, end: openComma + 1, kind: 'remove' })
      openComma = -1
      afterOpening = false
      depth -= 1
      if (depth === 0) endPart(at + 1)
      continue
    }
    openComma = -1
    afterOpening = false
    if (character === code.quote) at = endOfString(text, at)
    else if (character === code.minus || isDigit(character)) {
      const end = endOfNumber(text, at)
      if (end - at > 15 && isUnsafeInteger(text.slice(at, end))) edits.push({ start: at, end, kind: 'quote' })
      at = end - 1
    } else if (depth === 0) at = endOfWord(text, at) - 1
    if (depth === 0) endPart(Math.min(at + 1, text.length))
  }
  if (depth > 0) return { ok: false, reason: 'not_json', at: start }
  return { ok: true, parts }
}

// Comments may have been found after the comma and before what it trails.
function insertInOrder(edits: JsonEdit[], edit: JsonEdit): void {
  let index = edits.length
  while (index > 0 && (edits[index - 1]?.start ?? 0) > edit.start) index -= 1
  edits.splice(index, 0, edit)
}

function isSpace(character: number): boolean {
  return character === code.space || character === code.newline || character === code.carriageReturn || character === code.tab
}

function isDigit(character: number): boolean {
  return character >= code.zero && character <= code.nine
}

function endOfComment(text: string, start: number): number | null {
  const next = text.charCodeAt(start + 1)
  if (next === code.star) {
    const end = text.indexOf('*/', start + 2)
    return end === -1 ? null : end + 2
  }
  if (next !== code.slash) return null
  const end = text.indexOf('\n', start + 2)
  return end === -1 ? text.length : end
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

function isNumberPart(character: number): boolean {
  return (
    isDigit(character) ||
    character === code.dot ||
    character === code.lowerE ||
    character === code.upperE ||
    character === code.minus ||
    character === code.plus
  )
}

function isUnsafeInteger(literal: string): boolean {
  return /^-?(?:0|[1-9]\d*)$/.test(literal) && !Number.isSafeInteger(Number(literal))
}

// true, false, null, or something that the parser will refuse.
function endOfWord(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && /[\w$]/.test(text.charAt(at))) at += 1
  return at
}
