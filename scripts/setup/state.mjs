import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { modules } from './paths.mjs'

// Inside node_modules, so that deleting node_modules also forgets what was known about it.
const file = join(modules, '.keyroster-setup.json')

/** What earlier runs found out about this node_modules. */
export function readState() {
  return readJson(file) ?? {}
}

export function rememberInState(changes) {
  writeWhole(file, JSON.stringify({ ...readState(), ...changes }, null, 2))
}

/** A JSON file's content; undefined when it is missing or damaged, which both mean "do it again". */
export function readJson(path) {
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** Writes under a temporary name first, so that a killed run never leaves half a file. */
export function writeWhole(path, content) {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = `${path}.${process.pid}.tmp`
  writeFileSync(temporary, content)
  renameSync(temporary, path)
}
