import { expect, it } from 'vitest'
import { evaluateIdentity } from '../finding.ts'
import { ruleTable } from '../testing/rule-table.ts'
import { ago, ahead, critical, facts, low, normal, today } from '../testing/sample-facts.ts'

const watched = { logging: 'full', alertTo: 'Ann Lee' } as const

ruleTable('USE-01', [
  ['unused for 46 days', { identity: normal, credentials: [{ lastUsedOn: ago(46) }] }, 'medium'],
  ['unused for 45 days', { identity: normal, credentials: [{ lastUsedOn: ago(45) }] }, 'clear'],
  [
    'a quarterly job rests one and a half quarters',
    { identity: { ...normal, expectedIntervalDays: 90 }, credentials: [{ lastUsedOn: ago(135) }] },
    'clear',
  ],
  ['and not longer', { identity: { ...normal, expectedIntervalDays: 90 }, credentials: [{ lastUsedOn: ago(136) }] }, 'medium'],
  ['critical', { identity: critical, credentials: [{ lastUsedOn: ago(46) }] }, 'high'],
  ['powerful outside production', { identity: { ...critical, environments: ['test'] }, credentials: [{ lastUsedOn: ago(46) }] }, 'high'],
  ['low', { identity: low, credentials: [{ lastUsedOn: ago(46) }] }, 'low'],
  ['over 180 days: one step up', { identity: normal, credentials: [{ lastUsedOn: ago(181) }] }, 'high'],
  ['never used, made 31 days ago', { identity: normal, credentials: [{ lastUsedState: 'never', createdOn: ago(31) }] }, 'medium'],
  ['never used, made 30 days ago', { identity: normal, credentials: [{ lastUsedState: 'never', createdOn: ago(30) }] }, 'clear'],
  ['one of two keys is unused', { identity: normal, credentials: [{ lastUsedOn: ago(1) }, { lastUsedOn: ago(60) }] }, 'medium'],
  ['nobody knows the last use', { identity: normal }, '?credential.lastUsedOn'],
  ['never used, and nobody knows since when', { identity: normal, credentials: [{ lastUsedState: 'never' }] }, '?credential.createdOn'],
  ['switched off', { identity: normal, credentials: [{ status: 'revoked', lastUsedOn: ago(90) }] }, '-'],
  ['sealed for emergencies', { identity: critical, credentials: [{ sealed: true, lastUsedState: 'never', createdOn: ago(900) }] }, '-'],
  [
    'said to be for emergencies, and nobody said whether it is sealed',
    { identity: { ...critical, purpose: 'Emergency access to the tenant' }, credentials: [{ lastUsedOn: ago(400) }] },
    '?credential.sealed',
  ],
  [
    'said to be for emergencies, and not sealed',
    { identity: { ...critical, purpose: 'Emergency access to the tenant' }, credentials: [{ sealed: false, lastUsedOn: ago(100) }] },
    'high',
  ],
])

// What an account for emergencies is judged by.
it.each([
  [
    'nobody would notice, and no plan',
    { revokePlan: { documented: false, rehearsedOn: null, minutes: null, steps: null } },
    ['MON-01', 'MON-03'],
  ],
  [
    'an alert, and a plan never tried',
    { ...watched, revokePlan: { documented: true, rehearsedOn: null, minutes: null, steps: null } },
    ['MON-03'],
  ],
  [
    'an alert, and a plan tried this year',
    { ...watched, revokePlan: { documented: true, rehearsedOn: ago(100), minutes: 5, steps: null } },
    [],
  ],
])('a sealed account with %s', (_, known, rules) => {
  const record = facts({
    identity: { ...critical, logging: 'none', ...known },
    credentials: [{ sealed: true, lastUsedState: 'never', createdOn: ago(80) }],
  })
  const found = evaluateIdentity(record, { today, people: new Map() }, { sameNameInSystem: false }).findings.map(({ rule }) => rule)
  expect(
    found
      .filter((rule) => rule === 'USE-01' || rule === 'ROT-07' || rule.startsWith('MON-0'))
      .filter((rule) => rule !== 'MON-02')
      .sort(),
  ).toEqual(rules)
})

const running = { linkedSystemStatus: 'in_use', openEnded: true } as const
ruleTable('USE-02', [
  ['the project ended yesterday', { identity: { ...normal, projectEndsOn: ago(1) } }, 'high'],
  ['the supplier contract ended', { identity: { ...normal, thirdParty: true, vendorContractEndsOn: ago(1) } }, 'high'],
  ['the system is gone', { identity: { ...normal, linkedSystemStatus: 'retired' } }, 'high'],
  ['low', { identity: { ...low, projectEndsOn: ago(1) } }, 'medium'],
  ['critical in the first 14 days', { identity: { ...critical, projectEndsOn: ago(14) } }, 'high'],
  ['critical after 14 days', { identity: { ...critical, projectEndsOn: ago(15) } }, 'critical'],
  ['without an end, its system in use', { identity: { ...normal, ...running } }, 'clear'],
  ['ends today', { identity: { ...normal, linkedSystemStatus: 'in_use', projectEndsOn: ahead(0), openEnded: false } }, 'clear'],
  ['nobody said whether it ends', { identity: { ...normal, linkedSystemStatus: 'in_use' } }, '?openEnded'],
  ['nobody knows the system', { identity: { ...normal, openEnded: true } }, '?linkedSystemStatus'],
])

const off = { ...normal, status: 'disabled', statusChangedOn: ago(20), seenEnabledSinceOff: false } as const
ruleTable('USE-03', [
  ['used after it was switched off', { identity: off, credentials: [{ lastUsedOn: ago(19) }] }, 'critical'],
  [
    'a low one is just as critical',
    { identity: { ...off, ...low, status: 'disabled' }, credentials: [{ lastUsedOn: ago(19) }] },
    'critical',
  ],
  [
    'its key was switched off, and used',
    { identity: normal, credentials: [{ status: 'revoked', statusChangedOn: ago(9), lastUsedOn: ago(1) }] },
    'critical',
  ],
  ['a later look showed it on', { identity: { ...off, seenEnabledSinceOff: true }, credentials: [{ lastUsedOn: ago(30) }] }, 'critical'],
  ['the same without a key', { identity: { ...off, seenEnabledSinceOff: true }, credentials: [] }, 'critical'],
  ['last used before', { identity: off, credentials: [{ lastUsedOn: ago(20) }] }, 'clear'],
  ['in use', { identity: normal }, '-'],
  ['of unknown status', { identity: { ...normal, status: 'unknown' } }, '?status'],
  ['nobody knows the last use', { identity: off }, '?credential.lastUsedOn'],
  [
    'nobody knows when it was switched off',
    { identity: { ...off, statusChangedOn: null }, credentials: [{ lastUsedOn: ago(30) }] },
    '?statusChangedOn',
  ],
])
