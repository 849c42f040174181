import { accessSync, constants, existsSync, realpathSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { SetupStop } from './stop.mjs'

/** The full path of a program on the PATH, or undefined. */
export function findProgram(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : ['']
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
    .find(isExecutable)
}

/** npm's own script, started with this very Node: no shell, so it is the same on every platform. */
export function findNpm() {
  const onPath = findProgram('npm')
  const beside = dirname(process.execPath)
  const found = [
    process.env.npm_execpath,
    onPath && realpathSync(onPath),
    onPath && join(dirname(onPath), 'node_modules/npm/bin/npm-cli.js'),
    join(beside, 'node_modules/npm/bin/npm-cli.js'),
    join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find((path) => path && basename(path) === 'npm-cli.js' && existsSync(path))
  if (!found) throw new SetupStop('npm was not found beside Node; install Node.js together with npm and try again.')
  return found
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
