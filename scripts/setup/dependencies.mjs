import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findNpm } from './find-program.mjs'
import { modules, root } from './paths.mjs'
import { run } from './run.mjs'
import { readJson, readState, rememberInState } from './state.mjs'
import { SetupStop } from './stop.mjs'

/** Makes node_modules agree with package-lock.json. */
export async function installDependencies(step) {
  const lockFile = readFileSync(join(root, 'package-lock.json'))
  const lock = createHash('sha256').update(lockFile).digest('hex')
  if (readState().lock === lock) return

  const wanted = JSON.parse(lockFile.toString())
  if (!agrees(wanted, readJson(join(modules, '.package-lock.json')))) {
    await step('Installing dependencies from package-lock.json', npmCi)
  }
  rememberInState({ lock, binding: undefined })
}

async function npmCi() {
  // No package may run code or fetch more while it is installed; the native modules bring their binaries with them.
  // The log level is spelled out because `npm run -s` would otherwise also silence the reason of a failure.
  const words = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const { code, output } = await run(process.execPath, [findNpm(), ...words, '--loglevel=error'])
  if (code !== 0)
    throw new SetupStop(
      `${output}\nnpm could not install the dependencies; the reason stands above. Try it again with:`,
      `npm ${words.join(' ')}`,
    )
}

// A person who ran `npm install` by hand has what is needed: npm's own record says so, and it is not done twice.
function agrees(wanted, installed) {
  if (!installed) return false
  const have = installed.packages
  const nothingElse = Object.entries(have).every(([path, found]) => wanted.packages[path]?.version === found.version)
  const nothingMissing = Object.entries(wanted.packages).every(
    ([path, entry]) => path === '' || entry.optional || entry.peer || path in have,
  )
  return nothingElse && nothingMissing
}
