import { describe, expect, it } from 'vitest'
import {
  credentialTypeWords,
  dataSensitivityWords,
  environmentWords,
  identityKindWords,
  privilegeWords,
  recordStatusWords,
  storageLocationWords,
} from './facts/vocabulary.ts'
import { valueOf, valuesOfList } from './value-words.ts'

describe('a cell of a closed list', () => {
  it.each([
    ['kind', identityKindWords],
    ['status', recordStatusWords],
    ['environment', environmentWords],
    ['sensitivity', dataSensitivityWords],
    ['privilege', privilegeWords],
    ['credentialType', credentialTypeWords],
    ['storage', storageLocationWords],
  ] as const)('of %s understands our own words and keys', (list, words) => {
    for (const [key, word] of Object.entries(words)) {
      expect(valueOf[list](word)).toBe(key)
      expect(valueOf[list](key)).toBe(key)
    }
  })

  it.each([
    ['status', 'ENABLED', 'active'],
    ['status', 'désactivé', 'disabled'],
    ['status', 'gelöscht', 'revoked'],
    ['environment', 'Prod', 'production'],
    ['environment', 'Entwicklung', 'development'],
    ['sensitivity', 'Streng vertraulich', 'restricted'],
    ['kind', 'Dienstkonto', 'service_account'],
    ['kind', 'service-account', 'service_account'],
    ['credentialType', 'PAT', 'personal_token'],
    ['storage', '1Password', 'password_manager'],
    ['privilege', 'Solo lectura', 'read'],
    ['privilege', 'something', null],
    ['status', '', null],
  ] as const)('of %s reads %s as %s', (list, cell, value) => {
    expect(valueOf[list](cell)).toBe(value)
  })

  it('may hold several values, of which the unknown are counted', () => {
    expect(valuesOfList('prod/test', valueOf.environment)).toEqual({ values: ['production', 'test'], unread: [] })
    expect(valuesOfList('Read, fly; write', valueOf.privilege)).toEqual({ values: ['read', 'write'], unread: ['fly'] })
    expect(valuesOfList('.env file', valueOf.storage)).toEqual({ values: ['env_file'], unread: [] })
  })
})
