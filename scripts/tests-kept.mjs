import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { modules, root } from './setup/paths.mjs'
import { run } from './setup/run.mjs'

// What became of every test of version 0.1.0: node scripts/tests-kept.mjs [--check] [--lists UNIT.json WINDOW.json]
// A test is found by its name, wherever its file went; what has another name or is gone stands in docs/tests-kept.md.
// With --check nothing is written, and the table that lies in docs/ has to be the present one. --lists takes lists made before
// with `npx vitest list --json=UNIT.json` and `npx playwright test --list --reporter=json > WINDOW.json`.

const before = join(root, 'docs', 'tests-before.txt')
const explained = join(root, 'docs', 'tests-kept.md')
const table = join(root, 'docs', 'tests-kept.csv')
const minute = 60_000

const words = process.argv.slice(2)
const lists = words.includes('--lists') ? words.slice(words.indexOf('--lists') + 1) : []
const present = await presentTests(...lists)
const { rows, lost, stale } = follow(readBefore(), present, readExplained())

for (const { file, name } of lost) console.error(`Neither found nor explained in docs/tests-kept.md: ${file} › ${name}`)
for (const words of stale) console.error(`docs/tests-kept.md: ${words}`)
const text = [['old file', 'old name', 'new file', 'new name or reason'], ...rows]
  .map((cells) => `${cells.map(csvCell).join(',')}\n`)
  .join('')
if (words.includes('--check')) {
  const isPresent = readOr(table, '') === text
  if (!isPresent) console.error('docs/tests-kept.csv is not the present one: node scripts/tests-kept.mjs writes it.')
  if (lost.length + stale.length > 0 || !isPresent) process.exitCode = 1
} else {
  writeFileSync(table, text)
  if (lost.length + stale.length > 0) process.exitCode = 1
}
const newName = rows.filter(([, name, file, now]) => file !== '' && name !== now).length
const gone = rows.filter(([, , file]) => file === '').length
console.log(
  `${rows.length + lost.length} tests before, ${present.length} now: ${rows.length - newName - gone} have their name, ${newName} a new one, ${gone} are gone with a reason, ${lost.length} are lost.`,
)

/** Each old test beside its place today, in the old order; a test counts once, however many have its name. */
function follow(old, now, explanations) {
  const free = new Map()
  for (const { file, name } of now) listOf(free, name).push(file)
  const places = new Array(old.length).fill(null)
  const take = (test, at, file) => {
    const files = free.get(test.name)
    files.splice(files.indexOf(file), 1)
    places[at] = [file, test.name]
  }
  // Those that did not move first, so that no other file takes their place.
  old.forEach((test, at) => {
    if (free.get(test.name)?.includes(test.file)) take(test, at, test.file)
  })
  const movedTo = mostlyMovedTo(old, places, free)
  old.forEach((test, at) => {
    const file = places[at] === null ? movedTo.get(test.file) : undefined
    if (file !== undefined && free.get(test.name)?.includes(file)) take(test, at, file)
  })
  old.forEach((test, at) => {
    const file = places[at] === null ? free.get(test.name)?.[0] : undefined
    if (file !== undefined) take(test, at, file)
  })

  const stale = new Set()
  const used = new Set()
  old.forEach((test, at) => {
    if (places[at] !== null) return
    const found = explanations.find(({ file, name }) => file === test.file && fits(name, test.name))
    if (found === undefined) return
    used.add(found)
    if (found.newFile !== '' && !now.some(({ file, name }) => file === found.newFile && fits(found.now, name)))
      stale.add(`there is no test ${found.newFile} › ${found.now}`)
    places[at] = [found.newFile, found.now]
  })
  for (const one of explanations) if (!used.has(one)) stale.add(`explains nothing: ${one.file} › ${one.name}`)
  return {
    rows: old.flatMap(({ file, name }, at) => (places[at] === null ? [] : [[file, name, ...places[at]]])),
    lost: old.filter((_, at) => places[at] === null),
    stale: [...stale],
  }
}

/** For each old file that is no more, the file in which most of its names are found. */
function mostlyMovedTo(old, places, free) {
  const votes = new Map()
  old.forEach(({ file, name }, at) => {
    if (places[at] !== null) return
    const counts = votes.get(file) ?? new Map()
    votes.set(file, counts)
    for (const candidate of new Set(free.get(name) ?? [])) counts.set(candidate, (counts.get(candidate) ?? 0) + 1)
  })
  return new Map([...votes].map(([file, counts]) => [file, [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]]))
}

// A '*' at the end stands for every case of a test that has many.
function fits(pattern, name) {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}

function readBefore() {
  return readFileSync(before, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => {
      const [file, ...name] = line.split(' › ')
      return { file, name: name.join(' › ') }
    })
}

// Two lines each: '- FILE › NAME', then '  now FILE › NAME' or '  gone REASON'.
function readExplained() {
  const entries = []
  for (const line of readOr(explained, '').split('\n')) {
    if (line.startsWith('- ')) entries.push({ ...fileAndName(line.slice(2)), newFile: '', now: '' })
    else if (line.startsWith('  now ')) {
      const { file, name } = fileAndName(line.slice(6))
      Object.assign(entries.at(-1), { newFile: file, now: name })
    } else if (line.startsWith('  gone ')) Object.assign(entries.at(-1), { now: line.slice(7) })
  }
  return entries
}

function fileAndName(text) {
  const [file, ...name] = text.split(' › ')
  return { file, name: name.join(' › ') }
}

async function presentTests(unitList, windowList) {
  const folder = mkdtempSync(join(tmpdir(), 'keyroster-tests-'))
  try {
    const unit =
      unitList ?? (await listed(join(folder, 'unit.json'), 'vitest/vitest.mjs', (path) => ['list', '--no-isolate', `--json=${path}`]))
    const window =
      windowList ??
      (await listed(
        join(folder, 'window.json'),
        '@playwright/test/cli.js',
        () => ['test', '--list', '--reporter=json'],
        (path) => ({
          PLAYWRIGHT_JSON_OUTPUT_NAME: path,
        }),
      ))
    return [...unitTests(JSON.parse(readFileSync(unit, 'utf8'))), ...windowTests(JSON.parse(readFileSync(window, 'utf8')))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function listed(path, script, argsOf, envOf = () => ({})) {
  const args = [join(modules, ...script.split('/')), ...argsOf(path)]
  const { code, output } = await run(process.execPath, args, { env: { ...process.env, ...envOf(path) }, limitMs: 10 * minute })
  if (code !== 0) throw new Error(`The tests could not be listed.\n${output}`)
  return path
}

function unitTests(list) {
  return list.map(({ file, name }) => ({ file: fromRoot(file), name: name.replaceAll(`${root}${sep}`, '').replaceAll('\n', '\\n') }))
}

function windowTests({ suites }) {
  const inside = (suite, titles) => [
    ...(suite.specs ?? []).flatMap(({ file, title, tests }) =>
      tests.map(({ projectName }) => ({ file: `e2e/${file}`, name: `[${projectName}] ${[...titles, title].join(' › ')}` })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => inside(inner, [...titles, inner.title])),
  ]
  return suites.flatMap((suite) => inside(suite, []))
}

function fromRoot(path) {
  return relative(root, path).split(sep).join('/')
}

function listOf(map, key) {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}

function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return otherwise
    throw error
  }
}

function csvCell(text) {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
