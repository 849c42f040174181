import { expect, it } from 'vitest'
import { plainDate } from '../../values/plain-date.ts'
import { evaluateIdentity, explainFinding, verdictFor } from '../finding.ts'
import { ruleTable } from '../testing/rule-table.ts'
import { ago, ahead, critical, facts, low, normal, today } from '../testing/sample-facts.ts'

const key = { type: 'api_key' } as const
const awsKey = { type: 'access_key' } as const
const lax = { ...normal, provider: 'aws', rotationDays: 365 }
ruleTable('ROT-01', [
  ['in time', { identity: normal, credentials: [{ ...key, createdOn: ago(75) }] }, 'clear'],
  ['14 days before', { identity: normal, credentials: [{ ...key, createdOn: ago(76) }] }, 'info'],
  ['on the day', { identity: normal, credentials: [{ ...key, createdOn: ago(90) }] }, 'info'],
  ['1 day late', { identity: normal, credentials: [{ ...key, createdOn: ago(91) }] }, 'low'],
  ['30 days late', { identity: normal, credentials: [{ ...key, createdOn: ago(120) }] }, 'low'],
  ['31 days late', { identity: normal, credentials: [{ ...key, createdOn: ago(121) }] }, 'medium'],
  ['91 days late', { identity: normal, credentials: [{ ...key, createdOn: ago(181) }] }, 'high'],
  ['twice the interval', { identity: { ...normal, rotationDays: 20 }, credentials: [{ ...key, createdOn: ago(41) }] }, 'high'],
  ['critical: one step up', { identity: critical, credentials: [{ ...key, createdOn: ago(91) }] }, 'medium'],
  ['counted from the last change', { identity: normal, credentials: [{ ...key, createdOn: ago(500), lastRotatedOn: ago(10) }] }, 'clear'],
  ['the interval of the record', { identity: { ...normal, rotationDays: 400 }, credentials: [{ ...key, createdOn: ago(300) }] }, 'clear'],
  [
    'a provider nobody named could ask for less',
    { identity: { ...normal, provider: null }, credentials: [{ ...key, createdOn: ago(100) }] },
    '?provider',
  ],
  ['nobody knows its age', { identity: normal, credentials: [key] }, '?credential.createdOn'],
  [
    'nobody’s password goes by the calendar',
    { identity: { ...normal, runsAs: 'person' }, credentials: [{ type: 'password', createdOn: ago(900) }] },
    '-',
  ],
  ['renews itself', { identity: normal, credentials: [{ ...key, class: 'auto_managed', createdOn: ago(900) }] }, '-'],
  ['in the time somebody set, as the control asks', { identity: lax, credentials: [{ ...awsKey, createdOn: ago(90) }] }, 'clear'],
  ['in the time somebody set, later than the control asks', { identity: lax, credentials: [{ ...awsKey, createdOn: ago(91) }] }, 'info'],
  ['later than somebody set', { identity: lax, credentials: [{ ...awsKey, createdOn: ago(366) }] }, 'low'],
])

it('says that the time somebody set is laxer than the control asks', () => {
  const record = facts({ identity: lax, credentials: [{ ...awsKey, createdOn: ago(100) }] })
  const world = { today, people: new Map() }
  const alone = { sameNameInSystem: false }
  const [finding] = evaluateIdentity(record, world, alone).findings.filter(({ rule }) => rule === 'ROT-01')
  expect(finding === undefined ? null : explainFinding(finding, record, world, alone)?.because).toBe(
    'Changed 100 days ago; 365 days is the limit (Set for this identity; CIS AWS Foundations v7.0.0 2.12 asks for 90 days).',
  )
})

const planned = { ...normal, rotationMode: 'by_hand' } as const
ruleTable('ROT-02', [
  ['nobody changes it', { identity: { ...normal, rotationMode: 'none' }, credentials: [{ ...key, expiresOn: ahead(90) }] }, 'medium'],
  ['critical', { identity: { ...critical, rotationMode: 'none' }, credentials: [{ ...key, expiresOn: ahead(90) }] }, 'high'],
  ['low', { identity: { ...low, rotationMode: 'none' }, credentials: [{ ...key, expiresOn: ahead(90) }] }, 'low'],
  ['only the end date is missing', { identity: planned, credentials: [{ ...key, neverExpires: true }] }, 'low'],
  [
    'critical: only the end date is missing',
    { identity: { ...critical, rotationMode: 'by_hand' }, credentials: [{ ...key, neverExpires: true }] },
    'medium',
  ],
  ['a plan and an end', { identity: planned, credentials: [{ ...key, expiresOn: ahead(90) }] }, 'clear'],
  [
    'a provider without end dates',
    { identity: { ...planned, provider: 'aws' }, credentials: [{ type: 'access_key', neverExpires: true }] },
    'clear',
  ],
  ['an interval is a plan', { identity: { ...normal, rotationDays: 30 }, credentials: [{ ...key, expiresOn: ahead(90) }] }, 'clear'],
  ['nobody said who changes it', { identity: normal, credentials: [{ ...key, expiresOn: ahead(90) }] }, '?rotationMode'],
  ['nobody knows its end', { identity: planned, credentials: [key] }, '?credential.expiresOn'],
])

ruleTable('ROT-03', [
  ['366 days old', { identity: normal, credentials: [{ ...key, createdOn: ago(366), neverExpires: true }] }, 'medium'],
  ['365 days old', { identity: normal, credentials: [{ ...key, createdOn: ago(365), neverExpires: true }] }, 'clear'],
  ['powerful', { identity: critical, credentials: [{ ...key, createdOn: ago(366), neverExpires: true }] }, 'high'],
  ['low', { identity: low, credentials: [{ ...key, createdOn: ago(366), neverExpires: true }] }, 'low'],
  ['over 730 days: one step up', { identity: normal, credentials: [{ ...key, createdOn: ago(731), neverExpires: true }] }, 'high'],
  ['made to live two years', { identity: normal, credentials: [{ ...key, createdOn: ago(1), expiresOn: ahead(729) }] }, 'medium'],
  [
    'an Entra secret of 181 days',
    { identity: { ...normal, provider: 'azure' }, credentials: [{ type: 'client_secret', createdOn: ago(1), expiresOn: ahead(180) }] },
    'medium',
  ],
  [
    'the same of Microsoft 365',
    {
      identity: { ...normal, provider: 'microsoft-365' },
      credentials: [{ type: 'client_secret', createdOn: ago(1), expiresOn: ahead(180) }],
    },
    'medium',
  ],
  [
    'an Entra secret of 180 days',
    { identity: { ...normal, provider: 'azure' }, credentials: [{ type: 'client_secret', createdOn: ago(1), expiresOn: ahead(179) }] },
    'clear',
  ],
  [
    'a web certificate of 398 days from before March 2026',
    { identity: normal, credentials: [{ type: 'tls_certificate', createdOn: ago(300), expiresOn: ahead(98) }] },
    'clear',
  ],
  [
    'a web certificate of 201 days from after March 2026',
    { identity: normal, credentials: [{ type: 'tls_certificate', createdOn: ago(1), expiresOn: ahead(200) }] },
    'medium',
  ],
  ['nobody knows its age', { identity: normal, credentials: [key] }, '?credential.createdOn'],
  ['nobody knows its end', { identity: normal, credentials: [{ ...key, createdOn: ago(1) }] }, '?credential.expiresOn'],
  ['nobody knows what it is', { identity: normal, credentials: [{ createdOn: ago(1), expiresOn: ahead(300) }] }, '?credential.type'],
])

ruleTable('ROT-04', [
  ['31 days left', { identity: normal, credentials: [{ ...key, expiresOn: ahead(31) }] }, 'clear'],
  ['30 days left', { identity: normal, credentials: [{ ...key, expiresOn: ahead(30) }] }, 'medium'],
  ['7 days left', { identity: normal, credentials: [{ ...key, expiresOn: ahead(7) }] }, 'high'],
  ['expired', { identity: normal, credentials: [{ ...key, expiresOn: ago(1) }] }, 'high'],
  ['expired, says its source, on a day nobody knows', { identity: normal, credentials: [{ ...key, ended: true }] }, 'high'],
  ['the same, critical', { identity: critical, credentials: [{ ...key, ended: true }] }, 'critical'],
  ['expired today, says its source', { identity: normal, credentials: [{ ...key, ended: true, expiresOn: ago(0) }] }, 'high'],
  ['ends today, critical', { identity: critical, credentials: [{ ...key, expiresOn: ago(0) }] }, 'high'],
  [
    'ends today where the day ends it, critical',
    { identity: { ...critical, provider: 'gitlab' }, credentials: [{ ...key, expiresOn: ago(0) }] },
    'critical',
  ],
  ['expired and critical', { identity: critical, credentials: [{ ...key, expiresOn: ago(1) }] }, 'critical'],
  [
    'expired and replaced',
    {
      identity: normal,
      credentials: [
        { ...key, expiresOn: ago(1) },
        { ...key, expiresOn: ahead(90) },
      ],
    },
    'clear',
  ],
  [
    'renews itself in time',
    { identity: normal, credentials: [{ ...key, autoRenew: true, createdOn: ago(60), expiresOn: ahead(30) }] },
    'clear',
  ],
  [
    'should have renewed itself by now',
    { identity: normal, credentials: [{ ...key, autoRenew: true, createdOn: ago(170), expiresOn: ahead(30) }] },
    'low',
  ],
  ['never ends', { identity: normal, credentials: [{ ...key, neverExpires: true }] }, 'clear'],
  ['nobody knows its end', { identity: normal, credentials: [key] }, '?credential.expiresOn'],
  [
    'renews itself, and nobody knows how long it lives',
    { identity: normal, credentials: [{ ...key, autoRenew: true, expiresOn: ahead(20) }] },
    '?credential.createdOn',
  ],
])

ruleTable('ROT-05', [
  ['live, and the provider offers one', { identity: { ...normal, provider: 'gitlab' } }, 'info'],
  ['critical', { identity: { ...critical, provider: 'stripe-like', kind: 'ci_token' } }, '-'],
  ['critical without power', { identity: { ...normal, provider: 'gitlab', dataSensitivity: 'restricted' } }, 'low'],
  ['critical and powerful', { identity: { ...critical, provider: 'gitlab' } }, 'medium'],
  ['only in test', { identity: { ...normal, provider: 'gitlab', environments: ['test'] } }, 'clear'],
  ['nobody knows where it runs', { identity: { ...normal, provider: 'gitlab', environments: null } }, '?environments'],
  ['nobody knows the provider', { identity: { ...normal, provider: null } }, '?provider'],
])

const zendesk = { ...normal, provider: 'zendesk', kind: 'api_key' as const, environments: ['test' as const] }
const only = (date: string) => ({
  deadlinesNotApplying: [
    'zendesk:2026-07-28:API token unused for 30 days',
    'zendesk:2026-10-27:API token',
    'zendesk:2027-04-30:API token',
  ].filter((key) => !key.includes(date)),
})
ruleTable('ROT-06', [
  ['it has stopped', { identity: { ...zendesk, ...only('2026-07-28') } }, 'high'],
  ['it stops in 180 days', { identity: { ...zendesk, ...only('2027-04-30') } }, 'low'],
  ['no new ones', { identity: { ...zendesk, ...only('2026-10-27') } }, 'low'],
  ['low stays low', { identity: { ...low, provider: 'shopify', kind: 'oauth_app' } }, 'low'],
  ['off by default in 60 days', { identity: { ...normal, provider: 'microsoft-365', kind: 'app_password' } }, 'medium'],
  ['an announcement', { identity: { ...normal, provider: 'tls-certificate', kind: 'certificate' } }, 'info'],
  ['critical: one step up', { identity: { ...critical, provider: 'zendesk', ...only('2027-04-30') } }, 'medium'],
  ['marked as not applying', { identity: { ...zendesk, ...only('none of them') } }, 'clear'],
  ['another kind', { identity: { ...zendesk, kind: 'webhook' } }, 'clear'],
  ['no deadlines', { identity: normal }, '-'],
  ['nobody knows what it is', { identity: { ...zendesk, kind: null } }, '?kind'],
  ['nobody knows the provider', { identity: { ...normal, provider: null } }, '?provider'],
])

it.each([
  ['2026-11-01', 'low'],
  ['2026-11-02', 'medium'],
  ['2026-12-17', 'medium'],
  ['2026-12-18', 'high'],
  ['2027-01-02', 'high'],
] as const)('a day on which it stops comes nearer: on %s it is %s', (day, severity) => {
  const shopify = facts({ identity: { ...normal, provider: 'shopify', kind: 'oauth_app' } })
  const found = evaluateIdentity(shopify, { today: plainDate(day), people: new Map() }, { sameNameInSystem: false })
  expect(verdictFor(found, 'ROT-06')).toMatchObject({ answer: 'fires', severity })
})

ruleTable('ROT-07', [
  [
    'one of the two is sealed for emergencies',
    {
      identity: normal,
      credentials: [
        { ...key, createdOn: ago(100) },
        { ...key, createdOn: ago(20), sealed: true },
      ],
    },
    'clear',
  ],
  [
    'a newer one for 15 days',
    {
      identity: normal,
      credentials: [
        { ...key, createdOn: ago(200) },
        { ...key, createdOn: ago(15) },
      ],
    },
    'medium',
  ],
  [
    'a newer one for 14 days',
    {
      identity: normal,
      credentials: [
        { ...key, createdOn: ago(200) },
        { ...key, createdOn: ago(14) },
      ],
    },
    'clear',
  ],
  [
    'critical',
    {
      identity: critical,
      credentials: [
        { ...key, createdOn: ago(200) },
        { ...key, createdOn: ago(15) },
      ],
    },
    'high',
  ],
  [
    'low',
    {
      identity: low,
      credentials: [
        { ...key, createdOn: ago(200) },
        { ...key, createdOn: ago(15) },
      ],
    },
    'low',
  ],
  [
    'the older one is off',
    {
      identity: normal,
      credentials: [
        { ...key, createdOn: ago(200), status: 'revoked' },
        { ...key, createdOn: ago(15) },
      ],
    },
    '-',
  ],
  [
    'two different sorts',
    {
      identity: normal,
      credentials: [
        { ...key, createdOn: ago(200) },
        { type: 'webhook_secret', createdOn: ago(15) },
      ],
    },
    'clear',
  ],
  ['only one', { identity: normal, credentials: [key] }, '-'],
  ['nobody knows which is newer', { identity: normal, credentials: [key, key] }, '?credential.createdOn'],
])
