import { type FactField, questionOf } from '../../../shared/domain/record/fact-fields.ts'
import {
  contextLimits,
  contextLimitWords,
  highImpactActions,
  highImpactActionWords,
  humanUses,
  humanUseWords,
  linkedSystemStatuses,
  linkedSystemStatusWords,
  loggingLevels,
  loggingWords,
  purposeCategories,
  purposeCategoryWords,
  rotationModes,
  rotationModeWords,
  scopeReaches,
  scopeReachWords,
  signatureChecks,
  signatureCheckWords,
  webhookSchemes,
  webhookSchemeWords,
} from '../../../shared/domain/record/facts/further-vocabulary.ts'
import {
  credentialTypes,
  credentialTypeWords,
  dataSensitivities,
  dataSensitivityWords,
  environments,
  environmentWords,
  identityKinds,
  identityKindWords,
  privileges,
  privilegeWords,
  recordStatusWords,
  runsAsValues,
  runsAsWords,
  storageLocations,
  storageLocationWords,
} from '../../../shared/domain/record/facts/vocabulary.ts'

type Option = Readonly<{ value: string; label: string }>

/** What a person fills in on the spot: one field of the identity, of its keys, or a part of a plan or an agent record. */
export type FactInput = Readonly<{
  key: string
  of: 'identity' | 'credential'
  /** The object the field is a part of. */
  into?: 'revokePlan' | 'agent'
  label: string
  hint?: string
  optional?: boolean
  /** Filled in beforehand with today. */
  today?: boolean
}> &
  (
    | Readonly<{ kind: 'person' | 'text' | 'long' | 'day' | 'number' | 'yes-no' | 'names' }>
    | Readonly<{ kind: 'choice'; options: readonly Option[] }>
    /** `none`: what ticking nothing means; without it nothing ticked is no answer. */
    | Readonly<{ kind: 'ticks'; options: readonly Option[]; none?: string }>
  )

/** Options in the order of the list, with its words. */
export function optionsOf<Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>): readonly Option[] {
  return values.map((value) => ({ value, label: words[value] }))
}

export const environmentsInput: FactInput = {
  key: 'environments',
  of: 'identity',
  label: 'Where it runs',
  kind: 'ticks',
  options: optionsOf(environments, environmentWords),
}
export const dataInput: FactInput = {
  key: 'dataSensitivity',
  of: 'identity',
  label: 'Most sensitive data it reaches',
  kind: 'choice',
  options: optionsOf(dataSensitivities, dataSensitivityWords),
}
export const privilegesInput: FactInput = {
  key: 'privileges',
  of: 'identity',
  label: 'What it may do',
  kind: 'ticks',
  options: optionsOf(privileges, privilegeWords),
}
export const storageInput: FactInput = {
  key: 'storage',
  of: 'credential',
  label: 'Where the secret is kept',
  kind: 'ticks',
  options: optionsOf(storageLocations, storageLocationWords),
}
export const typeInput: FactInput = {
  key: 'type',
  of: 'credential',
  label: 'What it logs in with',
  kind: 'choice',
  options: optionsOf(credentialTypes, credentialTypeWords),
}
export const scopeInput: FactInput = {
  key: 'scopeReach',
  of: 'identity',
  label: 'How far it reaches',
  kind: 'choice',
  options: optionsOf(scopeReaches, scopeReachWords),
}
export const limitsInput: FactInput = {
  key: 'contextLimits',
  of: 'identity',
  label: 'It works',
  kind: 'ticks',
  options: optionsOf(contextLimits, contextLimitWords),
  none: 'No limits at all',
}
export const humanUseInput: FactInput = {
  key: 'humanUse',
  of: 'identity',
  label: 'People sign in with it',
  kind: 'choice',
  options: optionsOf(humanUses, humanUseWords),
}
export const loggingInput: FactInput = {
  key: 'logging',
  of: 'identity',
  label: 'What is logged',
  kind: 'choice',
  options: optionsOf(loggingLevels, loggingWords),
}
export const webhookInput: FactInput = {
  key: 'webhookScheme',
  of: 'identity',
  label: 'Its address',
  kind: 'choice',
  options: optionsOf(webhookSchemes, webhookSchemeWords),
}
export const signatureInput: FactInput = {
  key: 'signatureChecked',
  of: 'identity',
  label: 'Signature checked',
  kind: 'choice',
  options: optionsOf(signatureChecks, signatureCheckWords),
}

const day = (key: string, of: 'identity' | 'credential' = 'identity'): FactInput => ({ key, of, label: 'Day', kind: 'day' })
const yesNo = (key: string, of: 'identity' | 'credential' = 'identity'): FactInput => ({ key, of, label: 'Answer', kind: 'yes-no' })
const choice = (key: string, options: readonly Option[], of: 'identity' | 'credential' = 'identity'): FactInput => ({
  key,
  of,
  label: 'Answer',
  kind: 'choice',
  options,
})
const status = (['active', 'disabled', 'revoked'] as const).map((value) => ({ value, label: recordStatusWords[value] }))

// Facts that lie elsewhere (people, reviews, agents' tools, new keys) have no field here; they are answered where they live.
const byField: Readonly<Partial<Record<FactField, FactInput>>> = {
  status: choice('status', status),
  kind: choice('kind', optionsOf(identityKinds, identityKindWords)),
  system: { key: 'system', of: 'identity', label: 'System', kind: 'text' },
  technicalOwnerId: { key: 'technicalOwner', of: 'identity', label: 'Owner', kind: 'person' },
  knownBy: {
    key: 'knownBy',
    of: 'identity',
    label: 'Names, with commas between',
    hint: 'Leave it empty when nobody else has known it.',
    kind: 'names',
  },
  triage: choice('triage', [
    { value: 'known', label: 'We know it' },
    { value: 'unknown', label: 'Nobody has decided yet' },
  ]),
  firstSeenOn: day('firstSeenOn'),
  createdOn: day('createdOn'),
  environments: environmentsInput,
  dataSensitivity: dataInput,
  privileges: privilegesInput,
  privilegesNeeded: {
    key: 'privilegesNeeded',
    of: 'identity',
    label: 'Its job needs',
    kind: 'ticks',
    options: optionsOf(privileges, privilegeWords),
    none: 'None of these',
  },
  purposeCategory: choice('purposeCategory', optionsOf(purposeCategories, purposeCategoryWords)),
  scopeReach: choice('scopeReach', optionsOf(scopeReaches, scopeReachWords)),
  neededScopeReach: choice('neededScopeReach', optionsOf(scopeReaches, scopeReachWords)),
  reachesProduction: yesNo('reachesProduction'),
  runsAs: choice('runsAs', optionsOf(runsAsValues, runsAsWords)),
  shared: yesNo('shared'),
  consumers: {
    key: 'consumers',
    of: 'identity',
    label: 'Tools, with commas between',
    hint: 'Leave it empty when no tool uses it.',
    kind: 'names',
  },
  toolMarker: yesNo('toolMarker'),
  humanUse: humanUseInput,
  rotationMode: choice('rotationMode', optionsOf(rotationModes, rotationModeWords)),
  logging: loggingInput,
  contextLimits: limitsInput,
  statusChangedOn: day('statusChangedOn'),
  linkedSystemStatus: choice('linkedSystemStatus', optionsOf(linkedSystemStatuses, linkedSystemStatusWords)),
  seenEnabledSinceOff: { key: 'seenEnabledSinceOff', of: 'identity', label: 'It was seen switched on again', kind: 'yes-no' },
  projectEndsOn: day('projectEndsOn'),
  openEnded: { key: 'openEnded', of: 'identity', label: 'It goes on without an end', kind: 'yes-no' },
  vendorContractEndsOn: day('vendorContractEndsOn'),
  'revokePlan.documented': { key: 'documented', of: 'identity', into: 'revokePlan', label: 'It is written down', kind: 'yes-no' },
  webhookScheme: webhookInput,
  signatureChecked: signatureInput,
  thirdParty: yesNo('thirdParty'),
  vendorVerified: yesNo('vendorVerified'),
  'agent.dataAccess': {
    key: 'dataAccess',
    of: 'identity',
    into: 'agent',
    label: 'Data it sees',
    kind: 'ticks',
    options: optionsOf(dataSensitivities, dataSensitivityWords),
    none: 'None of these',
  },
  'agent.actions': {
    key: 'actions',
    of: 'identity',
    into: 'agent',
    label: 'It can',
    kind: 'ticks',
    options: optionsOf(highImpactActions, highImpactActionWords),
    none: 'None of these',
  },
  'credential.type': typeInput,
  'credential.status': choice('status', status, 'credential'),
  'credential.createdOn': day('createdOn', 'credential'),
  'credential.statusChangedOn': day('statusChangedOn', 'credential'),
  'credential.lastUsedOn': day('lastUsedOn', 'credential'),
  'credential.expiresOn': {
    key: 'expiresOn',
    of: 'credential',
    label: 'It ends on',
    hint: 'Where it never ends, skip this and say so in its details.',
    kind: 'day',
  },
  'credential.storage': storageInput,
  'credential.masterKey': yesNo('masterKey', 'credential'),
}

/** The field a question is answered in; null where the answer has a place of its own. */
export function inputOf(field: FactField): FactInput | null {
  const found = byField[field]
  return found === undefined
    ? null
    : { ...found, label: found.label === 'Answer' || found.label === 'Day' ? questionOf(field) : found.label }
}
