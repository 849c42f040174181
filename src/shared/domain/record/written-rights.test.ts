import { describe, expect, it, test } from 'vitest'
import { textOfValue, valueOfText } from './codec.ts'
import { factById } from './facts/fact.ts'
import { rightsPlaces } from './facts/further-vocabulary.ts'
import { privileges } from './facts/vocabulary.ts'
import { type EnvironmentRights, rightsOfCell, rightsOfText } from './written-rights.ts'

describe('rights per environment', () => {
  const liveReadsStagingWrites: EnvironmentRights = { production: ['read'], staging: ['write'] }

  test.each<readonly [text: string, rights: EnvironmentRights]>([
    ['prod: read; staging: write, deploy', { production: ['read'], staging: ['write', 'deploy'] }],
    ['Production: Read; Staging: Write', liveReadsStagingWrites],
    ['reads live, writes staging', liveReadsStagingWrites],
    ['Reads live and writes staging', liveReadsStagingWrites],
    ['read (prod), write (staging)', liveReadsStagingWrites],
    ['read in production, write on staging', liveReadsStagingWrites],
    ['prod=ro stage=w', liveReadsStagingWrites],
    ['prod: read-only | test: rw', { production: ['read'], test: ['read', 'write'] }],
    ['prod: read/write\ndev: admin', { production: ['read', 'write'], development: ['admin'] }],
    ['prod, staging: read', { production: ['read'], staging: ['read'] }],
    ['pre-prod: full access', { staging: ['admin'] }],
    ['Lesen (Live), Schreiben (Abnahme)', liveReadsStagingWrites],
    ['Produktion: nur lesen; Entwicklung: Vollzugriff', { production: ['read'], development: ['admin'] }],
    ['production : lecture seule ; recette : écriture', { production: ['read'], test: ['write'] }],
    ['producción: lectura; pruebas: escritura', { production: ['read'], test: ['write'] }],
    ['prod: none; test: read', { production: [], test: ['read'] }],
    ['prod: no access', { production: [] }],
    ['prod: read; prod: deploy', { production: ['read', 'deploy'] }],
    ['Production: Read; Place not said: Admin', { production: ['read'], unplaced: ['admin'] }],
  ])('are read from “%s”', (text, rights) => {
    expect(rightsOfText(text)).toEqual({ rights, unread: [] })
  })

  test.each<readonly [text: string, rights: EnvironmentRights | null, unread: readonly string[]]>([
    ['read, write', null, ['read, write']],
    ['production', null, ['production']],
    ['prod: frobnicate; staging: write', { staging: ['write'] }, ['prod: frobnicate']],
    ['prod: no write', null, ['prod: no write']],
    ['prod: not read', null, ['prod: not read']],
    ['read prod staging write', null, ['read prod staging write']],
    ['see the wiki', null, ['see the wiki']],
    ['', null, []],
  ])('are never guessed from “%s”', (text, rights, unread) => {
    expect(rightsOfText(text)).toEqual({ rights, unread })
  })

  it('are written and read again without loss', () => {
    const fact = factById('rightsByEnvironment')
    for (const place of rightsPlaces)
      for (const list of [[], ...privileges.map((right) => [right]), [...privileges]]) {
        const value = { ...(place === 'test' ? {} : { test: ['read', 'deploy'] }), [place]: list }
        expect(valueOfText(fact, textOfValue(fact, value), () => null)).toEqual({ ok: true, value })
      }
  })

  it('are refused in a sentence that never repeats them', () => {
    expect(valueOfText(factById('rightsByEnvironment'), 'prod: whatever', () => null)).toEqual({
      ok: false,
      reason: 'Write it as: Production: read; Staging: read, write.',
    })
  })

  test.each([
    ['read, write', ['read', 'write']],
    ['rw', ['read', 'write']],
    ['Full access', ['admin']],
    ['none', []],
    ['nein', []],
    ['no write', null],
    ['prod: read', null],
    ['maybe', null],
    ['', null],
  ])('a cell of one environment says “%s”', (text, rights) => {
    expect(rightsOfCell(text)).toEqual(rights)
  })
})
