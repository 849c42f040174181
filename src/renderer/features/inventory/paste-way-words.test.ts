import { describe, expect, it } from 'vitest'
import type { PastePlan } from '../../../shared/ipc/areas/imports-contract.ts'
import { namesInWords, wayWords } from './paste-way-words.ts'

const planOf = (rows: number, byName: Partial<PastePlan['byName']> = {}) => ({
  rows,
  names: Array.from({ length: rows }, (_, at) => `bot-${at + 1}`),
  byName: { found: 0, changed: 0, added: 0, doubtful: [], ...byName },
})

describe('the ways of pasting rows with titles', () => {
  it.each([
    [planOf(1), [], 'Add 1 new identity', 'Write over the rows from here', true],
    [planOf(3), ['root', 'alice'], 'Add 3 new identities', 'Write over the 2 rows from here', false],
    [planOf(3), ['root', 'alice', 'backup'], 'Add 3 new identities', 'Write over the 3 rows from here', false],
  ])('name what they do and to whom', (plan, over, add, title, disabled) => {
    const words = wayWords(plan, 3, over)
    expect([words.add.title, words.add.button, words.add.disabled]).toEqual([add, add, false])
    expect([words.over.title, words.over.disabled]).toEqual([title, disabled])
    for (const name of over) expect(words.over.text).toContain(name)
  })

  it('offer nothing that needs a name where there is none', () => {
    const words = wayWords(null, 2, ['root'])
    expect([words.add.disabled, words.match.disabled, words.over.disabled, words.plain.disabled]).toEqual([true, true, false, false])
  })

  it.each([
    [
      { found: 2, changed: 2, added: 1 },
      'Match by name: change 2, add 1',
      '2 names are in the inventory and all of them change. 1 identity is added.',
    ],
    [{ found: 3, changed: 1 }, 'Match by name: change 1', '3 names are in the inventory and 1 of them changes.'],
    [{ found: 1, changed: 1 }, 'Match by name: change 1', '1 name is in the inventory and it changes.'],
    [{ found: 1 }, 'Nothing changes', '1 name is in the inventory and nothing about it changes.'],
    [{ added: 2 }, 'Match by name: add 2', 'Nothing in the inventory has one of these names. 2 identities are added.'],
    [{ doubtful: ['nightly'] }, 'Nothing changes', 'Several are called nightly: nothing is written for them.'],
  ])('say what matching by name would do: %j', (byName, button, text) => {
    const { match } = wayWords(planOf(3, byName), 3, [])
    expect(match.button).toBe(button)
    expect(match.text).toContain(text)
    expect(match.disabled).toBe(button === 'Nothing changes')
  })

  it('tell the first names and how many more there are', () => {
    expect(namesInWords(['a', 'b'])).toBe('a, b')
    expect(namesInWords(['a', 'b', 'c', 'd', 'e', 'f', 'g'], 1207)).toBe('a, b, c, d, e, f and 1,201 more')
  })
})
