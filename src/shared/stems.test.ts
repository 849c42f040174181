import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'

const src = join(import.meta.dirname, '..')

it('gives no two source files the same stem, so that a name finds one file', () => {
  const stems = new Map<string, string[]>()
  for (const path of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(path) || /\.test\.tsx?$/.test(path)) continue
    const stem = basename(path).replace(/\.tsx?$/, '')
    stems.set(stem, [...(stems.get(stem) ?? []), path])
  }
  expect(stems.size).toBeGreaterThan(500)
  expect([...stems.values()].filter((paths) => paths.length > 1)).toEqual([])
})
