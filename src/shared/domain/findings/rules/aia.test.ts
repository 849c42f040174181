import { ruleTable } from '../testing/rule-table.ts'
import { agent, ago, critical, normal, reader } from '../testing/sample-facts.ts'

const bot = { ...normal, kind: 'ai_agent' as const, environments: ['test' as const] }
const live = { ...bot, environments: ['production' as const] }
const described = agent({ tools: [], dataAccess: [], actions: [], approvedBy: 'Anna' })
ruleTable('AIA-01', [
  ['a reader nobody described', { identity: { ...bot, privileges: ['read'], agent: agent({ tools: [] }) } }, 'high'],
  [
    'one that writes, after 14 days',
    { identity: { ...bot, firstSeenOn: ago(15), agent: agent({ tools: [{ tool: 'crm', access: ['write'], system: null }] }) } },
    'critical',
  ],
  [
    'one that writes, within 14 days',
    { identity: { ...bot, firstSeenOn: ago(14), agent: agent({ tools: [{ tool: 'crm', access: ['write'], system: null }] }) } },
    'high',
  ],
  ['critical: one step up', { identity: { ...live, firstSeenOn: ago(1), agent: agent({ tools: [] }) } }, 'critical'],
  ['described', { identity: { ...bot, agent: described } }, 'clear'],
  ['no agent', { identity: normal }, '-'],
  ['nobody knows what it is', { identity: { ...normal, kind: null } }, '?kind'],
])

const pays = agent({ actions: ['payment_change'], approval: { payment_change: 'sometimes' } })
ruleTable('AIA-02', [
  ['an agent in production', { identity: { ...live, agent: pays } }, 'critical'],
  ['an agent in test', { identity: { ...bot, agent: pays } }, 'high'],
  ['a bot', { identity: { ...normal, kind: 'bot', agent: pays } }, 'medium'],
  ['a critical bot', { identity: { ...critical, kind: 'bot', agent: pays } }, 'high'],
  [
    'always approved',
    { identity: { ...live, agent: agent({ actions: ['payment_change'], approval: { payment_change: 'always' } }) } },
    'clear',
  ],
  ['does no big things', { identity: { ...live, agent: agent({ actions: [] }) } }, 'clear'],
  ['no automation', { identity: { ...normal, agent: pays } }, '-'],
  ['nobody said what it does', { identity: bot }, '?agent.actions'],
])

ruleTable('AIA-03', [
  ['admin in test', { identity: { ...bot, privileges: ['admin'], agent: described } }, 'high'],
  ['admin in production', { identity: { ...live, privileges: ['admin'] } }, 'critical'],
  [
    'admin in test, reads live',
    {
      identity: {
        ...bot,
        environments: ['production', 'test'],
        privileges: ['read', 'admin'],
        rightsByEnvironment: { production: ['read'], test: ['admin'] },
        agent: described,
      },
    },
    'high',
  ],
  ['no admin', { identity: bot }, 'clear'],
  ['no agent', { identity: critical }, '-'],
  ['nobody knows what it may do', { identity: { ...bot, privileges: null } }, '?privileges'],
])

const open = agent({
  dataAccess: ['confidential'],
  tools: [
    { tool: 'email_read', access: ['read'], system: null },
    { tool: 'send_email', access: ['send'], system: null },
  ],
  actions: [],
})
const quiet = { ...reader, kind: 'ai_agent' as const, environments: ['test' as const] }
ruleTable('AIA-04', [
  ['private data, outside content, a way out', { identity: { ...quiet, agent: open } }, 'medium'],
  ['restricted data', { identity: { ...quiet, agent: { ...open, dataAccess: ['restricted'] } } }, 'high'],
  ['critical: one step up', { identity: { ...live, agent: open } }, 'high'],
  ['no way out', { identity: { ...quiet, agent: { ...open, tools: [{ tool: 'email_read', access: ['read'], system: null }] } } }, 'clear'],
  ['open data', { identity: { ...quiet, agent: { ...open, dataAccess: ['public'] } } }, 'clear'],
  ['no agent', { identity: reader }, '-'],
  ['nobody said which data', { identity: { ...quiet, agent: { ...open, dataAccess: null } } }, '?agent.dataAccess'],
])
