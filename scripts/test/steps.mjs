import { join } from 'node:path'
import { build, isBuilt } from '../setup/build.mjs'
import { modules } from '../setup/paths.mjs'
import { run } from '../setup/run.mjs'
import { asOneCheck, countPlaywright, countVitest } from './count.mjs'
import { lanesWithKeychain, lanesWithoutKeychain } from './lanes.mjs'

const minute = 60_000
const tool = (...path) => join(modules, ...path)

// Each step answers { passed, failed, output, notes? }; none depends on another but e2e on the build.
const steps = {
  types: { title: 'types', run: check(tool('typescript', 'bin', 'tsc'), '--build') },
  lint: { title: 'lint', run: check(tool('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0') },
  format: { title: 'format', run: check(tool('prettier', 'bin', 'prettier.cjs'), '--check', '.') },
  layers: {
    title: 'layers',
    run: check(tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), 'src', 'e2e', '--config', '.dependency-cruiser.cjs'),
  },
  folders: {
    title: 'folders',
    run: check(tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), 'src', '--config', '.dependency-cruiser.folders.cjs'),
  },
  unit: { title: 'unit', run: unit },
  build: { title: 'build', run: buildApp },
  'e2e keychain': { title: 'e2e with a keychain', inWindow: true, run: (env) => playwright('keychain', lanesWithKeychain, env) },
  'e2e no-keychain': {
    title: 'e2e without a keychain',
    inWindow: true,
    linuxOnly: true,
    run: (env) => playwright('no-keychain', lanesWithoutKeychain, env),
  },
}

export const stepNames = ['types', 'lint', 'format', 'layers', 'folders', 'unit', 'build', 'e2e']

/** The steps behind the names, in their fixed order; e2e brings the build along. */
export function selectSteps(names) {
  const isChosen = (key) => names.includes(key.split(' ')[0]) || (key === 'build' && names.includes('e2e'))
  // Only on Linux can a test take the keychain away.
  const canRun = (step) => !step.linuxOnly || process.platform === 'linux'
  return Object.keys(steps)
    .filter(isChosen)
    .map((key) => steps[key])
    .filter(canRun)
}

function check(script, ...words) {
  return async (env) => asOneCheck(await run(process.execPath, [script, ...words], { env, limitMs: 10 * minute }))
}

async function buildApp() {
  return asOneCheck(isBuilt() ? { code: 0, output: '' } : await build())
}

async function unit(env) {
  return countVitest((report) => {
    const words = [tool('vitest', 'vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
    return run(process.execPath, words, { env, limitMs: 20 * minute })
  })
}

async function playwright(project, openLanes, env) {
  const words = [tool('@playwright', 'test', 'cli.js'), 'test', `--project=${project}`, '--reporter=line,json']
  let lanes
  try {
    lanes = await openLanes(env)
  } catch (error) {
    return asOneCheck({ code: 1, output: error.message })
  }
  try {
    return await countPlaywright((report) =>
      run(process.execPath, words, { env: { ...lanes.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }, limitMs: 30 * minute }),
    )
  } finally {
    await lanes.close()
  }
}
