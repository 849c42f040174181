/** What keeps a text from being JSON, as far as it can be told. */
export type JsonProblem = 'backslash' | 'single_quotes' | 'unquoted' | 'comma' | 'colon' | 'line_in_text'

/** What people and word processors make of JSON, put right: typographic quotes around texts, single backslashes in paths, spaces that do not break. Null where nothing of it is found. `at` is the first place that was put right. */
export function repairedJson(text: string): Readonly<{ text: string; at: number }> | null {
  const pieces: string[] = []
  let first = -1
  let copied = 0
  const put = (from: number, to: number, instead: string) => {
    if (first < 0) first = from
    pieces.push(text.slice(copied, from), instead)
    copied = to
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    const comment = commentEnd(text, at)
    if (comment !== null) at = comment - 1
    else if (sign === '"' || openers.includes(sign)) {
      const end = sign === '"' ? endOfText(text, at) : endOfTypographic(text, at)
      if (end === null) return null
      const body = text.slice(at + 1, end)
      const whole = `"${sign === '"' ? withBackslashes(body) : withBackslashes(body).replace(/(?<!\\)"/g, '\\"')}"`
      if (whole !== text.slice(at, end + 1)) put(at, end + 1, whole)
      at = end
    } else if (/[\u00a0\u2007\u202f\u200b\u2060]/.test(sign)) put(at, at + 1, ' ')
  }
  if (first < 0) return null
  pieces.push(text.slice(copied))
  return { text: pieces.join(''), at: first }
}

const openers = '“”„‟«»‘’'

function commentEnd(text: string, at: number): number | null {
  if (text.charAt(at) !== '/') return null
  const isBlock = text.charAt(at + 1) === '*'
  if (!isBlock && text.charAt(at + 1) !== '/') return null
  const end = text.indexOf(isBlock ? '*/' : '\n', at + 2)
  return end < 0 ? text.length : end + (isBlock ? 2 : 0)
}

// The place of the closing quote. In a path that ends in a backslash the quote after it closes the text.
function endOfText(text: string, start: number): number | null {
  const isPath = pathStart.test(text.slice(start + 1, start + 4))
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === '\n') return null
    if (sign === '"') return at
    if (sign !== '\\') continue
    if (isPath && text.charAt(at + 1) === '"' && /^"\s*[,\]}]/.test(text.slice(at + 1, at + 40))) return at + 1
    at += 1
  }
  return null
}

function endOfTypographic(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === '\n') return null
    if ('“”‟«»‘’"'.includes(sign) && /^\s*(?:[:,\]}]|$)/.test(text.slice(at + 1, at + 40))) return at
  }
  return null
}

const pathStart = /^(?:[A-Za-z]:\\|\\\\[^\\"])/
const strangeEscape = /\\(?!["\\/bfnrt]|u[\da-f]{4})/i

// Where one backslash stands for itself, all single ones of that text do.
function withBackslashes(body: string): string {
  const endsOpen = /(?:^|[^\\])(?:\\\\)*\\$/.test(body)
  return strangeEscape.test(body) || endsOpen ? body.replace(/\\\\|\\/g, '\\\\') : body
}

/** The first place at which a text stops being JSON, and what is wrong there; null where only its end is missing or nothing can be told. */
export function firstProblem(text: string): Readonly<{ at: number; problem: JsonProblem }> | null {
  const open: string[] = []
  let expects: 'value' | 'colon' | 'comma' = 'value'
  let lastEnd = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (/[\s\ufeff]/.test(sign)) continue
    const comment = commentEnd(text, at)
    if (comment !== null) {
      at = comment - 1
      continue
    }
    if (sign === ',' || sign === ':') {
      expects = 'value'
      continue
    }
    if (sign === '}' || sign === ']') {
      open.pop()
      expects = open.length === 0 ? 'value' : 'comma'
      lastEnd = at
      continue
    }
    if (open.length > 0 && expects === 'comma') return { at: lastEnd, problem: 'comma' }
    if (expects === 'colon') return { at, problem: 'colon' }
    if (sign === '{' || sign === '[') {
      open.push(sign)
      continue
    }
    const isKey = open.at(-1) === '{' && !/:\s*$/.test(text.slice(Math.max(0, at - 200), at).replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, ''))
    if (sign === "'") return { at, problem: 'single_quotes' }
    if (sign === '"') {
      const end = strictEnd(text, at)
      // Only the end of the file is missing.
      if (end === null && !text.slice(at).trimEnd().includes('\n')) return null
      if (end === null) return { at, problem: /\\"/.test(text.slice(at, at + 400).split('\n')[0] ?? '') ? 'backslash' : 'line_in_text' }
      if (strangeEscape.test(text.slice(at + 1, end))) return { at, problem: 'backslash' }
      at = end
    } else {
      const word = /^[^\s,:\]}"']+/.exec(text.slice(at, at + 400))?.[0] ?? sign
      if (isKey || !/^(?:true|false|null|-?\d[\d.eE+-]*)$/.test(word)) return { at, problem: 'unquoted' }
      at += word.length - 1
    }
    lastEnd = at
    expects = isKey ? 'colon' : 'comma'
    if (isKey && /^\s*:/.test(text.slice(at + 1, at + 200))) expects = 'value'
  }
  return null
}

function strictEnd(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === '\n') return null
    if (sign === '"') return at
    if (sign === '\\') at += 1
  }
  return null
}
