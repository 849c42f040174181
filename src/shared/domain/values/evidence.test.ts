import { describe, expect, it } from 'vitest'
import { evidenceSchema, evidenceWords } from './evidence.ts'

const read = { where: 'https://docs.example.com/keys', says: 'two keys at once', checkedOn: '2026-11-30' }

describe('how a fact is known', () => {
  it.each([
    ['a page of the provider', { certainty: 'checked', ...read }, true],
    ['a file of a repository', { certainty: 'secondary', ...read, where: 'owner/name:docs/keys.md' }, true],
    ['from memory, with nothing read', { certainty: 'memory', checkedOn: '2026-11-21' }, true],
    ['checked without a source', { certainty: 'checked', checkedOn: '2026-11-30' }, false],
    ['second hand without what it says', { certainty: 'secondary', ...read, says: '' }, false],
    ['from memory, yet with a source', { certainty: 'memory', ...read }, false],
    ['a name that is no place', { certainty: 'checked', ...read, where: 'the docs' }, false],
    ['an address without encryption', { certainty: 'checked', ...read, where: 'http://docs.example.com' }, false],
    ['no day', { certainty: 'memory', checkedOn: '' }, false],
  ])('%s: %j', (_, written, accepted) => {
    expect(evidenceSchema.safeParse(written).success).toBe(accepted)
  })

  it.each([
    ['checked', 'As of 30 Nov 2026'],
    ['secondary', 'Second hand, as of 30 Nov 2026: check with the provider'],
    ['memory', 'From memory, as of 30 Nov 2026: check with the provider'],
  ])('%s is said as %s', (certainty, words) => {
    expect(
      evidenceWords(evidenceSchema.parse(certainty === 'memory' ? { certainty, checkedOn: '2026-11-30' } : { certainty, ...read })),
    ).toBe(words)
  })
})
