import { copyFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buildBinding } from './binding-build.mjs'
import { modules } from './paths.mjs'
import { run } from './run.mjs'
import { readState, rememberInState } from './state.mjs'
import { SetupStop } from './stop.mjs'

const folder = join(modules, 'better-sqlite3')
const binary = join(folder, 'prebuilds', `${process.platform}-${process.arch}.node`)

/**
 * Sees to it that the SQLite module loads in Node and, if there is one, in Electron.
 * The binary inside the package asks for Node-API 10 and takes an older runtime down with it, so it is tried out first.
 */
export async function prepareBinding(step, electron) {
  const runtimes = [nodeRuntime(), ...(electron ? [electronRuntime(electron)] : [])]
  if (known(runtimes)) return
  if (!(await worksIn(runtimes))) {
    place(await buildBinding(step, folder))
    if (!(await worksIn(runtimes)))
      throw new SetupStop(
        'The SQLite module does not load, also not when built on this computer; please report this together with the output of:',
        'node -p process.versions',
      )
  }
  rememberInState({ binding: { file: fingerprint(), works: runtimes.map((runtime) => runtime.name) } })
}

const nodeRuntime = () => ({ name: `node ${process.version}`, path: process.execPath, env: process.env })

const electronRuntime = ({ path, version }) => ({
  name: `electron ${version} ${path}`,
  path,
  env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
})

function known(runtimes) {
  const { binding } = readState()
  return binding?.file === fingerprint() && runtimes.every((runtime) => binding.works.includes(runtime.name))
}

async function worksIn(runtimes) {
  // Also asks for the cipher, without which a vault would silently be written in clear.
  const trial = `const db = new (require(${JSON.stringify(folder)}))(':memory:'); db.prepare('select sqlite3mc_version()').get(); db.close()`
  // In child processes: the failure to expect is a crash, not an error.
  for (const { path, env } of runtimes) {
    const { code } = await run(path, ['-e', trial], { env, limitMs: 30_000 })
    if (code !== 0) return false
  }
  return true
}

function place(built) {
  copyFileSync(built, `${binary}.tmp`)
  renameSync(`${binary}.tmp`, binary)
}

function fingerprint() {
  const found = statSync(binary, { throwIfNoEntry: false })
  return found ? `${found.size} ${found.mtimeMs}` : 'none'
}
