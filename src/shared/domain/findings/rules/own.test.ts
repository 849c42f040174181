import { ruleTable } from '../testing/rule-table.ts'
import { ago, anna, ben, carla, critical, low, normal, review } from '../testing/sample-facts.ts'

ruleTable(
  'OWN-01',
  [
    ['normal without an owner', { identity: normal }, 'high'],
    ['critical without an owner', { identity: critical }, 'critical'],
    ['low without an owner', { identity: low }, 'medium'],
    ['of unknown status counts as in use', { identity: { ...normal, status: 'unknown' } }, 'high'],
    ['with an owner', { identity: { ...normal, technicalOwnerId: anna } }, 'clear'],
    ['switched off', { identity: { ...normal, status: 'disabled' } }, '-'],
  ],
  'can tell',
)

ruleTable('OWN-02', [
  ['sensitive without a business owner', { identity: { ...normal, technicalOwnerId: anna } }, 'medium'],
  ['critical without a business owner', { identity: { ...critical, technicalOwnerId: anna } }, 'high'],
  ['sensitive with one', { identity: { ...normal, technicalOwnerId: anna, businessOwnerId: ben } }, 'clear'],
  ['nothing sensitive', { identity: { ...low, technicalOwnerId: anna } }, '-'],
  ['without any owner the missing owner speaks', { identity: normal }, '?technicalOwnerId'],
  ['of unknown data', { identity: { ...normal, privileges: ['read'], dataSensitivity: null, technicalOwnerId: anna } }, '?dataSensitivity'],
])

const watched = { logging: 'full', alertTo: 'Anna' } as const
ruleTable('OWN-03', [
  ['a watched one whose owner has left', { identity: { ...normal, ...watched, technicalOwnerId: carla } }, 'high'],
  ['critical', { identity: { ...critical, ...watched, technicalOwnerId: carla } }, 'critical'],
  ['nobody watches it: one step up', { identity: { ...normal, technicalOwnerId: carla } }, 'critical'],
  [
    'two reviews without an answer',
    { identity: { ...normal, ...watched, technicalOwnerId: anna }, reviews: [review({ answered: false }), review({ answered: false })] },
    'high',
  ],
  [
    'one review without an answer',
    { identity: { ...normal, technicalOwnerId: anna }, reviews: [review(), review({ answered: false })] },
    'clear',
  ],
  ['the owner is here', { identity: { ...normal, technicalOwnerId: anna } }, 'clear'],
  ['no owner to ask about', { identity: normal }, '?technicalOwnerId'],
])

ruleTable(
  'OWN-04',
  [
    ['no reason', { identity: normal }, 'medium'],
    ['critical without a reason', { identity: critical }, 'high'],
    ['low without a reason', { identity: low }, 'low'],
    ['eleven characters', { identity: { ...normal, purpose: 'stock syncs' } }, 'medium'],
    ['only its name', { identity: { ...normal, purpose: 'Shop-Stock-Sync-Live' } }, 'medium'],
    ['a sentence', { identity: { ...normal, purpose: 'Copies stock numbers into the shop.' } }, 'clear'],
  ],
  'can tell',
)

const labelled = { ...normal, system: 'shop' }
const key = { type: 'api_key', storage: ['password_manager'] } as const
ruleTable(
  'OWN-05',
  [
    ['everything filled in', { identity: labelled, credentials: [{ ...key, storage: ['password_manager'] }] }, 'clear'],
    [
      'one label missing outside production',
      { identity: { ...labelled, environments: ['test'], system: null }, credentials: [{ ...key, storage: ['password_manager'] }] },
      'low',
    ],
    ['three missing', { identity: { ...labelled, environments: ['test'], system: null }, credentials: [{}] }, 'medium'],
    ['known to be live', { identity: { ...labelled, system: null }, credentials: [{ ...key, storage: ['password_manager'] }] }, 'medium'],
    [
      'critical: one step up',
      { identity: { ...critical, system: null }, credentials: [{ ...key, storage: ['password_manager'] }] },
      'high',
    ],
    ['low stays low', { identity: low, credentials: [{ ...key, storage: ['password_manager'] }] }, 'low'],
    ['no key recorded', { identity: { ...labelled, environments: ['test'] }, credentials: [] }, 'low'],
    ['what lives a day is kept nowhere', { identity: labelled, credentials: [{ type: 'role_session', class: 'short_lived' }] }, 'clear'],
  ],
  'can tell',
)

ruleTable('OWN-06', [
  ['waiting eight days', { identity: { ...normal, triage: 'unknown', firstSeenOn: ago(8) } }, 'medium'],
  ['waiting seven days', { identity: { ...normal, triage: 'unknown', firstSeenOn: ago(7) } }, 'clear'],
  ['over 30 days', { identity: { ...normal, triage: 'unknown', firstSeenOn: ago(31) } }, 'high'],
  ['from another company: high at once', { identity: { ...normal, thirdParty: true, triage: 'unknown', firstSeenOn: ago(1) } }, 'high'],
  [
    'from another company: critical after seven days',
    { identity: { ...normal, thirdParty: true, triage: 'unknown', firstSeenOn: ago(8) } },
    'critical',
  ],
  ['powerful outside production', { identity: { ...critical, environments: ['test'], triage: 'unknown', firstSeenOn: ago(1) } }, 'high'],
  ['critical: one step up at once', { identity: { ...critical, triage: 'unknown', firstSeenOn: ago(1) } }, 'critical'],
  ['known', { identity: { ...normal, triage: 'known' } }, 'clear'],
  ['revoked', { identity: { ...normal, status: 'revoked', triage: 'unknown' } }, '-'],
  ['nobody said whether it is known', { identity: { ...normal, firstSeenOn: ago(20) } }, '?triage'],
  ['nobody knows since when', { identity: { ...normal, triage: 'unknown' } }, '?firstSeenOn'],
])

const known = { technicalOwnerId: anna, knownBy: [carla] }
ruleTable('OWN-07', [
  [
    'a leaver knows it, after seven days: one step up',
    { identity: { ...normal, ...known }, credentials: [{ createdOn: ago(100) }] },
    'critical',
  ],
  ['low: medium, and one step up after seven days', { identity: { ...low, ...known }, credentials: [{ createdOn: ago(100) }] }, 'high'],
  ['critical', { identity: { ...critical, ...known }, credentials: [{ createdOn: ago(100) }] }, 'critical'],
  [
    'the owner has left, whoever else knew it',
    { identity: { ...normal, technicalOwnerId: carla }, credentials: [{ createdOn: ago(100) }] },
    'critical',
  ],
  ['changed since', { identity: { ...normal, ...known }, credentials: [{ createdOn: ago(100), lastRotatedOn: ago(9) }] }, 'clear'],
  ['lives a day', { identity: { ...normal, ...known }, credentials: [{ class: 'short_lived' }] }, '-'],
  ['nobody said who else knew it', { identity: { ...normal, technicalOwnerId: anna }, credentials: [{ createdOn: ago(100) }] }, '?knownBy'],
  ['nobody knows when it was changed', { identity: { ...normal, ...known } }, '?credential.createdOn'],
  ['no key recorded', { identity: { ...normal, ...known }, credentials: [] }, '?credentials'],
])
