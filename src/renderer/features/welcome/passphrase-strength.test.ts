import { describe, expect, it } from 'vitest'
import { passphraseStrength } from './passphrase-strength.ts'

describe('passphraseStrength', () => {
  it('says how many characters are missing', () => {
    expect(passphraseStrength('short')).toEqual({ steps: 0, words: '7 more characters are needed.' })
    expect(passphraseStrength('elevenchars')).toEqual({ steps: 0, words: 'One more character is needed.' })
  })

  it('is not fooled by length that only repeats', () => {
    expect(passphraseStrength('aaaaaaaaaaaaaaaaaaaaaaaaaaaa').steps).toBe(1)
  })

  it('names the piece that everybody tries first', () => {
    expect(passphraseStrength('Password2026!')).toEqual({ steps: 1, words: 'Weak: “password” is among the first things tried.' })
  })

  it('calls several ordinary words strong', () => {
    expect(passphraseStrength('lamp river biscuit forty tram').steps).toBe(4)
  })

  it('grows with length', () => {
    const steps = ['jkz83plwqx2m', 'jkz83plwqx2mv9tr', 'jkz83plwqx2mv9trbn4ehs6c'].map((text) => passphraseStrength(text).steps)
    expect(steps).toEqual([2, 3, 4])
  })
})
