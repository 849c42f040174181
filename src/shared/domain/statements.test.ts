import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ruleIds } from './findings/model/rule-ids.ts'

const root = join(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const files = ['src', 'e2e'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
)
const textOf = (wanted: RegExp, unwanted: RegExp) =>
  files
    .filter((path) => wanted.test(path) && !unwanted.test(path))
    .map(read)
    .join('\n')
const tests = textOf(/\.(test|spec)\.ts$/, /statements\.test\.ts$/)
const app = textOf(/^src.*\.tsx?$/, /\.test\.ts$|[\\/]testing[\\/]/)
const rail = new Set([...read('src/renderer/app/rail.tsx').matchAll(/entry\(\s*'\w+',\s*\w+,\s*'([^']+)'/g)].map(([, label]) => label))

const rows = [...read('docs/statements.md').matchAll(/^\| ([AB]\d\d) \| (.+?) \| (.+?) \| (.*?) ?\| (.+?) \|$/gm)].map(
  ([, id = '', says = '', where = '', rules = '', shown = '']) => ({ id, says, where, rules, shown }),
)

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`)
const quoted = (text: string) => [...text.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words)

describe('the table of statements in the docs', () => {
  it('holds every statement once, in order', () => {
    expect(rows.map(({ id }) => id)).toEqual([...numbered('A', 36), ...numbered('B', 18)])
  })

  it.each(rows)('$id points at screens and words that exist', ({ where }) => {
    const screens = where.split('; ').flatMap((part) => (/^[A-Z]/.test(part) ? [part.split(/[:,]/)[0] ?? ''] : []))
    expect(screens.length).toBeGreaterThan(0)
    expect(screens.filter((screen) => !rail.has(screen))).toEqual([])
    for (const words of quoted(where)) expect(app.includes(words) || app.includes(words.replaceAll("'", "\\'")), words).toBe(true)
  })

  it.each(rows)('$id names rules that exist', ({ rules }) => {
    const ids = rules.split(' ').filter((id) => id !== '')
    expect(ids.filter((id) => !(ruleIds as readonly string[]).includes(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(new RegExp(`ruleTable\\(\\s*'${id}'`).test(tests), id).toBe(true)
  })

  it.each(rows)('$id names a test that exists', ({ shown }) => {
    expect(quoted(shown).length).toBeGreaterThan(0)
    for (const title of quoted(shown)) expect(tests.includes(`'${title}'`), title).toBe(true)
  })

  it('names every rule that belongs to a statement', () => {
    expect(ruleIds.filter((id) => !rows.some(({ rules }) => rules.includes(id)))).toEqual([])
  })
})
