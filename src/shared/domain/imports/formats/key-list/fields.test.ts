import { describe, expect, it } from 'vitest'
import { flagField } from './fields.ts'

describe('a switch', () => {
  it.each([
    [true, true],
    ['TRUE', true],
    ['True', true],
    [' yes ', true],
    [1, true],
    ['1', true],
    ['Enabled', true],
    [false, false],
    ['False', false],
    ['No', false],
    [0, false],
    ['0', false],
    ['Inactive', false],
    ['', null],
    [null, null],
    [undefined, null],
    [2, null],
    ['perhaps', null],
    [[true], null],
  ])('%j says %j', (value, says) => {
    expect(flagField.parse(value)).toBe(says)
  })
})
