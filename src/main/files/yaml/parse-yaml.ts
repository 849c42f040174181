import { type Document, isScalar, parseAllDocuments, visit } from 'yaml'
import { limits } from '../text/limits.ts'

export type ParsedYaml =
  | Readonly<{ kind: 'yaml'; values: readonly unknown[] }>
  /** `line` counts from 1, null where the reader names none. */
  | Readonly<{ kind: 'damaged'; line: number | null }>
  | Readonly<{ kind: 'other' }>

/** Text as YAML, in the form JSON would have, one value per document: days stay the text they are, whole numbers beyond 2^53 and those with leading zeros too. 'other' when it does not read like YAML (most likely a table), 'damaged' when it is meant to be YAML and cannot be read. */
export function parseYaml(text: string): ParsedYaml {
  if (text.length > limits.yamlCharacters || !opensLikeYaml(text)) return { kind: 'other' }
  try {
    const parsed = parseAllDocuments(text, { intAsBigInt: true, uniqueKeys: false, logLevel: 'silent' })
    const documents: readonly Document[] = Array.isArray(parsed) ? parsed : []
    const problem = documents.flatMap(({ errors }) => errors)[0]
    // The parser's own message quotes the text, which may be a secret.
    if (problem !== undefined) return { kind: 'damaged', line: problem.linePos?.[0].line ?? null }
    const values = documents.map(plainDocument).filter((value) => value !== null)
    return values.length === 0 ? { kind: 'other' } : { kind: 'yaml', values }
  } catch {
    // Deeper than the limit, or references that would unfold to more than any file holds.
    return { kind: 'damaged', line: null }
  }
}

function plainDocument(document: Document): unknown {
  visit(document, {
    Scalar: (_, node) => {
      // 007 is an id and no number; a merge key or a tag nobody knows stays the text it is.
      if (typeof node.value === 'bigint' && node.source !== undefined && /^[-+]?0\d/.test(node.source)) node.value = node.source
    },
  })
  return plainValue(document.contents === null || isEmptyScalar(document.contents) ? null : document.toJS({ maxAliasCount: 100 }), 1)
}

function isEmptyScalar(node: unknown): boolean {
  return isScalar(node) && (node.value === null || node.value === undefined)
}

function plainValue(value: unknown, depth: number): unknown {
  if (depth > limits.jsonDepth) throw new RangeError('too deep')
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (Array.isArray(value)) return value.map((entry: unknown) => plainValue(entry, depth + 1))
  if (value instanceof Uint8Array) return null
  // fromEntries defines own properties, so a key named __proto__ is only a key.
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainValue(inner, depth + 1)]))
  return value
}

// A table may hold colons as well: keys alone on most lines, and no separator in the first of them.
function opensLikeYaml(text: string): boolean {
  const lines = text.slice(0, 64 * 1024).split(/\r?\n/, 200)
  const content = lines.filter((line) => line.trim() !== '' && !/^\s*#/.test(line)).slice(0, 60)
  const [first = ''] = content
  if (/^---(?:\s|$)/.test(first) && content.length > 1) return true
  const keyed = content.filter((line) => keyLine.test(line)).length
  const items = content.filter((line) => /^\s*- /.test(line)).length
  return (
    content.length >= 3 &&
    keyed + items >= content.length * 0.7 &&
    keyed >= content.length * 0.4 &&
    /^(?:- )?(?:[\w./$-]+|"[^"]*"|'[^']*'):(?:\s|$)/.test(first) &&
    content.some((line) => /^\s+\S|^- /.test(line))
  )
}

const keyLine = /^\s*(?:- )*(?:[\w./$@-]+|"[^"]*"|'[^']*'):(?:\s+\S.*)?\s*$/
