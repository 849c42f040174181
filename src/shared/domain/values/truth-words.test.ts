import { describe, expect, it } from 'vitest'
import { switchOf, switchReader, truthOf } from './truth-words.ts'

describe('a yes or no', () => {
  it.each(['yes', 'Y', 'TRUE', 'True', 't', '1', 'x', 'X', ' ja ', 'WAHR', 'Oui', 'VRAI', 'sí', 'Si', 'VERDADERO', 'VERO', 'WAAR', '✓'])(
    '%s is yes',
    (word) => {
      expect(truthOf(word)).toBe(true)
      expect(switchOf(word)).toBe(true)
    },
  )

  it.each(['no', 'N', 'FALSE', 'False', 'f', '0', 'Nein', 'FALSCH', 'non', 'FAUX', 'FALSO', 'ONWAAR', 'nee', '✗'])('%s is no', (word) => {
    expect(truthOf(word)).toBe(false)
    expect(switchOf(word)).toBe(false)
  })

  it.each([
    [true, true],
    [false, false],
    [1, true],
    [0, false],
    [2, null],
    [{ value: 'True' }, true],
    [{ Value: false }, false],
    [null, null],
    [undefined, null],
    [[true], null],
    ['', null],
    ['perhaps', null],
    ['enabled', null],
  ])('%j is %j', (value, says) => {
    expect(truthOf(value)).toBe(says)
  })

  it.each([
    ['Enabled', true],
    ['Aktiv', true],
    ['activé', true],
    ['activée', true],
    ['Habilitado', true],
    ['Disabled', false],
    ['deaktiviert', false],
    ['désactivé', false],
    ['Inactivo', false],
    [{ value: 'Enabled' }, true],
  ])('as a switch %j is %j', (value, says) => {
    expect(switchOf(value)).toBe(says)
  })

  it('is told of where it is not understood', () => {
    const one = switchReader(['entfällt'])
    for (const value of ['WAHR', '', null, undefined, 'N/A', 'not_supported', 'Entfällt']) one.read(value)
    expect(one.warnings()).toEqual([])
    expect(one.read('vielleicht')).toBeNull()
    expect(one.warnings()).toEqual(['1 cell could not be read as yes or no and stays unknown.'])
    one.read('jein')
    expect(one.warnings()).toEqual(['2 cells could not be read as yes or no and stay unknown.'])
  })
})
