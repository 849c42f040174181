import { expect, test } from 'vitest'
import { evaluateIdentity } from '../../../shared/domain/findings/finding.ts'
import type { RuleCredential, RuleFacts, RuleIdentity } from '../../../shared/domain/findings/model/rule-facts.ts'
import { type RuleId, ruleIds } from '../../../shared/domain/findings/model/rule-ids.ts'
import { ruleById } from '../../../shared/domain/findings/rules/rule-list.ts'
import {
  ago,
  ahead,
  anna,
  carla,
  critical,
  facts,
  type Known,
  normal,
  people,
  today,
} from '../../../shared/domain/findings/testing/sample-facts.ts'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { blankAgent } from '../../../shared/domain/record/facts/agent-record.ts'
import type { RecordEdit } from '../../../shared/ipc/areas/inventory-contract.ts'
import { sampleRow } from '../inventory/sample-row.ts'
import { editsOf, inputsOf, problemOf, type Values } from './edits.ts'
import { isHere, stepOf } from './steps.ts'

const owned = { ...normal, technicalOwnerId: anna }
const key = { type: 'api_key' as const, createdOn: ago(10) }
const ai = { ...owned, kind: 'ai_agent' as const }

// A record each rule finds fault with, and what a person fills in for its next step.
const cases: readonly (readonly [RuleId, Known, Values])[] = [
  ['OWN-01', { identity: normal }, { 'identity.technicalOwner': 'Ben' }],
  ['OWN-02', { identity: owned }, { 'identity.businessOwner': 'Ben' }],
  ['OWN-03', { identity: { ...normal, technicalOwnerId: carla } }, { 'identity.technicalOwner': 'Ben' }],
  ['OWN-04', { identity: owned }, { 'identity.purpose': 'Keeps the stock of the shop and the till the same.' }],
  [
    'OWN-05',
    { identity: { technicalOwnerId: anna }, credentials: [] },
    {
      'identity.environments': ['production'],
      'identity.dataSensitivity': 'internal',
      'identity.privileges': ['read'],
      'identity.system': 'shop',
      'credential.type': 'api_key',
      'credential.storage': ['password_manager'],
    },
  ],
  ['OWN-06', { identity: { ...owned, triage: 'unknown', firstSeenOn: ago(40) } }, { 'identity.status': 'disabled' }],
  [
    'OWN-07',
    { identity: { ...owned, knownBy: [carla] }, credentials: [{ ...key, createdOn: ago(100) }] },
    { 'credential.lastRotatedOn': today },
  ],
  ['USE-01', { identity: owned, credentials: [{ ...key, lastUsedOn: ago(200), lastUsedState: 'used' }] }, {}],
  ['USE-02', { identity: { ...owned, projectEndsOn: ago(5) } }, {}],
  [
    'USE-03',
    {
      identity: { ...owned, status: 'disabled', statusChangedOn: ago(20), seenEnabledSinceOff: true },
      credentials: [{ ...key, lastUsedOn: ago(1), lastUsedState: 'used' }],
    },
    {},
  ],
  [
    'ROT-01',
    { identity: { ...owned, rotationDays: 90 }, credentials: [{ ...key, createdOn: ago(200) }] },
    { 'credential.lastRotatedOn': today },
  ],
  [
    'ROT-02',
    { identity: { ...owned, rotationMode: 'none' }, credentials: [{ ...key, neverExpires: true }] },
    { 'identity.rotationDays': '90', 'credential.expiresOn': ahead(90) },
  ],
  [
    'ROT-03',
    { identity: owned, credentials: [{ ...key, createdOn: ago(500), expiresOn: ahead(900) }] },
    { 'credential.lastRotatedOn': today, 'credential.expiresOn': ahead(90) },
  ],
  [
    'ROT-04',
    { identity: owned, credentials: [{ ...key, expiresOn: ahead(3) }] },
    { 'credential.expiresOn': ahead(90), 'credential.lastRotatedOn': today },
  ],
  ['ROT-05', { identity: { ...owned, provider: 'aws' }, credentials: [key] }, {}],
  ['ROT-06', { identity: { ...owned, provider: 'zendesk', kind: 'api_key' } }, {}],
  [
    'ROT-07',
    {
      identity: owned,
      credentials: [
        { ...key, createdOn: ago(60), status: 'active' },
        { ...key, createdOn: ago(30), status: 'active' },
      ],
    },
    {},
  ],
  [
    'PRV-01',
    { identity: { ...critical, technicalOwnerId: anna } },
    { 'identity.privilegeReason': 'It creates the accounts of new staff.' },
  ],
  [
    'PRV-02',
    {
      identity: {
        ...owned,
        privileges: ['read', 'write'],
        privilegesNeeded: ['read'],
        scopeReach: 'organisation',
        neededScopeReach: 'one',
      },
    },
    { 'identity.privileges': ['read'], 'identity.scopeReach': 'one' },
  ],
  ['PRV-03', { identity: { ...owned, privileges: ['deploy', 'admin'] } }, { 'identity.privileges': ['deploy'] }],
  [
    'PRV-04',
    { identity: { ...owned, provider: 'our own', privileges: ['root'] }, credentials: [{ ...key, masterKey: true }] },
    { 'identity.kind': 'api_key', 'credential.masterKey': 'no', 'identity.privileges': ['read'] },
  ],
  [
    'PRV-05',
    { identity: { ...critical, technicalOwnerId: anna, contextLimits: [] }, credentials: [key] },
    { 'identity.contextLimits': ['ip'] },
  ],
  ['SHR-01', { identity: { ...owned, shared: true, consumers: ['one', 'two'] } }, { 'identity.consumers': 'one' }],
  [
    'SHR-02',
    { identity: { ...owned, environments: ['production', 'test'], reachesProduction: true } },
    { 'identity.environments': ['test'], 'identity.reachesProduction': 'no' },
  ],
  ['SHR-03', { identity: { ...owned, humanUse: 'regularly' } }, { 'identity.humanUse': 'never' }],
  ['SHR-04', { identity: { ...owned, runsAs: 'person' } }, {}],
  [
    'STO-01',
    { identity: owned, credentials: [{ ...key, storage: ['chat'], leakedOn: ago(5) }] },
    { 'credential.storage': ['password_manager'], 'credential.lastRotatedOn': today },
  ],
  ['STO-02', { identity: owned, credentials: [{ ...key, storage: ['env_file'] }] }, { 'credential.storage': ['password_manager'] }],
  [
    'STO-03',
    {
      identity: owned,
      credentials: [{ ...key, exposure: { reportedOn: ago(1), reportedAt: null, revokedAt: null, how: null, drill: false } }],
    },
    {},
  ],
  [
    'MON-01',
    { identity: { ...critical, technicalOwnerId: anna, logging: 'none' } },
    { 'identity.logging': 'full', 'identity.alertTo': 'Ben' },
  ],
  [
    'MON-02',
    { identity: { ...owned, name: 'api key', shared: true, toolMarker: false } },
    { 'identity.name': 'shop-stock-sync-live', 'identity.toolMarker': 'yes' },
  ],
  [
    'MON-03',
    { identity: { ...critical, technicalOwnerId: anna, revokePlan: { documented: false, rehearsedOn: null, minutes: null, steps: null } } },
    { 'identity.revokePlan.steps': 'Admin page, Keys, Delete', 'identity.revokePlan.rehearsedOn': today },
  ],
  ['AIA-02', { identity: { ...ai, agent: { ...blankAgent, actions: ['payment_change'] } } }, { 'identity.agent.approvedBy': 'Ben' }],
  ['AIA-03', { identity: { ...ai, privileges: ['admin'] } }, { 'identity.privileges': ['read'] }],
  ['TPI-01', { identity: { ...owned, thirdParty: true } }, { 'identity.vendorVerified': 'yes', 'identity.vendorCheckedOn': today }],
  [
    'WHK-01',
    { identity: { ...owned, kind: 'webhook', webhookScheme: 'http', signatureChecked: 'no' } },
    { 'identity.webhookScheme': 'https', 'identity.signatureChecked': 'yes' },
  ],
]
const elsewhere: readonly RuleId[] = ['AIA-01', 'AIA-04', 'REV-01', 'REV-02']

test('every rule has a next step, taken here or where it belongs', () => {
  expect([...cases.map(([rule]) => rule), ...elsewhere].sort()).toEqual([...ruleIds].sort())
  expect(ruleIds.filter((rule) => !isHere(stepOf(ruleById(rule).nextStep)))).toEqual(elsewhere)
})

test.each(cases)('the next step of %s puts it right', (rule, known, values) => {
  const step = stepOf(ruleById(rule).nextStep)
  if (!isHere(step)) throw new Error('taken elsewhere')
  const before = facts(known)
  const found = findingsOf(before, rule)
  expect(found).not.toEqual([])
  const row = rowOf(before)
  const subjects = found.map(({ credentialId }) => ({ row, credentialId }))
  const inputs = inputsOf(step, subjects)
  const given = rule === 'ROT-06' ? { 'identity.deadlinesNotApplying': everyOption(inputs) } : values
  expect(inputs.flatMap((input) => problemOf(input, given, today) ?? [])).toEqual([])
  const after = editsOf(inputs, given, step, subjects, today).reduce(edited, before)
  expect(findingsOf(after, rule)).toEqual([])
})

function findingsOf(record: RuleFacts, rule: RuleId) {
  return evaluateIdentity(
    record,
    { today, people: new Map(people.map((person) => [person.id, person])) },
    { sameNameInSystem: false },
  ).findings.filter((finding) => finding.rule === rule)
}

function everyOption(inputs: ReturnType<typeof inputsOf>): readonly string[] {
  return inputs.flatMap((input) => (input.kind === 'ticks' ? input.options.map(({ value }) => value) : []))
}

function rowOf({ identity, credentials }: RuleFacts): InventoryRow {
  const row = sampleRow({ name: identity.name })
  return {
    ...row,
    ...identity,
    credentials: credentials.map((credential) => ({ ...sampleRow({}, [{}]).credentials[0], ...credential })),
  } as InventoryRow
}

// As main takes a change over: people are named, and an end that was given is an end.
function edited(record: RuleFacts, edit: RecordEdit): RuleFacts {
  switch (edit.kind) {
    case 'identity':
      return {
        ...record,
        identity: {
          ...record.identity,
          ...(Object.fromEntries(
            Object.entries(edit.patch).map(([field, value]) =>
              field === 'technicalOwner' || field === 'businessOwner' ? [`${field}Id`, idOf(value)] : [field, value],
            ),
          ) as Partial<RuleIdentity>),
        },
      }
    case 'credential':
      return {
        ...record,
        credentials: record.credentials.map((one) =>
          one.id === edit.id
            ? { ...one, ...(edit.patch as Partial<RuleCredential>), neverExpires: edit.patch.expiresOn === undefined && one.neverExpires }
            : one,
        ),
      }
    case 'new-credential':
      return { ...record, credentials: [{ ...facts().credentials[0], ...edit.facts } as RuleCredential] }
    default:
      throw new Error(edit.kind)
  }
}

function idOf(name: unknown) {
  return people.find((person) => person.name === name)?.id ?? null
}
