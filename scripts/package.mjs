import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setUp } from './setup.mjs'
import { root } from './setup/paths.mjs'
import { runMain, SetupStop } from './setup/stop.mjs'

await runMain(async () => {
  const { electron } = await setUp({ electron: true, build: true })
  return electron.unofficial ? buildTrial(electron) : buildRelease(electron)
})

/** The installers for the platform this runs on, configured under "build" in package.json. */
async function buildRelease(electron) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 22 || (major === 22 && minor < 14)) {
    throw new SetupStop(
      'A release needs Node 22.14 or newer, so that the SQLite module ships with the binary its makers built; install a newer Node, then type:',
      'npm ci --ignore-scripts && npm run package',
    )
  }
  await buildPackage(null, { electronDist: electron.folder, electronVersion: electron.version })
  return 0
}

/** The same package unpacked, on an Electron that nobody should be given: to see that packaging works. */
async function buildTrial(electron) {
  console.log(`This is a trial only: Electron ${electron.version} comes from an unofficial source and must not be given to anybody.`)
  const workshop = mkdtempSync(join(tmpdir(), 'keyroster-package-'))
  const output = join(root, 'dist', 'trial')
  rmSync(output, { recursive: true, force: true })
  try {
    // Without the launcher, which stands where the app's own archive goes.
    const launcher = join(electron.folder, 'resources', 'app')
    cpSync(electron.folder, workshop, { recursive: true, filter: (path) => path !== launcher })
    await buildPackage('dir', { electronDist: workshop, electronVersion: electron.version, directories: { output } })
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
  console.log(
    `The trial is in ${relative(root, join(output, 'linux-unpacked'))}; a release is made where the official Electron can be downloaded.`,
  )
  return 0
}

async function buildPackage(target, config) {
  const { build, Platform } = await import('electron-builder')
  await build({ projectDir: root, targets: Platform.current().createTarget(target), config, publish: 'never' })
}
