import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cache, modules } from './paths.mjs'
import { run } from './run.mjs'
import { SetupStop } from './stop.mjs'
import { ensureCompiler } from './system-needs.mjs'

// The experimental Node-API is the one way to have what the module needs on runtimes that stop at version 9.
const flags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'

/** The SQLite module built from the sources in its package, once per computer; answers the file. */
export async function buildBinding(step, folder) {
  if (process.platform !== 'linux')
    throw new SetupStop(
      `The SQLite module needs Node 22.14 or newer here and this is ${process.version}; install a newer Node and try again.`,
    )
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  // Node-API is the same for every Node and Electron, so the version of neither is part of the name.
  const recipe = createHash('sha256').update(flags).digest('hex').slice(0, 8)
  const ready = join(cache, `better-sqlite3-${version}-${process.platform}-${process.arch}-${recipe}.node`)
  if (!existsSync(ready)) {
    await ensureCompiler(step)
    await step('Building the SQLite module for this Node (about a minute, once)', () => build(folder, ready))
  }
  return ready
}

async function build(folder, ready) {
  // Inside node_modules, so that the build finds node-addon-api where the package would.
  const workshop = join(modules, '.cache', `sqlite-${process.pid}`)
  try {
    cpSync(folder, workshop, {
      recursive: true,
      filter: (path) => !path.startsWith(join(folder, 'prebuilds')) && !path.startsWith(join(folder, 'build')),
    })
    await compile(workshop)
    mkdirSync(cache, { recursive: true })
    copyFileSync(join(workshop, 'build', 'Release', 'better_sqlite3.node'), `${ready}.${process.pid}.tmp`)
    renameSync(`${ready}.${process.pid}.tmp`, ready)
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

async function compile(workshop) {
  const nodeGyp = join(modules, 'node-gyp', 'bin', 'node-gyp.js')
  const headers = headersOnThisComputer()
  const words = ['rebuild', '--release', '--force_build=1', '--jobs=max', ...(headers ? [`--nodedir=${headers}`] : [])]
  const { code, output } = await run(process.execPath, [nodeGyp, ...words], { cwd: workshop, env: { ...process.env, CXXFLAGS: flags } })
  if (code === 0) return
  const hint = headers
    ? ''
    : ' Node’s headers are not on this computer and may not have been reachable; a Node installed from its official archive brings them.'
  throw new SetupStop(
    `${output}\nThe SQLite module could not be built; the reason stands above.${hint} With Node 22.14 or newer nothing has to be built.`,
  )
}

// Node's own archive and most packages of it put the headers beside the program; otherwise node-gyp downloads them.
function headersOnThisComputer() {
  const places = [process.env.npm_config_nodedir, dirname(dirname(process.execPath))]
  return places.find((place) => place && existsSync(join(place, 'include', 'node', 'node_api.h')))
}
