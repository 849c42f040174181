import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { modules, root } from './paths.mjs'
import { run } from './run.mjs'

const out = join(root, 'out')
const stamp = '.built.json'

/** Whether out/ was built from the sources as they are now. */
export function isBuilt() {
  const file = join(out, stamp)
  return existsSync(file) && readFileSync(file, 'utf8') === sources()
}

/** Builds the app into out/; answers electron-vite's exit code and words. */
export async function build() {
  // Taken before the build: what is edited meanwhile counts as newer.
  const from = sources()
  const fresh = join(modules, '.cache', `out-${process.pid}`)
  const old = `${fresh}-old`
  try {
    const result = await run(process.execPath, [join(modules, 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--outDir', fresh])
    if (result.code !== 0) return result
    writeFileSync(join(fresh, stamp), from)
    // Swapped in when complete, so that a broken build or an interrupted one leaves the last good app in place.
    if (existsSync(out)) renameSync(out, old)
    renameSync(fresh, out)
    return result
  } finally {
    for (const left of [fresh, old]) rmSync(left, { recursive: true, force: true })
  }
}

// Sizes and times instead of contents: this is asked at every start and has to take no time.
function sources() {
  const files = [...filesIn('src'), 'electron.vite.config.ts', 'package.json', 'package-lock.json'].sort()
  const list = files.map((file) => {
    const { size, mtimeMs } = statSync(join(root, file))
    return `${file} ${size} ${mtimeMs}`
  })
  return JSON.stringify({ sources: createHash('sha256').update(list.join('\n')).digest('hex') })
}

function filesIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
}
