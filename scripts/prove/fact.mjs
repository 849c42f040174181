import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setUp } from '../setup.mjs'
import { modules, root } from '../setup/paths.mjs'
import { run } from '../setup/run.mjs'
import { readJson } from '../setup/state.mjs'
import { SetupStop } from '../setup/stop.mjs'
import { countPlaywright } from '../test/count.mjs'
import { lanesWithKeychain } from '../test/lanes.mjs'

const patch = join(root, 'docs', 'add-a-fact.patch')
const minute = 60_000
const tool = (...path) => join(modules, ...path)

/** One row added to the catalogue is a fact everywhere: tried out on a copy of what is committed. */
export async function prove({ log }) {
  const { env } = await setUp({ electron: true, testTools: true, log })
  const copy = mkdtempSync(join(tmpdir(), 'keyroster-fact-'))
  const tidy = () => rmSync(copy, { recursive: true, force: true, maxRetries: 5 })
  process.once('exit', tidy)
  try {
    const step = stepIn(copy, env, log)
    await copyCommitted(step, copy)
    const { touched, lines } = await applyPatch(step)
    await step('Types', process.execPath, tool('typescript', 'bin', 'tsc'), '--build')
    await step('Build', process.execPath, tool('electron-vite', 'bin', 'electron-vite.js'), 'build')
    log('The fact on the command line and in the window')
    const { passed, titles } = await findTheFact(copy, env)
    return {
      sentence: 'One row in one file of `src/` (`docs/add-a-fact.patch`) is a fact everywhere. Everything in real encrypted vaults.',
      counts: { 'files touched under `src/`': touched, 'lines added': lines, 'tests that found it': passed },
      lines: titles,
    }
  } finally {
    tidy()
    process.off('exit', tidy)
  }
}

function stepIn(copy, env, log) {
  // The folder for temporary files may lie inside somebody's repository; then git would silently apply nothing.
  const alone = { ...env, GIT_CEILING_DIRECTORIES: dirname(copy) }
  return async (title, command, ...words) => {
    log(title)
    const { code, output } = await run(command, words, { cwd: copy, env: alone, limitMs: 10 * minute })
    if (code !== 0)
      throw new SetupStop(
        `${output.trimEnd()}\n\n${title}: this failed on the copy, and nothing was written down; the reason stands above.`,
      )
    return output
  }
}

async function copyCommitted(step, copy) {
  const archive = join(copy, 'committed.tar')
  await step('Copy of what is committed', 'git', '-C', root, 'archive', '--output', archive, 'HEAD')
  await step('Unpack', 'tar', '-xf', archive)
  rmSync(archive)
  // One link for each package instead of one for all: what tools keep in node_modules/.cache is the copy's own.
  mkdirSync(join(copy, 'node_modules'))
  for (const entry of readdirSync(modules, { withFileTypes: true })) {
    if (entry.isDirectory() && !entry.name.startsWith('.'))
      symlinkSync(join(modules, entry.name), join(copy, 'node_modules', entry.name), 'junction')
  }
}

/** Answers how many files under src/ the patch touches, and how many lines it adds. */
async function applyPatch(step) {
  const stat = await step('What the patch touches', 'git', 'apply', '--numstat', patch)
  const files = stat
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
  const touched = files.filter(([, , path]) => path.startsWith('src/'))
  if (files.length !== 1 || touched.length !== 1)
    throw new SetupStop(`docs/add-a-fact.patch has to touch exactly one file, under src/, and touches:\n${stat}`)
  await step('docs/add-a-fact.patch applies', 'git', 'apply', patch)
  return { touched: touched.length, lines: Number(files[0][0]) }
}

async function findTheFact(copy, env) {
  const config = join('scripts', 'prove', 'fact', 'playwright.config.ts')
  const words = [tool('@playwright', 'test', 'cli.js'), 'test', '--config', config, '--reporter=line,json']
  const titles = []
  const lanes = await lanesWithKeychain(env)
  try {
    const { passed, failed, output } = await countPlaywright(async (report) => {
      const told = { ...lanes.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
      const done = await run(process.execPath, words, { cwd: copy, env: told, limitMs: 20 * minute })
      titles.push(...(readJson(report)?.suites ?? []).flatMap(({ specs }) => specs.map(({ title }) => title)))
      return done
    })
    if (failed > 0)
      throw new SetupStop(
        `${output.trimEnd()}\n\nThe new fact was not found everywhere, and nothing was written down; the reason stands above.`,
      )
    return { passed, titles }
  } finally {
    await lanes.close()
  }
}
