import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recordFacts } from './fact.ts'

// A second list of the fields has to be found and changed when a fact is added. Three names of facts side by side are such a list, or a reason stands here.

const src = join(import.meta.dirname, '../../../..')
const names: ReadonlySet<string> = new Set(recordFacts.flatMap(({ id, field, key, onRow }) => [id, field, key, onRow]))

/** Where facts are named one by one for another reason than that they are the fields of a record. */
const elsewhere: readonly (readonly [where: RegExp, because: string])[] = [
  [/^shared\/domain\/record\/facts\//, 'this is the list'],
  [/^shared\/domain\/imports\/formats\//, 'an export tells some facts, each from a field of its own'],
  [/^shared\/domain\/imports\/mapping\/header-aliases\.ts$/, 'the headings of the template for hand-made lists'],
  [/^shared\/domain\/imports\/mapping\/suggested-mapping\.ts$/, 'what may be the name of a thing where nothing is called a name'],
  [/^shared\/domain\/record\/value-words\.ts$/, 'words for the values of closed lists in four languages'],
  [/^shared\/domain\/inventory\/tier\.ts$/, 'the labels the importance is worked out from'],
  [/^shared\/domain\/reviews\/(review|off-cycle)\.ts$/, 'what a review shows is kept with it as it was'],
  [/^shared\/domain\/reports\/review-report\.ts$/, 'the same on paper'],
  [/^main\/handlers\/reviews\/review-handlers\.ts$/, 'the same when the review starts'],
  [/^main\/store\/change-log\.ts$/, 'the same when it asks whether a label changed since'],
  [/^shared\/domain\/imports\/matching\/field-changes\.ts$/, 'facts that only make sense together are taken or kept together'],
  [/^(shared\/ipc\/areas\/vendors-contract|main\/handlers\/vendors\/vendor-handlers)\.ts$/, 'a card about a vendor shows a few facts'],
]

/** Runs of three and more: texts with commas between, and keys of one object, a line each. */
function listsIn(text: string): readonly string[] {
  const texts = [...text.matchAll(/'[\w.]+'(?:\s*,\s*'[\w.]+')+/g)].flatMap(([list]) => runs([...list.matchAll(/[\w.]+/g)].map(String)))
  const keys = runs(text.split('\n').map((line) => /^\s*(?:'([\w.]+)':|(\w+)(?::|,$))/.exec(line)?.slice(1).join('') ?? ''))
  return [...texts, ...keys]
}

function runs(words: readonly string[]): readonly string[] {
  const found: string[] = []
  let run: string[] = []
  for (const word of [...words, '']) {
    if (names.has(word)) run.push(word)
    else {
      if (run.length >= 3) found.push(run.join(' '))
      run = []
    }
  }
  return found
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\/testing\//.test(path))
const withLists = files.flatMap((path) => listsIn(readFileSync(join(src, path), 'utf8')).map((list) => ({ path, list })))

test('no fields are listed beside the catalogue', () => {
  const beside = withLists.filter(({ path }) => !elsewhere.some(([where]) => where.test(path)))
  expect(beside).toEqual([])
})

test('every exception is still one', () => {
  expect(elsewhere.filter(([where]) => !withLists.some(({ path }) => where.test(path))).map(([, because]) => because)).toEqual([])
})

test('lists are found in the ways people write them', () => {
  expect(listsIn(`const shown = ['kind', 'system', 'purpose']`)).toEqual(['kind system purpose'])
  expect(listsIn(`const shown = [\n  'name',\n  'odd',\n  'kind',\n  'system',\n  'revokePlan',\n]`)).toEqual(['kind system revokePlan'])
  expect(listsIn(`return {\n  kind: row.kind,\n  logging,\n  alertTo: 'x',\n}`)).toEqual(['kind logging alertTo'])
  expect(listsIn(`const { kind, logging } = row`)).toEqual([])
})
