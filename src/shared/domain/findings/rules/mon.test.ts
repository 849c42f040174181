import { expect, it } from 'vitest'
import type { PersonId } from '../../values/ids.ts'
import { answerOf, ruleTable } from '../testing/rule-table.ts'
import { ago, anna, ben, critical, facts, low, normal } from '../testing/sample-facts.ts'

const powerful = { ...critical, environments: ['test' as const] }
ruleTable('MON-01', [
  ['powerful in test, nothing logged', { identity: { ...powerful, logging: 'none', alertTo: 'Anna' } }, 'medium'],
  ['logged, and nobody is told', { identity: { ...powerful, logging: 'full' } }, 'medium'],
  ['we looked and cannot tell', { identity: { ...powerful, logging: 'unknown', alertTo: 'Anna' } }, 'medium'],
  ['critical', { identity: { ...critical, logging: 'none' } }, 'high'],
  ['an AI agent', { identity: { ...normal, kind: 'ai_agent', environments: ['test'], logging: 'none' } }, 'high'],
  [
    'kept static under an exception',
    { identity: { ...normal, logging: 'none', rotationMode: 'none' }, exceptions: [{ rule: 'ROT-02' }] },
    'medium',
  ],
  ['logged, and somebody is told', { identity: { ...critical, logging: 'full', alertTo: 'Anna' } }, 'clear'],
  ['nothing that needs watching', { identity: { ...normal, logging: 'none' } }, '-'],
  ['nobody has looked', { identity: critical }, '?logging'],
])

it('watches what is kept static under an exception that holds', () => {
  const under = (technicalOwnerId: PersonId) =>
    facts({ identity: { ...normal, technicalOwnerId, logging: 'none' }, exceptions: [{ rule: 'ROT-02', approvedBy: ben }] })
  expect(answerOf('MON-01', under(ben))).toBe('-')
  expect(answerOf('MON-01', under(anna))).toBe('medium')
})

ruleTable('MON-02', [
  ['a name that fits anything', { identity: { ...normal, name: 'API key 2', shared: false } }, 'low'],
  ['critical', { identity: { ...critical, name: 'admin', shared: false } }, 'medium'],
  ['shared and not told apart', { identity: { ...normal, shared: true, toolMarker: false } }, 'medium'],
  ['shared and told apart', { identity: { ...normal, shared: true, toolMarker: true } }, 'clear'],
  ['a good name of its own', { identity: { ...normal, shared: false } }, 'clear'],
  ['nobody said whether it is shared', { identity: normal }, '?shared'],
  ['shared, and nobody said how the log looks', { identity: { ...normal, shared: true } }, '?toolMarker'],
])

it('takes two of one name in one system for indistinguishable', () => {
  expect(answerOf('MON-02', facts({ identity: { ...normal, shared: false } }), true)).toBe('low')
  expect(answerOf('MON-02', facts({ identity: { ...normal, shared: false } }), null)).toBe('?system')
})

const plan = { documented: true, rehearsedOn: ago(10), minutes: 20, steps: null }
ruleTable('MON-03', [
  ['no plan', { identity: { ...normal, revokePlan: { ...plan, documented: false } } }, 'medium'],
  ['critical without a plan', { identity: { ...critical, revokePlan: { ...plan, documented: false } } }, 'high'],
  ['critical, tried over a year ago', { identity: { ...critical, revokePlan: { ...plan, rehearsedOn: ago(366) } } }, 'low'],
  ['critical, never tried', { identity: { ...critical, revokePlan: { ...plan, rehearsedOn: null } } }, 'low'],
  ['critical, tried', { identity: { ...critical, revokePlan: plan } }, 'clear'],
  ['normal needs no rehearsal', { identity: { ...normal, revokePlan: { ...plan, rehearsedOn: null } } }, 'clear'],
  ['low needs no plan', { identity: low }, '-'],
  ['nobody said', { identity: normal }, '?revokePlan.documented'],
])
