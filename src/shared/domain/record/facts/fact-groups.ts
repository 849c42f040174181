import type { FactId } from './fact.ts'

/** Facts that belong together, in the order in which people ask. `title` heads the columns; `fold` is the line that opens them in the panel. */
export type FactGroup = Readonly<{ id: FactGroupId; title: string; fold: string; facts: readonly FactId[] }>

export const factGroupIds = [
  'ownership',
  'purpose',
  'rights',
  'key-use',
  'watch',
  'switch-off',
  'end',
  'company',
  'webhook',
  'origin',
  'agent',
  'credential',
  'leak',
] as const
export type FactGroupId = (typeof factGroupIds)[number]

export const factGroups: Readonly<Record<FactGroupId, FactGroup>> = {
  ownership: {
    id: 'ownership',
    title: 'Who answers for it',
    fold: 'Who else is involved',
    facts: ['backupOwner', 'businessOwner', 'department', 'knownBy', 'triage'],
  },
  purpose: {
    id: 'purpose',
    title: 'What it is for',
    fold: 'Its job and how often it runs',
    facts: ['purposeCategory', 'expectedUse', 'expectedIntervalDays', 'linkedSystemStatus'],
  },
  rights: {
    id: 'rights',
    title: 'What it may do',
    fold: 'What it needs, and what limits it',
    facts: [
      'privilegesNeeded',
      'privilegeReason',
      'scopes',
      'scopeReach',
      'neededScopeReach',
      'reachesProduction',
      'contextLimits',
      'runsAs',
      'tierPinned',
    ],
  },
  'key-use': {
    id: 'key-use',
    title: 'Its key and who uses it',
    fold: 'Who changes and who uses it',
    facts: ['rotationMode', 'rotationDays', 'consumers', 'shared', 'toolMarker', 'humanUse'],
  },
  watch: { id: 'watch', title: 'Who would notice misuse', fold: 'Logs and alerts', facts: ['logging', 'loggingCoverage', 'alertTo'] },
  'switch-off': {
    id: 'switch-off',
    title: 'How it is switched off',
    fold: 'How it is switched off',
    facts: [
      'revokePlan.documented',
      'revokePlan.steps',
      'revokePlan.rehearsedOn',
      'revokePlan.minutes',
      'statusChangedOn',
      'seenEnabledSinceOff',
    ],
  },
  end: {
    id: 'end',
    title: 'When it ends',
    fold: 'When it ends',
    facts: ['projectEndsOn', 'vendorContractEndsOn', 'openEnded', 'endTrigger'],
  },
  company: {
    id: 'company',
    title: 'The company behind it',
    fold: 'The company behind it',
    facts: ['thirdParty', 'vendorVerified', 'vendorCheckedOn', 'deadlinesNotApplying'],
  },
  webhook: {
    id: 'webhook',
    title: 'Webhook protection',
    fold: 'How its webhook is protected',
    facts: ['webhookScheme', 'signatureChecked'],
  },
  origin: {
    id: 'origin',
    title: 'Where it was found, and reviews',
    fold: 'Where it was found, and its next review',
    facts: ['account', 'externalId', 'firstSeenOn', 'discoveredVia', 'sourceRef', 'nextReviewDueOn', 'notes'],
  },
  agent: { id: 'agent', title: 'AI agent', fold: 'The agent', facts: ['agent'] },
  credential: {
    id: 'credential',
    title: 'Its credentials',
    fold: 'More about this credential',
    facts: [
      'credentialLabel',
      'credentialStatus',
      'credentialStatusChangedOn',
      'credentialClass',
      'credentialAutoRenew',
      'lastRotatedOn',
      'credentialExternalId',
      'storage',
      'credentialMasterKey',
      'credentialSealed',
      'credentialRevokedBecause',
      'credentialNotes',
    ],
  },
  leak: {
    id: 'leak',
    title: 'Leaks',
    fold: 'Whether it leaked',
    facts: ['credentialLeakedOn', 'exposure.reportedOn', 'exposure.how', 'exposure.reportedAt', 'exposure.revokedAt', 'exposure.drill'],
  },
}
