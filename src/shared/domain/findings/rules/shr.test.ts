import { ruleTable } from '../testing/rule-table.ts'
import { critical, low, normal } from '../testing/sample-facts.ts'

ruleTable('SHR-01', [
  ['two tools', { identity: { ...normal, consumers: ['till', 'shop'] } }, 'medium'],
  ['four tools', { identity: { ...normal, consumers: ['till', 'shop', 'mail', 'bank'] } }, 'high'],
  ['shared, nobody said by whom', { identity: { ...normal, shared: true } }, 'medium'],
  ['critical', { identity: { ...critical, shared: true } }, 'high'],
  ['low', { identity: { ...low, shared: true } }, 'low'],
  ['not shared', { identity: { ...normal, shared: false } }, 'clear'],
  ['one tool is listed, nobody said whether that is all', { identity: { ...normal, consumers: ['till'] } }, '?shared'],
])

ruleTable('SHR-02', [
  ['live and test in one', { identity: { ...normal, environments: ['production', 'test'] } }, 'high'],
  ['test that reaches live', { identity: { ...normal, environments: ['test'], reachesProduction: true } }, 'high'],
  ['restricted data', { identity: { ...normal, environments: ['production', 'test'], dataSensitivity: 'restricted' } }, 'critical'],
  ['low', { identity: { ...low, reachesProduction: true } }, 'medium'],
  [
    'test in the list of places, and stated to have no right there',
    { identity: { ...normal, environments: ['production', 'test'], rightsByEnvironment: { production: ['read'], test: [] } } },
    'clear',
  ],
  ['only live', { identity: normal }, 'clear'],
  ['only test', { identity: { ...normal, environments: ['test'], reachesProduction: false } }, 'clear'],
  ['nobody knows whether test reaches live', { identity: { ...normal, environments: ['test'] } }, '?reachesProduction'],
  ['nobody knows where it runs', { identity: { ...normal, environments: null } }, '?environments'],
])

ruleTable('SHR-03', [
  ['sometimes', { identity: { ...normal, humanUse: 'sometimes' } }, 'medium'],
  ['regularly', { identity: { ...normal, humanUse: 'regularly' } }, 'high'],
  ['powerful: one step up', { identity: { ...critical, environments: ['test'], humanUse: 'sometimes' } }, 'high'],
  ['critical as well: another', { identity: { ...critical, humanUse: 'sometimes' } }, 'critical'],
  ['low: one step down', { identity: { ...low, humanUse: 'sometimes' } }, 'low'],
  ['never', { identity: { ...normal, humanUse: 'never' } }, 'clear'],
  ['nobody said', { identity: normal }, '?humanUse'],
])

ruleTable('SHR-04', [
  ['on a person’s account', { identity: { ...normal, runsAs: 'person' } }, 'medium'],
  ['critical', { identity: { ...critical, runsAs: 'person' } }, 'high'],
  ['an AI agent', { identity: { ...normal, kind: 'ai_agent', environments: ['test'], runsAs: 'person' } }, 'high'],
  ['an app password its person uses', { identity: { ...normal, kind: 'app_password', runsAs: 'person', humanUse: 'regularly' } }, 'clear'],
  ['a machine account', { identity: { ...normal, runsAs: 'machine' } }, 'clear'],
  ['nobody said', { identity: normal }, '?runsAs'],
  ['an app password, and nobody said who uses it', { identity: { ...normal, kind: 'app_password', runsAs: 'person' } }, '?humanUse'],
])
