import { expect, test } from 'vitest'
import { fuzzyScore } from './fuzzy.ts'

const order = (typed: string, ...texts: readonly string[]) =>
  texts.filter((text) => fuzzyScore(typed, text) !== null).sort((a, b) => (fuzzyScore(typed, b) ?? 0) - (fuzzyScore(typed, a) ?? 0))

test('letters must occur in their order', () => {
  expect(fuzzyScore('fdn', 'Fill down')).not.toBeNull()
  expect(fuzzyScore('nwd', 'Fill down')).toBeNull()
})

test('together beats scattered, the start of a word beats its middle', () => {
  expect(order('down', 'Do without nine', 'Fill down', 'Down')).toEqual(['Down', 'Fill down', 'Do without nine'])
  expect(order('row', 'Arrow', 'Select the row')).toEqual(['Select the row', 'Arrow'])
  expect(order('fd', 'Find', 'Fill down')).toEqual(['Fill down', 'Find'])
})

test('case, accents and surrounding blanks do not matter', () => expect(fuzzyScore(' ZURICH', 'Zürich mailer')).not.toBeNull())
