import type { RuleIdentity } from '../model/rule-facts.ts'
import { ruleTable } from '../testing/rule-table.ts'
import { critical, low, normal, reader } from '../testing/sample-facts.ts'

const both = { environments: ['production', 'test'] } as const
const adminInTest = {
  environments: [...both.environments],
  privileges: ['read', 'admin'],
  rightsByEnvironment: { production: ['read'], test: ['admin'] },
} satisfies Partial<RuleIdentity>
const writesInTest = {
  environments: [...both.environments],
  privileges: ['read', 'write'],
  rightsByEnvironment: { production: ['read'], test: ['write'] },
} satisfies Partial<RuleIdentity>
const unpaired = { environments: [...both.environments], privileges: ['read', 'write'] } satisfies Partial<RuleIdentity>

ruleTable('PRV-01', [
  ['admin in test without a reason', { identity: { ...critical, environments: ['test'] } }, 'high'],
  ['critical in production', { identity: critical }, 'critical'],
  ['may grant access', { identity: { ...critical, environments: ['test'], privileges: ['grant'] } }, 'high'],
  ['critical, admin in test alone and reading live', { identity: { ...critical, dataSensitivity: 'restricted', ...adminInTest } }, 'high'],
  ['with a reason', { identity: { ...critical, privilegeReason: 'It creates the accounts.' } }, 'clear'],
  ['no admin', { identity: normal }, '-'],
  ['nobody knows what it may do', { identity: { ...normal, privileges: null } }, '?privileges'],
])

const reading = { privilegesNeeded: ['read'], purposeCategory: 'other', neededScopeReach: 'one' } as const
const needs = { ...reading, privilegesNeeded: ['read' as const] }
ruleTable('PRV-02', [
  ['write in test without need', { identity: { ...normal, ...needs, environments: ['test'] } }, 'medium'],
  ['write in production without need', { identity: { ...normal, ...needs } }, 'high'],
  ['write without need, in test alone', { identity: { ...normal, ...needs, ...writesInTest } }, 'medium'],
  ['write without need, and nobody said where', { identity: { ...normal, ...needs, ...unpaired } }, 'high'],
  ['admin in test without need: one step up', { identity: { ...critical, ...needs, environments: ['test'] } }, 'high'],
  ['low', { identity: { ...low, ...needs, privilegesNeeded: [] } }, 'low'],
  ['a report that can write', { identity: { ...normal, environments: ['test'], purposeCategory: 'reporting' } }, 'medium'],
  ['everything, where one would do', { identity: { ...reader, ...needs, scopeReach: 'organisation' } }, 'medium'],
  ['what its job needs', { identity: { ...reader, ...needs } }, 'clear'],
  ['nobody said what it needs', { identity: { ...reader, purposeCategory: 'other', neededScopeReach: 'one' } }, '?privilegesNeeded'],
  ['nobody knows what it may do', { identity: { ...reader, ...needs, privileges: null } }, '?privileges'],
])

ruleTable('PRV-03', [
  ['deploys and administers in test', { identity: { ...critical, environments: ['test'], privileges: ['deploy', 'admin'] } }, 'medium'],
  ['critical', { identity: { ...critical, privileges: ['deploy', 'admin'] } }, 'high'],
  ['deploys and writes in production', { identity: { ...critical, privileges: ['deploy', 'write'] } }, 'high'],
  ['deploys and writes in test', { identity: { ...critical, environments: ['test'], privileges: ['deploy', 'write'] } }, 'clear'],
  [
    'deploys in test and writes in production',
    {
      identity: {
        ...critical,
        ...unpaired,
        privileges: ['write', 'deploy'],
        rightsByEnvironment: { production: ['write'], test: ['deploy'] },
      },
    },
    'clear',
  ],
  [
    'deploys in test and administers production: no place holds both',
    {
      identity: {
        ...critical,
        ...unpaired,
        privileges: ['deploy', 'admin'],
        rightsByEnvironment: { production: ['admin'], test: ['deploy'] },
      },
    },
    'clear',
  ],
  [
    'deploys and writes in two places, and nobody said which where',
    { identity: { ...critical, ...unpaired, privileges: ['write', 'deploy'] } },
    'high',
  ],
  ['only deploys', { identity: { ...critical, privileges: ['deploy'] } }, 'clear'],
  ['nobody knows where', { identity: { ...critical, environments: null, privileges: ['deploy', 'write'] } }, '?environments'],
])

const master = { ...normal, provider: 'square', environments: ['test'] } as const
const masterKey = { ...master, environments: ['test' as const] }
ruleTable('PRV-04', [
  ['the catalogue knows only master keys', { identity: { ...masterKey, provider: 'heroku' } }, 'high'],
  ['the record says so', { identity: { ...masterKey, provider: 'stripe' }, credentials: [{ masterKey: true }] }, 'high'],
  ['root rights', { identity: { ...masterKey, privileges: ['root'] } }, 'high'],
  ['an app uses it', { identity: { ...masterKey, provider: 'heroku', runsAs: 'machine' } }, 'critical'],
  [
    'sealed, with a plan',
    {
      identity: { ...masterKey, provider: 'heroku', revokePlan: { documented: true, rehearsedOn: null, minutes: null, steps: null } },
      credentials: [{ sealed: true }],
    },
    'low',
  ],
  ['critical: one step up', { identity: { ...normal, provider: 'heroku' } }, 'critical'],
  ['the catalogue knows of none', { identity: normal }, 'clear'],
  ['the record denies it', { identity: { ...masterKey, provider: 'stripe' }, credentials: [{ masterKey: false }] }, 'clear'],
  ['nobody said', { identity: { ...masterKey, provider: 'stripe' } }, '?credential.masterKey'],
])

ruleTable('PRV-05', [
  ['powerful in test, without limits', { identity: { ...critical, environments: ['test'], contextLimits: [] } }, 'low'],
  ['critical', { identity: { ...critical, contextLimits: [] } }, 'medium'],
  ['limited to an address', { identity: { ...critical, contextLimits: ['ip_range'] } }, 'clear'],
  ['not powerful', { identity: { ...normal, contextLimits: [] } }, '-'],
  ['lives a day', { identity: { ...critical, contextLimits: [] }, credentials: [{ class: 'short_lived' }] }, '-'],
  ['nobody said', { identity: critical }, '?contextLimits'],
])
