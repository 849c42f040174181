import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

const folder = fileURLToPath(new URL('./goldens', import.meta.url))
const writing = process.env['KEYROSTER_WRITE_GOLDENS'] === '1'

/**
 * Compares a text with the golden file of this name, byte for byte.
 * `commands/` holds what a person or a script meets (commands, exports, reports, printed sheets), `replies/` what the window is told.
 * A golden changes only in a commit that says why; they are written anew with: KEYROSTER_WRITE_GOLDENS=1 npx vitest run golden
 */
export function expectGolden(name: string, text: string): void {
  const path = join(folder, name)
  if (writing) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  // toBe on a text of a megabyte would print it whole; the first line that differs says more.
  const golden = readFileSync(path, 'utf8')
  expect(firstDifference(golden, text), name).toBeNull()
}

/** The same for a value; goldens are indented so that a change shows as lines. */
export function expectGoldenJson(name: string, value: unknown): void {
  expectGolden(`${name}.json`, `${JSON.stringify(value, null, 1)}\n`)
}

/** The same for many small records, one on each line. */
export function expectGoldenLines(name: string, records: readonly unknown[]): void {
  expectGolden(`${name}.jsonl`, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
}

function firstDifference(golden: string, text: string): object | null {
  if (golden === text) return null
  const [before, now] = [golden.split('\n'), text.split('\n')]
  const line = before.findIndex((words, at) => words !== now[at])
  const at = line === -1 ? before.length : line
  return { line: at + 1, golden: before.slice(at, at + 5), now: now.slice(at, at + 5) }
}
