import { describe, expect, it } from 'vitest'
import { blankCredentialFacts, type CredentialFacts } from '../../record/credential.ts'
import { plainDate } from '../../values/plain-date.ts'
import type { IdentityDraftFacts } from '../draft/draft.ts'
import { unknownIdentity } from '../draft/draft-facts.ts'
import type { FieldPolicies } from '../mapping/import-choices.ts'
import { credentialChanges, identityChanges } from './field-changes.ts'

const key = (known: Partial<CredentialFacts>): CredentialFacts => ({ ...blankCredentialFacts('access_key'), ...known })
const standing = (...typed: readonly (keyof CredentialFacts)[]) => ({ typed: new Set(typed), newer: new Set<keyof CredentialFacts>() })
const march = plainDate('2026-03-01')
const june = plainDate('2026-06-01')

describe('what an import changes about a credential a person has touched', () => {
  it('takes a later rotation even where a person noted an earlier one', () => {
    expect(credentialChanges(key({ lastRotatedOn: march }), key({ lastRotatedOn: june }), standing('lastRotatedOn'))).toEqual([
      { field: 'lastRotatedOn', before: march, after: june, kept: null },
    ])
  })

  it('never turns a rotation back', () => {
    expect(credentialChanges(key({ lastRotatedOn: june }), key({ lastRotatedOn: march }), standing('lastRotatedOn'))).toEqual([])
    expect(credentialChanges(key({ lastRotatedOn: june }), key({ lastRotatedOn: march }), standing())).toEqual([])
  })

  it('takes a later use, and keeps what a person typed otherwise', () => {
    const typed = new Set<keyof CredentialFacts>(['lastUsedOn', 'lastUsedState', 'label', 'expiresOn'])
    const before = key({ lastUsedOn: march, lastUsedState: 'used', label: 'mine', expiresOn: march })
    const incoming = key({ lastUsedOn: june, lastUsedState: 'used', label: 'theirs', expiresOn: june })
    expect(credentialChanges(before, incoming, { typed, newer: new Set() })).toEqual([
      { field: 'label', before: 'mine', after: 'theirs', kept: 'typed' },
      { field: 'lastUsedOn', before: march, after: june, kept: null },
      { field: 'expiresOn', before: march, after: june, kept: 'typed' },
    ])
  })

  it('follows the policy a person chose for a field', () => {
    const before = key({ label: 'mine', expiresOn: march, notes: null })
    const incoming = key({ label: 'theirs', expiresOn: june, notes: 'told' })
    const kept = (policies: FieldPolicies, typed: readonly (keyof CredentialFacts)[] = []) =>
      Object.fromEntries(credentialChanges(before, incoming, standing(...typed), policies).map((change) => [change.field, change.kept]))
    expect(kept({ 'credential.label': 'keep', 'credential.expiresOn': 'fill', 'credential.notes': 'fill' })).toEqual({
      label: 'decided',
      expiresOn: 'decided',
      notes: null,
    })
    expect(kept({ 'credential.label': 'always' }, ['label'])).toEqual({ label: null, expiresOn: null, notes: null })
    expect(kept({ 'credential.notes': 'keep' })).toEqual({ label: null, expiresOn: null, notes: 'decided' })
  })

  it('keeps what a file of a later day told, but not where it was told nothing', () => {
    const newer = { typed: new Set<keyof CredentialFacts>(), newer: new Set<keyof CredentialFacts>(['label', 'notes']) }
    expect(credentialChanges(key({ label: 'newer', notes: null }), key({ label: 'older', notes: 'told' }), newer)).toEqual([
      { field: 'label', before: 'newer', after: 'older', kept: 'newer' },
      { field: 'notes', before: null, after: 'told', kept: null },
    ])
  })
})

describe('what an import changes about an end', () => {
  it.each<readonly [string, Partial<CredentialFacts>, Partial<CredentialFacts>, object]>([
    ['a source calls it expired', {}, { ended: true }, { ended: true }],
    ['and names the day', {}, { ended: true, expiresOn: march }, { expiresOn: march, ended: true }],
    ['what never ended has ended', { neverExpires: true }, { ended: true }, { neverExpires: false, ended: true }],
    ['a known day stays', { expiresOn: march }, { ended: true }, { ended: true }],
    ['the day becomes known', { ended: true }, { ended: true, expiresOn: march }, { expiresOn: march }],
    ['it has a new end', { ended: true, expiresOn: march }, { expiresOn: june, status: 'unknown' }, { expiresOn: june, ended: null }],
    ['it never ends any more', { ended: true }, { neverExpires: true, status: 'unknown' }, { neverExpires: true, ended: null }],
    ['it works again', { ended: true }, { status: 'active' }, { ended: null }],
    ['the file says nothing of it', { ended: true, expiresOn: march }, { status: 'unknown', expiresOn: march }, {}],
  ])('%s', (_, before, incoming, after) => {
    const changes = credentialChanges(key(before), key(incoming), standing()).filter(({ field }) => field !== 'status')
    expect(Object.fromEntries(changes.map((change) => [change.field, change.after]))).toEqual(after)
  })

  it('keeps what a person typed about it', () => {
    expect(credentialChanges(key({ expiresOn: june }), key({ ended: true }), standing('expiresOn'))).toMatchObject([
      { field: 'ended', after: true, kept: 'typed' },
    ])
  })
})

describe('what an import changes with a stand-in', () => {
  it('fills what is empty and replaces only what the same export told before', () => {
    const before = { ...unknownIdentity('Invoice robot'), externalId: null }
    const untouched = { typed: new Set<keyof IdentityDraftFacts>(), newer: new Set<keyof IdentityDraftFacts>() }
    const incoming = { ...unknownIdentity('invoices@tidemark.example'), externalId: 'invoices@tidemark.example' }
    expect(identityChanges(before, incoming, { ...untouched, standIns: ['name', 'externalId'] })).toEqual([
      { field: 'externalId', before: null, after: 'invoices@tidemark.example', kept: null },
    ])
    expect(identityChanges(before, incoming, untouched)).toHaveLength(2)
    expect(
      identityChanges({ ...before, externalId: 'before' }, incoming, {
        ...untouched,
        own: new Set(['name'] as const),
        standIns: ['name', 'externalId'],
      }).map(({ field }) => field),
    ).toEqual(['name'])
  })

  it('does the same for a credential', () => {
    const incoming = key({ label: 'Access key 1', status: 'disabled' })
    const changed = (before: CredentialFacts) =>
      credentialChanges(before, incoming, { ...standing(), standIns: ['label'] }).map(({ field }) => field)
    expect(changed(key({ label: 'Access key …0001' }))).toEqual(['status'])
    expect(changed(key({}))).toEqual(['label', 'status'])
  })
})
