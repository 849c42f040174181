import type { ImportFile } from './document.ts'
import { isJsonObject } from './json-list.ts'

/** A JSON file with its keys written as other tools write the same objects: appId for the AppId of PowerShell, user_name and UserName for userName. Spellings that change nothing are left out. */
export function* otherSpellings(file: ImportFile): Generator<ImportFile> {
  if (file.document.kind !== 'json') return
  const { values } = file.document
  const keys = keysIn(values)
  for (const spell of [camelCase, snakeCase, pascalCase, kebabCase]) {
    if ([...keys].every((key) => spell(key) === key)) continue
    yield { ...file, document: { kind: 'json', values: values.map((value) => spelled(value, spell)) } }
  }
}

function keysIn(values: readonly unknown[]): ReadonlySet<string> {
  const keys = new Set<string>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (isJsonObject(value))
      for (const [key, inside] of Object.entries(value)) {
        keys.add(key)
        walk(inside)
      }
  }
  values.forEach(walk)
  return keys
}

function spelled(value: unknown, spell: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((part) => spelled(part, spell))
  if (!isJsonObject(value)) return value
  const keys = new Map<string, unknown>()
  // Of two keys with one spelling the first counts.
  for (const [key, inside] of Object.entries(value)) if (!keys.has(spell(key))) keys.set(spell(key), spelled(inside, spell))
  return Object.fromEntries(keys)
}

// Names that are no words (#odata.type, app.kubernetes.io/name, AKIA…) stay as they are.
const word = /^[A-Za-z][A-Za-z\d]*(?:[_-][A-Za-z\d]+)*$/

function wordsOf(key: string): readonly string[] {
  return key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[ _-]/)
    .map((part) => part.toLowerCase())
}

const longestName = 100

function isName(key: string): boolean {
  return key.length <= longestName && word.test(key) && !/^[A-Z\d]{6,}$/.test(key)
}

function camelCase(key: string): string {
  return isName(key)
    ? wordsOf(key)
        .map((part, at) => (at === 0 ? part : capital(part)))
        .join('')
    : key
}

function snakeCase(key: string): string {
  return isName(key) ? wordsOf(key).join('_') : key
}

function kebabCase(key: string): string {
  return isName(key) ? wordsOf(key).join('-') : key
}

function pascalCase(key: string): string {
  return isName(key) ? wordsOf(key).map(capital).join('') : key
}

function capital(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1)
}
