import { describe, expect, it } from 'vitest'
import { fieldsOfHeadings, titledBlock } from './titled-block.ts'

const titles = ['Name', 'Owner', 'Next rotation', 'Moon phase']
const below = ['till-bot', 'Sam Okafor', 'Till']

describe('headings of copied cells', () => {
  it.each([
    ['titles of the sheet in any order and case', [['owner', 'NAME', 'next rotation'], below], 0],
    ['headings of lists in German', [['Anwendung', 'Verantwortlich', 'Kennwort läuft ab am'], below], 0],
    ['in French', [["Nom de l'outil", 'Responsable interne', 'Créé le'], below], 0],
    ['in Spanish', [['Nombre de la cuenta', 'Propietario', 'Caduca'], below], 0],
    ['one of ours above a column of its own', [['Owner'], ['Sam Okafor'], ['Priya Nair']], 0],
    [
      'an own field beside one of ours',
      [
        ['Name', 'Moon phase'],
        ['till-bot', 'full'],
      ],
      0,
    ],
    [
      'half of them known',
      [
        ['Name', 'Owner', 'Colour', 'Shape'],
        [...below, 'x'],
      ],
      0,
    ],
    ['below a title', [['Robots of the shop', '', ''], ['Name', 'Owner', 'System'], below], 1],
    [
      'below a title, the day and an empty line',
      [['Robots', '', ''], ['as of 2026-11-01', '', ''], ['', '', ''], ['Name', 'Owner', 'System'], below],
      3,
    ],
  ])('are known: %s', (_, block, at) => {
    expect(titledBlock(block, titles)?.at).toBe(at)
  })

  it.each([
    ['plain rows', [below, ['tax-export', 'Mia Kern', 'Ledger']]],
    ['one row, though it reads like headings', [['Name', 'Owner', 'System']]],
    [
      'headings above nothing',
      [
        ['Name', 'Owner'],
        ['', ''],
      ],
    ],
    [
      'words of closed columns',
      [
        ['API key', 'Active'],
        ['Token', 'Disabled'],
      ],
    ],
    [
      'kinds and environments',
      [
        ['Service account', 'Production'],
        ['Bot', 'Test'],
      ],
    ],
    ['one word in a column of values', [['Token'], ['Password']]],
    ['one known word of three', [['Name', 'blue', 'round'], below]],
    ['a row with an address or a day', [['Owner', 'Name', 'sam@fernhollow.example'], below]],
    ['nothing', [['']]],
  ])('are not seen in %s', (_, block) => {
    expect(titledBlock(block, titles)).toBeNull()
  })

  it('stand for one field each, the surest first', () => {
    expect(fieldsOfHeadings(['Username', 'Account name', 'Owner', 'Colour', 'Valid until'])).toEqual([
      expect.not.stringMatching(/^name$/),
      'name',
      'technicalOwner',
      null,
      'expiresOn',
    ])
  })
})
