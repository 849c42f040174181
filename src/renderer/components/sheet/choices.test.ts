import { expect, test } from 'vitest'
import { textKey } from '../../../shared/domain/values/text-key.ts'
import { firstHighlight, fittingOptions, listParts, toggled } from './choices.ts'

const people = ['Maya Lindqvist', 'Jörg Weiß', 'Tomas Reyes', 'Ann May']

test('case and accents do not matter', () => {
  expect(textKey('  JÖRG ')).toBe('jorg')
  expect(fittingOptions(people, 'jorg')).toEqual(['Jörg Weiß'])
})

test('options that begin with the typed text come first', () => {
  expect(fittingOptions(people, 'may')).toEqual(['Maya Lindqvist', 'Ann May'])
})

test('where new words are welcome only a beginning is suggested, so that a new name is not swallowed', () => {
  expect(firstHighlight(['Ann May'], 'may', true)).toBe(-1)
  expect(firstHighlight(['Ann May'], 'may', false)).toBe(0)
  expect(firstHighlight(people, '', false)).toBe(-1)
})

test('ticks keep the order of the list', () => {
  expect(toggled(['Write'], 'Read', ['Read', 'Write'])).toEqual(['Read', 'Write'])
  expect(toggled(['Read', 'Write'], 'Read', ['Read', 'Write'])).toEqual(['Write'])
  expect(toggled(['none'], 'Read', ['Read', 'Write', 'none'], 'none')).toEqual(['Read'])
  expect(toggled(['Read'], 'none', ['Read', 'Write', 'none'], 'none')).toEqual(['none'])
  expect(toggled(['none'], 'none', ['Read', 'Write', 'none'], 'none')).toEqual([])
  expect(listParts('Read,  Write;')).toEqual(['Read', 'Write'])
})
