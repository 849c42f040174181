import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '../values/plain-date.ts'
import { isForEmergencies, isSealedAway, isUnused } from './idle-use.ts'

const today = plainDate('2026-11-30')
const ago = (days: number | null) => (days === null ? null : addDays(today, -days))
const identity = (name: string, purpose: string | null = null, expectedUse: string | null = null) => ({
  name,
  purpose,
  expectedUse,
  expectedIntervalDays: null,
})

describe('a key kept for emergencies', () => {
  it.each([
    ['svc-backup', null, null, false],
    ['svc-backup', 'Copies the shop every night', null, false],
    ['breakglass-admin', null, null, 'credential.sealed'],
    ['break-glass@example.com', null, null, 'credential.sealed'],
    ['BreakGlass01', null, null, 'credential.sealed'],
    ['admin2', 'Emergency access to the tenant', null, 'credential.sealed'],
    ['admin2', null, 'Only in an emergency, kept in the safe', 'credential.sealed'],
    ['admin2', 'Notfallkonto für den Tenant', null, 'credential.sealed'],
    ['notfall-admin', null, null, 'credential.sealed'],
    ['admin2', 'Nur für den Notfall', null, 'credential.sealed'],
    ['admin2', 'Compte d’urgence', null, 'credential.sealed'],
    ['admin2', 'Accès de secours', null, 'credential.sealed'],
    ['admin2', 'Cuenta de emergencia', null, 'credential.sealed'],
    // Something that reports emergencies runs all day.
    ['alarm-bot', 'Sends emergency alerts to the team', null, false],
    ['notfallplan-sync', 'Kopiert den Notfallplan', null, false],
  ] as const)('%s, %s, %s: %s', (name, purpose, expectedUse, answer) => {
    const owner = identity(name, purpose, expectedUse)
    expect(isForEmergencies(owner, { sealed: null })).toBe(answer)
    // What somebody said about the seal holds, whatever the words are.
    expect(isForEmergencies(owner, { sealed: true })).toBe(true)
    expect(isForEmergencies(owner, { sealed: false })).toBe(false)
  })

  it.each([
    [[], false],
    [[{ status: 'active', sealed: true }], true],
    [
      [
        { status: 'active', sealed: true },
        { status: 'revoked', sealed: null },
      ],
      true,
    ],
    [
      [
        { status: 'active', sealed: true },
        { status: 'unknown', sealed: null },
      ],
      false,
    ],
    [[{ status: 'revoked', sealed: true }], false],
  ] as const)('%j is all an identity has: %s', (keys, sealed) => {
    expect(isSealedAway(keys)).toBe(sealed)
  })
})

describe('not used any more', () => {
  const limit = { rest: 45, neverUsed: 30 }
  it.each([
    ['used 45 days ago', { used: 45 }, false],
    ['used 46 days ago', { used: 46 }, true],
    ['never used, made 30 days ago', { never: true, made: 30 }, false],
    ['never used, made 31 days ago', { never: true, made: 31 }, true],
    ['never used, nobody knows since when', { never: true }, 'credential.createdOn'],
    ['nobody knows the last use', { made: 900 }, 'credential.lastUsedOn'],
    ['sealed, and never used', { never: true, made: 900, sealed: true }, false],
    ['sealed, and used last year', { used: 400, sealed: true }, false],
    ['known not to be sealed', { used: 400, sealed: false }, true],
  ] as const)('%s: %s', (_, known, answer) => {
    const { used, made, never, sealed } = { used: null, made: null, never: false, sealed: null, ...known }
    const key = {
      lastUsedOn: ago(used),
      createdOn: ago(made),
      lastUsedState: never ? 'never' : used === null ? 'unknown' : 'used',
      sealed,
    } as const
    expect(isUnused(identity('svc'), key, today, limit)).toBe(answer)
  })

  it('is asked about, not said, where only words speak of emergencies', () => {
    const key = { lastUsedOn: ago(400), createdOn: null, lastUsedState: 'used', sealed: null } as const
    expect(isUnused(identity('break-glass'), key, today, limit)).toBe('credential.sealed')
    expect(isUnused(identity('break-glass'), { ...key, lastUsedOn: ago(1) }, today, limit)).toBe(false)
  })

  it('leaves a yearly job its year', () => {
    const key = { lastUsedOn: ago(300), createdOn: null, lastUsedState: 'used', sealed: null } as const
    expect(isUnused({ ...identity('tax'), expectedIntervalDays: 365 }, key, today, { rest: 90, neverUsed: 90 })).toBe(false)
  })
})
