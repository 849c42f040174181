import { findProgram } from './find-program.mjs'
import { run } from './run.mjs'
import { SetupStop } from './stop.mjs'

/**
 * Sees to it that the wanted things are on this computer.
 * `wanted` is a list of { thing, packages, present }: the package names are alternatives, newest distribution first.
 */
export async function ensureSystemPackages(step, purpose, wanted) {
  const missing = wanted.filter((want) => !want.present)
  if (missing.length === 0) return
  const things = missing.map((want) => want.thing).join(', ')
  if (!findProgram('apt-get'))
    throw new SetupStop(`${purpose} needs ${things}; install them with your system's package manager and try again.`)
  if (process.getuid() !== 0) {
    const names = await packageNames(missing)
    throw new SetupStop(
      `${purpose} needs ${things}. Type this, then try again:`,
      `sudo apt-get install -y --no-install-recommends ${names.join(' ')}`,
    )
  }
  await step(`Installing system packages for ${things}`, () => aptInstall(missing))
}

async function aptInstall(missing) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // A failed update is not the end: the lists on this computer may be enough.
  await run('apt-get', ['update'], { env })
  const words = ['install', '-y', '--no-install-recommends', ...(await packageNames(missing))]
  const { code, output } = await run('apt-get', words, { env })
  if (code !== 0)
    throw new SetupStop(
      `${output}\nThe system packages could not be installed; the reason stands above. Try it again with:`,
      `apt-get ${words.join(' ')}`,
    )
}

async function packageNames(missing) {
  const names = await Promise.all(missing.map((want) => firstKnown(want.packages)))
  return [...new Set(names)]
}

// The same library has another package name on another release (libasound2, libasound2t64).
async function firstKnown(names) {
  for (const name of names.slice(0, -1)) {
    const { code } = await run('apt-cache', ['show', name])
    if (code === 0) return name
  }
  return names.at(-1)
}
