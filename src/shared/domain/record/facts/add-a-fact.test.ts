import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

// The example of the docs has to stay true; that the fact it adds is found everywhere is proved by: npm run prove -- fact
const root = join(import.meta.dirname, '../../../../..')
const git = (...words: readonly string[]) =>
  execFileSync('git', ['apply', ...words, 'docs/add-a-fact.patch'], { cwd: root, encoding: 'utf8' })

it('adding a fact is one row in one file, as docs/add-a-fact.patch does it', () => {
  expect(git('--check')).toBe('')
  const [line = '', ...others] = git('--numstat').trim().split('\n')
  expect(others).toEqual([])
  expect(line).toMatch(/^\d+\t0\tsrc\/shared\/domain\/record\/facts\/[a-z]+-facts\.ts$/)
})
