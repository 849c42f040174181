import { ruleTable } from '../testing/rule-table.ts'
import { ago, ahead, critical, low, normal } from '../testing/sample-facts.ts'

const inTest = { ...normal, environments: ['test' as const] }
const report = { reportedAt: null, revokedAt: null, how: null, drill: false }
ruleTable('STO-01', [
  ['in source code, short-lived', { identity: normal, credentials: [{ class: 'short_lived', storage: ['source_code'] }] }, 'high'],
  ['static and live', { identity: normal, credentials: [{ storage: ['chat'] }] }, 'critical'],
  ['static, in test with private data', { identity: inTest, credentials: [{ storage: ['chat'] }] }, 'high'],
  ['only test data', { identity: { ...inTest, dataSensitivity: 'public' }, credentials: [{ storage: ['chat'] }] }, 'medium'],
  ['low: one step down', { identity: low, credentials: [{ storage: ['chat'] }] }, 'low'],
  ['critical: one step up', { identity: critical, credentials: [{ class: 'short_lived', storage: ['wiki'] }] }, 'critical'],
  [
    'the copy is gone, the secret the same',
    { identity: normal, credentials: [{ storage: ['password_manager'], leakedOn: ago(10), createdOn: ago(90) }] },
    'critical',
  ],
  [
    'the copy is gone and the secret changed',
    { identity: normal, credentials: [{ storage: ['password_manager'], leakedOn: ago(10), lastRotatedOn: ago(9), createdOn: ago(90) }] },
    'clear',
  ],
  ['in a safe place', { identity: normal, credentials: [{ storage: ['password_manager'] }] }, 'clear'],
  ['revoked', { identity: normal, credentials: [{ status: 'revoked', storage: ['chat'] }] }, '-'],
  ['nobody knows where', { identity: normal }, '?credential.storage'],
])

ruleTable('STO-02', [
  ['in an .env file', { identity: normal, credentials: [{ storage: ['env_file'] }] }, 'medium'],
  ['critical', { identity: critical, credentials: [{ storage: ['spreadsheet'] }] }, 'high'],
  ['low', { identity: low, credentials: [{ storage: ['local_script'] }] }, 'low'],
  ['in a safe place', { identity: normal, credentials: [{ storage: ['secrets_manager'] }] }, 'clear'],
  ['nobody knows where', { identity: normal }, '?credential.storage'],
])

ruleTable('STO-03', [
  [
    'reported and not changed',
    { identity: normal, credentials: [{ createdOn: ago(90), exposure: { ...report, reportedOn: ago(2) } }] },
    'critical',
  ],
  [
    'a low one is just as critical',
    { identity: low, credentials: [{ createdOn: ago(90), exposure: { ...report, reportedOn: ago(2) } }] },
    'critical',
  ],
  [
    'switched off is not enough',
    { identity: { ...normal, status: 'disabled' }, credentials: [{ createdOn: ago(90), exposure: { ...report, reportedOn: ago(2) } }] },
    'critical',
  ],
  [
    'changed since',
    { identity: normal, credentials: [{ createdOn: ago(90), lastRotatedOn: ago(2), exposure: { ...report, reportedOn: ago(2) } }] },
    'clear',
  ],
  ['revoked', { identity: normal, credentials: [{ status: 'revoked', exposure: { ...report, reportedOn: ago(2) } }] }, '-'],
  ['a drill', { identity: normal, credentials: [{ createdOn: ago(90), exposure: { ...report, drill: true, reportedOn: ahead(0) } }] }, '-'],
  [
    'nobody knows when it was changed',
    { identity: normal, credentials: [{ exposure: { ...report, reportedOn: ago(2) } }] },
    '?credential.createdOn',
  ],
  [
    'nobody knows when it was reported',
    { identity: normal, credentials: [{ createdOn: ago(90), exposure: { ...report, reportedOn: null } }] },
    '?exposure.reportedOn',
  ],
])
