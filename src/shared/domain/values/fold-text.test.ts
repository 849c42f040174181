import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldAny, foldText } from './fold-text.ts'

describe('folding a text', () => {
  it('gives plain ASCII what the rule for any script gives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => foldText(text) === foldAny(text)),
      { numRuns: 2000 },
    )
  })

  it('makes words of any script comparable', () => {
    expect(['lastUsed', 'Last_Used', 'LAST-USED', ' last  üsed'].map(foldText)).toEqual([
      'last used',
      'last used',
      'last used',
      'last used',
    ])
  })
})
