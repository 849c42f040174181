import type { RecordEdit } from '../../../shared/ipc/areas/inventory-contract.ts'

// Every fact of a record at least once, and more than one value of those that have several: what the vaults are there to keep.

export type IdentityPatch = Extract<RecordEdit, { kind: 'identity' }>['patch']
export type CredentialPatch = Extract<RecordEdit, { kind: 'credential' }>['patch']

const ownFacts: readonly IdentityPatch[] = [
  { kind: 'service_account', provider: 'aws', account: '111122223333', system: 'AWS of the web shop', externalId: 'bots/deploy' },
  { technicalOwner: 'Maya Lindqvist', businessOwner: 'Priya Nair', purpose: 'Ships the web shop, five times a day' },
  {
    environments: ['production', 'staging'],
    dataSensitivity: 'confidential',
    privileges: ['write', 'deploy'],
    scopes: ['repo', 'workflow'],
  },
  {
    runsAs: 'machine',
    createdOn: '2024-02-29',
    rotationDays: 45,
    notes: 'Two lines,\nthe second with “quotes”, ümlauts and a; semicolon.',
  },
  { status: 'planned', name: 'Renamed by hand' },
  { status: 'disabled', runsAs: 'person', dataSensitivity: 'public', privileges: ['read'], environments: ['test'] },
  { status: 'revoked', kind: 'webhook', provider: 'a provider nobody knows' },
  { status: 'unknown', kind: 'integration', dataSensitivity: 'internal', environments: ['development'], privileges: ['grant', 'root'] },
  { kind: 'db_user', rotationDays: 3650, dataSensitivity: 'restricted', privileges: ['admin'], providerManaged: false },
]

const peopleAndUse: readonly IdentityPatch[] = [
  { triage: 'unknown', department: 'Finance', backupOwner: 'Tom Hale', knownBy: ['Zoë Grün', 'Sam Okafor'] },
  { triage: 'known', purposeCategory: 'backup', expectedUse: 'Each night at two, from one address only.', knownBy: [] },
  { reachesProduction: true, privilegesNeeded: ['read'], privilegeReason: 'The vendor offers no smaller role.' },
  { reachesProduction: false, privilegesNeeded: [], scopeReach: 'organisation', neededScopeReach: 'one' },
  { scopeReach: 'several', neededScopeReach: 'several', expectedIntervalDays: 7, rotationMode: 'by_hand' },
  { rotationMode: 'automatic', consumers: ['Billing', 'Web shop'], shared: true, toolMarker: false },
  { rotationMode: 'per_task', consumers: [], shared: false, toolMarker: true, humanUse: 'sometimes' },
  { rotationMode: 'none', humanUse: 'never', logging: 'full', loggingCoverage: ['sign_ins', 'calls', 'failures'] },
  { humanUse: 'regularly', logging: 'none', loggingCoverage: [], alertTo: 'Tom Hale', contextLimits: ['ip_range', 'time'] },
  { logging: 'partly', contextLimits: [], alertTo: 'ops@fernhollow.example' },
]

const lifeAndVendor: readonly IdentityPatch[] = [
  { statusChangedOn: '2026-10-05', seenEnabledSinceOff: true, status: 'disabled', linkedSystemStatus: 'retiring' },
  { linkedSystemStatus: 'retired', seenEnabledSinceOff: false },
  { revokePlan: { documented: true, rehearsedOn: '2026-09-15', minutes: 12, steps: '1. Open the console.\n2. Switch it off.' } },
  { revokePlan: { documented: false, rehearsedOn: null, minutes: null, steps: null }, linkedSystemStatus: 'in_use' },
  { webhookScheme: 'http', signatureChecked: 'no', kind: 'webhook' },
  { webhookScheme: 'https', signatureChecked: 'yes' },
  { thirdParty: true, vendorVerified: false, vendorCheckedOn: '2026-08-20', vendorContractEndsOn: '2026-12-15' },
  { thirdParty: false, vendorVerified: true, projectEndsOn: '2026-12-31', openEnded: false, endTrigger: 'when the Harbour project ends' },
  { openEnded: true, tierPinned: 'T1' },
  { tierPinned: 'T3', environments: ['test'], privileges: ['read'], dataSensitivity: 'public' },
  { firstSeenOn: '2026-03-04', discoveredVia: 'review', sourceRef: 'list of the accountant, line 12', nextReviewDueOn: '2027-01-15' },
  { discoveredVia: 'leaver_wizard', deadlinesNotApplying: ['openai assistants api 2026-08-26'] },
  { discoveredVia: 'by_hand', signatureChecked: 'unknown', endTrigger: 'when the shop moves' },
]

/** Facts of identities, one small patch per row as a person would type them. */
export const identityPatches: readonly IdentityPatch[] = [...ownFacts, ...peopleAndUse, ...lifeAndVendor]

/** What is known of an AI agent, in every part. `used` are identities whose credentials it uses. */
export function agentPatch(used: readonly string[]): IdentityPatch {
  return {
    kind: 'ai_agent',
    technicalOwner: 'Priya Nair',
    agent: {
      tools: [
        { tool: 'send_email', access: ['send'], system: 'Mail of the shop' },
        { tool: 'payments', access: ['read', 'pay'], system: null },
        { tool: 'shell', access: [], system: null },
      ],
      dataAccess: ['internal', 'restricted'],
      actions: ['payment_change', 'customer_publication'],
      approval: { payment_change: 'always', customer_publication: 'never' },
      approvedBy: 'Zoe Grun',
      autonomy: 'asks_for_big_things',
      builtBy: 'Tom Hale',
      runBy: 'Sam Okafor',
      logPlace: 'Log of the help desk',
      stopButton: 'Settings, Agents, Stop',
      mayStop: 'Tom Hale',
      credentialsUsed: [...used],
    },
  }
}

/** An agent of which an empty list is known, which is not the same as nothing. */
export const quietAgentPatch: IdentityPatch = {
  kind: 'ai_agent',
  agent: {
    tools: [],
    dataAccess: [],
    actions: [],
    approval: {},
    approvedBy: null,
    autonomy: 'suggests',
    builtBy: null,
    runBy: null,
    logPlace: null,
    stopButton: null,
    mayStop: null,
    credentialsUsed: [],
  },
}

/** Facts of credentials. */
export const credentialPatches: readonly CredentialPatch[] = [
  { label: 'First key', type: 'api_key', class: 'static', status: 'active', externalId: 'key-0001', createdOn: '2025-01-31' },
  { lastRotatedOn: '2026-06-30', lastUsedOn: '2026-10-31', expiresOn: '2026-12-24', storage: ['secrets_manager', 'ci_variable_masked'] },
  { lastUsedState: 'never', neverExpires: true, notes: 'Printed and kept in the safe.', storage: ['desktop_note'] },
  { class: 'auto_managed', autoRenew: true, type: 'tls_certificate', expiresOn: '2027-01-10' },
  { class: 'short_lived', type: 'role_session', autoRenew: false },
  { masterKey: true, sealed: true },
  { masterKey: false, sealed: false, storage: ['chat', 'source_code'] },
  { leakedOn: '2026-10-20', storage: ['email'] },
  {
    exposure: {
      reportedOn: '2026-10-21',
      reportedAt: '2026-10-21T09:15:00.000Z',
      revokedAt: '2026-10-21T11:40:00.000Z',
      how: 'Pasted into a ticket',
      drill: false,
    },
    status: 'revoked',
    revokedBecause: 'exposed',
  },
  { exposure: { reportedOn: '2026-09-01', reportedAt: null, revokedAt: null, how: null, drill: true } },
  { status: 'revoked', revokedBecause: 'unused', statusChangedOn: '2026-10-02' },
  { status: 'disabled', revokedBecause: 'replaced', statusChangedOn: '2026-10-03' },
  { status: 'planned', revokedBecause: 'ended' },
  { status: 'unknown', revokedBecause: 'other', lastUsedState: 'unknown', expiresOn: null },
]
