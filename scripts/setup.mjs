import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { prepareBinding } from './setup/binding.mjs'
import { build, isBuilt } from './setup/build.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { findElectron, prepareElectron } from './setup/electron.mjs'
import { stepper } from './setup/stepper.mjs'
import { runMain, SetupStop } from './setup/stop.mjs'
import { ensureSystemNeeds } from './setup/system-needs.mjs'

/**
 * Makes a fresh clone ready to run; does nothing, quickly, when it is.
 * Answers the Electron to use (undefined if none was asked for and none is there) and the environment that names it.
 */
export async function setUp({ electron: wantsElectron = false, build: wantsBuild = false, testTools = false, log = console.log } = {}) {
  const step = stepper(log)
  requireNode()
  await installDependencies(step)
  const electron = wantsElectron ? await prepareElectron(step, log) : findElectron()
  await ensureSystemNeeds(step, { electronPath: wantsElectron ? electron.path : undefined, testTools })
  await prepareBinding(step, wantsElectron ? electron : undefined)
  if (wantsBuild && !isBuilt()) await step('Building the app', buildOrStop)
  return { electron, env: environment(electron) }
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new SetupStop(`Keyroster needs Node 20.19 or newer and this is ${process.version}; install a newer Node and try again.`)
}

async function buildOrStop() {
  const { code, output } = await build()
  if (code !== 0) throw new SetupStop(`${output}\nThe app could not be built; the reason stands above.`)
}

function environment(electron) {
  if (!electron) return process.env
  return { ...process.env, KEYROSTER_ELECTRON_PATH: electron.path, ELECTRON_OVERRIDE_DIST_PATH: electron.folder }
}

const startedByItself = process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)
if (startedByItself) {
  await runMain(async () => {
    await setUp({ electron: true, build: true })
    console.log('Keyroster is set up. Start it with: npm start')
    return 0
  })
}
