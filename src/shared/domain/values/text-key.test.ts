import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textKey } from './text-key.ts'

// Letters that have two cases and marks, in composed form.
const words = fc.string({ unit: fc.constantFrom(...Array.from('abzABZ019 -.@_éÉñÑöÖåÅçČřŽ')), maxLength: 30 })
const blanks = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u3000'), minLength: 1, maxLength: 4 })

describe('the key of a text', () => {
  it.each([
    ['Zoë', 'Zoe'],
    ['ZOË KAYA', 'zoe kaya'],
    ['Zoe\u0308', 'Zo\u00eb'],
    ['  Ann   Lee ', 'Ann Lee'],
    ['Ann\u00a0Lee', 'Ann Lee'],
    ['Ann\n\tLee', 'Ann Lee'],
    ['Łukasz Ćwik', 'łukasz cwik'],
    ['ﬁle key', 'file KEY'],
    ['Ａｎｎ', 'ann'],
    ['Дмитрий', 'дмитрии'],
    ['İstanbul', 'istanbul'],
    ['Straße', 'STRAßE'],
  ])('is one for %j and %j', (one, other) => {
    expect(textKey(one)).toBe(textKey(other))
  })

  it.each([
    ['Ann Lee', 'AnnLee'],
    ['svc-mail', 'svc mail'],
    ['a_b', 'a b'],
    ['Ann', 'Anna'],
    ['Straße', 'Strasse'],
    ['Ørsted', 'Orsted'],
  ])('is not one for %j and %j', (one, other) => {
    expect(textKey(one)).not.toBe(textKey(other))
  })

  it('of a key is the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => textKey(textKey(text)) === textKey(text)),
      { numRuns: 2000 },
    )
  })

  it('does not know case, accents or white space', () => {
    fc.assert(fc.property(words, (text) => textKey(text.toUpperCase()) === textKey(text) && textKey(text.toLowerCase()) === textKey(text)))
    fc.assert(fc.property(words, (text) => textKey(text.normalize('NFD').replace(/\p{M}/gu, '')) === textKey(text)))
    fc.assert(fc.property(words, (text) => textKey(text.normalize('NFD')) === textKey(text.normalize('NFC'))))
    fc.assert(
      fc.property(words, blanks, blanks, (text, around, between) => {
        expect(textKey(around + text.trim().replace(/\s+/g, between) + around)).toBe(textKey(text))
      }),
    )
  })

  it('is what vaults hold as the key of a person', () => {
    const stored = (name: string) => name.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ')
    fc.assert(
      // White space that only appears when a letter is taken apart ('´' alone) may stand at the end of a stored key; no name is one.
      fc.property(fc.string({ unit: 'grapheme' }), (name) => textKey(name) === stored(name).trim()),
      { numRuns: 2000 },
    )
  })
})
