import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fallbackElectron, fallbackFolder } from './electron-fallback.mjs'
import { fetchOfficialElectron } from './electron-official.mjs'
import { modules } from './paths.mjs'
import { SetupStop } from './stop.mjs'

/** Makes sure that there is an Electron to run on; the official one wherever it can be had. */
export async function prepareElectron(step, log) {
  const chosen = chosenByHand() ?? officialElectron()
  if (chosen) return chosen
  if (await fetchOfficialElectron(step, log)) return officialElectron()
  return described(await fallbackElectron(step), 'electron')
}

/** The Electron that is on this computer already, or undefined; never fetches one. */
export function findElectron() {
  return chosenByHand() ?? officialElectron() ?? (existsSync(fallbackFolder) ? described(fallbackFolder, 'electron') : undefined)
}

function chosenByHand() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return undefined
  const program = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron'
  if (!existsSync(join(folder, program)))
    throw new SetupStop(`ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron in it: ${folder}`)
  return described(folder, program)
}

function officialElectron() {
  const record = join(modules, 'electron', 'path.txt')
  if (!existsSync(record)) return undefined
  const folder = join(modules, 'electron', 'dist')
  const program = readFileSync(record, 'utf8')
  return existsSync(join(folder, program)) ? described(folder, program) : undefined
}

function described(folder, program) {
  return {
    folder,
    path: join(folder, program),
    version: readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, ''),
    unofficial: existsSync(join(folder, 'unofficial-build.txt')),
  }
}
