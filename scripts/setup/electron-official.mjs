import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { cache, modules } from './paths.mjs'
import { run } from './run.mjs'
import { readJson, writeWhole } from './state.mjs'

const day = 24 * 60 * 60 * 1000
const folder = join(modules, 'electron')

/** Lets the electron package fetch its own binary and says whether it could. A failure is believed for a day. */
export async function fetchOfficialElectron(step, log) {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const failure = join(cache, `electron-${version}-not-reachable.json`)
  if (Date.now() - (readJson(failure)?.at ?? 0) < day) return false

  const { code, output } = await step(`Fetching Electron ${version}`, runInstaller)
  if (code === 0) return true
  log('  it cannot be reached from here')
  writeWhole(failure, JSON.stringify({ at: Date.now(), output }))
  return false
}

// A slow line may take its time, one that brings nothing may not: on some networks the request is never answered.
async function runInstaller() {
  const downloads = join(cache, `download-${process.pid}`)
  mkdirSync(downloads, { recursive: true })
  const env = { ...process.env, TMPDIR: downloads, TEMP: downloads, TMP: downloads }
  try {
    return await run(process.execPath, [join(folder, 'install.js')], { env, limitMs: 30_000, progress: () => bytesIn(downloads) })
  } finally {
    rmSync(downloads, { recursive: true, force: true })
  }
}

function bytesIn(directory) {
  try {
    return readdirSync(directory, { recursive: true }).reduce((sum, name) => sum + statSync(join(directory, name)).size, 0)
  } catch {
    // A file went away between listing and looking: something is moving.
    return -1
  }
}
