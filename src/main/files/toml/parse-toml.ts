import { parse, TomlDate, type TomlTable, type TomlValue } from 'smol-toml'
import { limits } from '../text/limits.ts'

export type ParsedToml =
  Readonly<{ kind: 'toml'; value: Readonly<Record<string, unknown>> }> | Readonly<{ kind: 'damaged' }> | Readonly<{ kind: 'other' }>

/** Text as TOML, in the form JSON would have: dates as ISO text, whole numbers beyond 2^53 as text. 'other' when it is not TOML at all (most likely a table), 'damaged' when it is meant to be TOML and cannot be read. */
export function parseToml(text: string): ParsedToml {
  if (text.length > limits.tomlCharacters || !opensLikeToml(text)) return { kind: 'other' }
  try {
    const table = parse(text, { integersAsBigInt: 'asNeeded', maxDepth: limits.jsonDepth })
    return { kind: 'toml', value: plainTable(table, 1) }
  } catch {
    // The parser's own message quotes the text, which may be a secret.
    return hasTables(text) ? { kind: 'damaged' } : { kind: 'other' }
  }
}

const bareOrQuoted = String.raw`(?:[\w-]+|"[^"\n]*"|'[^'\n]*')`
const dottedKey = String.raw`${bareOrQuoted}(?:[ \t]*\.[ \t]*${bareOrQuoted})*`
const tableLine = new RegExp(String.raw`^[ \t]*\[\[?[ \t]*${dottedKey}[ \t]*\]\]?[ \t]*(?:#.*)?$`)
const keyLine = new RegExp(String.raw`^[ \t]*${dottedKey}[ \t]*=[ \t]*\S`)

// Judged by the first line that is neither empty nor a comment: a table has its headers there.
function opensLikeToml(text: string): boolean {
  const first = firstLine(text)
  return first !== null && (keyLine.test(first) || (tableLine.test(first) && hasTables(text)))
}

// A single column may be headed '[Name]'; only together with a key is it a table of TOML.
function hasTables(text: string): boolean {
  let tables = false
  let keys = false
  for (const line of lines(text)) {
    tables ||= tableLine.test(line)
    keys ||= keyLine.test(line)
    if (tables && keys) return true
  }
  return false
}

function firstLine(text: string): string | null {
  for (const line of lines(text)) {
    if (/^\s*(?:#(?!TYPE ).*)?$/.test(line)) continue
    return line
  }
  return null
}

function* lines(text: string): Generator<string> {
  let start = 0
  for (;;) {
    const end = text.indexOf('\n', start)
    // The beginning of a line tells enough.
    yield text.slice(start, Math.min(end === -1 ? text.length : end, start + 4096)).replace(/\r$/, '')
    if (end === -1) return
    start = end + 1
  }
}

function plainTable(table: TomlTable, depth: number): Readonly<Record<string, unknown>> {
  // fromEntries defines own properties, so a key named __proto__ is only a key.
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, plainValue(value, depth + 1)]))
}

function plainValue(value: TomlValue, depth: number): unknown {
  if (depth > limits.jsonDepth) throw new RangeError('too deep')
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (value instanceof TomlDate) return value.toISOString()
  if (Array.isArray(value)) return value.map((entry) => plainValue(entry, depth + 1))
  return typeof value === 'object' ? plainTable(value, depth) : value
}
