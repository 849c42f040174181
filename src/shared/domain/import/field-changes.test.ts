import { describe, expect, it } from 'vitest'
import { blankCredentialFacts, type CredentialFacts } from '../credential.ts'
import { plainDate } from '../plain-date.ts'
import { credentialChanges } from './field-changes.ts'

const key = (known: Partial<CredentialFacts>): CredentialFacts => ({ ...blankCredentialFacts('access_key'), ...known })
const march = plainDate('2026-03-01')
const june = plainDate('2026-06-01')

describe('what an import changes about a credential a person has touched', () => {
  it('takes a later rotation even where a person noted an earlier one', () => {
    expect(credentialChanges(key({ lastRotatedOn: march }), key({ lastRotatedOn: june }), new Set(['lastRotatedOn']))).toEqual([{ field: 'lastRotatedOn', before: march, after: june, kept: false }])
  })

  it('never turns a rotation back', () => {
    expect(credentialChanges(key({ lastRotatedOn: june }), key({ lastRotatedOn: march }), new Set(['lastRotatedOn']))).toEqual([])
    expect(credentialChanges(key({ lastRotatedOn: june }), key({ lastRotatedOn: march }), new Set())).toEqual([])
  })

  it('takes a later use, and keeps what a person typed otherwise', () => {
    const typed = new Set<keyof CredentialFacts>(['lastUsedOn', 'lastUsedState', 'label', 'expiresOn'])
    const before = key({ lastUsedOn: march, lastUsedState: 'used', label: 'mine', expiresOn: march })
    const incoming = key({ lastUsedOn: june, lastUsedState: 'used', label: 'theirs', expiresOn: june })
    expect(credentialChanges(before, incoming, typed)).toEqual([
      { field: 'label', before: 'mine', after: 'theirs', kept: true },
      { field: 'lastUsedOn', before: march, after: june, kept: false },
      { field: 'expiresOn', before: march, after: june, kept: true },
    ])
  })
})
