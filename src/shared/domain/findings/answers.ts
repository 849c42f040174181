import { providers } from '../providers/provider.ts'
import type { FactField } from '../record/fact-fields.ts'
import { blankAgent } from '../record/governance-facts.ts'
import {
  agentTools,
  contextLimits,
  highImpactActions,
  humanUses,
  linkedSystemStatuses,
  loggingLevels,
  purposeCategories,
  rotationModes,
  scopeReaches,
  signatureChecks,
  triageStates,
  webhookSchemes,
} from '../record/governance-vocabulary.ts'
import {
  credentialTypes,
  dataSensitivities,
  environments,
  identityKinds,
  privileges,
  runsAsValues,
  storageLocations,
} from '../record/vocabulary.ts'
import { addDays, type PlainDate } from '../values/plain-date.ts'
import type { RuleCredential, RuleFacts } from './model/rule-facts.ts'

// Every kind of answer a question can get, so that "this would settle it" can be tried out instead of promised.

/** The records that result from answering this question about an identity, one per kind of answer; none when it cannot be answered in its own record. */
export function* answersTo(field: FactField, facts: RuleFacts, today: PlainDate): Iterable<RuleFacts> {
  for (const answer of valuesOf(field, facts, today)) yield answer()
}

type Answer = () => RuleFacts

// Made only when it is tried: the first answer that settles nothing ends the trial.
function valuesOf(field: FactField, facts: RuleFacts, today: PlainDate): readonly Answer[] {
  const identity = (key: string, values: readonly unknown[]) =>
    values.map((value): Answer => () => ({ ...facts, identity: replaced(facts.identity, key, value) }))
  const agent = (key: string, values: readonly unknown[]) =>
    values.map((value): Answer => () => ({
      ...facts,
      identity: replaced(facts.identity, 'agent', replaced(facts.identity.agent ?? blankAgent, key, value)),
    }))
  // One answer for every key where it is missing: one question in front of a person.
  const credential = (key: keyof RuleCredential, values: readonly unknown[], isMissing = (one: RuleCredential) => one[key] === null) =>
    values.map((value): Answer => () => ({
      ...facts,
      credentials: facts.credentials.map((one) => (isMissing(one) ? replaced(one, key, value) : one)),
    }))

  switch (field) {
    case 'status':
      return identity('status', ['active', 'disabled', 'revoked', 'planned'])
    case 'kind':
      return identity('kind', identityKinds)
    case 'provider':
      return identity('provider', [...providers.map(({ id }) => id), 'our own'])
    case 'technicalOwnerId':
    case 'person.status':
    case 'person.leftOn':
    case 'credentials':
    case 'review.dueOn':
    case 'system':
      return []
    case 'knownBy':
      return identity('knownBy', [[]])
    case 'triage':
      return identity('triage', triageStates)
    case 'firstSeenOn':
    case 'createdOn':
    case 'statusChangedOn':
    case 'projectEndsOn':
    case 'vendorContractEndsOn':
      return identity(field, someDays(today))
    case 'environments':
      return identity('environments', subsets(environments))
    case 'dataSensitivity':
      return identity('dataSensitivity', dataSensitivities)
    case 'privileges':
      return identity('privileges', subsets(privileges))
    case 'privilegesNeeded':
      return identity('privilegesNeeded', [[], ...subsets(privileges)])
    case 'purposeCategory':
      return identity('purposeCategory', purposeCategories)
    case 'scopeReach':
    case 'neededScopeReach':
      return identity(field, scopeReaches)
    case 'runsAs':
      return identity('runsAs', runsAsValues)
    case 'reachesProduction':
    case 'shared':
    case 'toolMarker':
    case 'seenEnabledSinceOff':
    case 'openEnded':
    case 'thirdParty':
    case 'vendorVerified':
      return identity(field, yesNo)
    case 'consumers':
      return identity('consumers', [[], ['one'], ['one', 'two']])
    case 'humanUse':
      return identity('humanUse', humanUses)
    case 'rotationMode':
      return identity('rotationMode', rotationModes)
    case 'logging':
      return identity('logging', loggingLevels)
    case 'contextLimits':
      return identity('contextLimits', [[], [...contextLimits]])
    case 'linkedSystemStatus':
      return identity('linkedSystemStatus', linkedSystemStatuses)
    case 'revokePlan.documented':
      return identity(
        'revokePlan',
        yesNo.map((documented) => ({ rehearsedOn: null, minutes: null, steps: null, ...facts.identity.revokePlan, documented })),
      )
    case 'webhookScheme':
      return identity('webhookScheme', webhookSchemes)
    case 'signatureChecked':
      return identity('signatureChecked', signatureChecks)
    case 'agent.tools':
      return agent('tools', [[], ...agentTools.map((tool) => [{ tool, access: ['write'], system: null }])])
    case 'agent.dataAccess':
      return agent('dataAccess', [[], ...subsets(dataSensitivities)])
    case 'agent.actions':
      return agent('actions', [[], ...subsets(highImpactActions)])
    case 'credential.type':
      return credential('type', credentialTypes)
    case 'credential.status':
      return credential('status', ['active', 'disabled', 'revoked'], (one) => one.status === 'unknown')
    case 'credential.createdOn':
      return credential('createdOn', someDays(today))
    case 'credential.statusChangedOn':
      return credential('statusChangedOn', someDays(today))
    case 'credential.lastUsedOn':
      return credential('lastUsedOn', someDays(today), (one) => one.lastUsedOn === null && one.lastUsedState !== 'never')
    case 'credential.expiresOn':
      return [
        ...credential('expiresOn', someDays(today), (one) => one.expiresOn === null && !one.neverExpires),
        ...credential('neverExpires', [true], (one) => one.expiresOn === null),
      ]
    case 'credential.storage':
      return credential(
        'storage',
        storageLocations.map((place) => [place]),
      )
    case 'credential.masterKey':
      return credential('masterKey', yesNo)
    case 'exposure.reportedOn':
      return someDays(today).map((day): Answer => () => ({
        ...facts,
        credentials: facts.credentials.map((one) =>
          one.exposure?.reportedOn === null ? { ...one, exposure: { ...one.exposure, reportedOn: day } } : one,
        ),
      }))
  }
}

const yesNo = [true, false]
const subsets = <T>(values: readonly T[]) => [...values.map((value) => [value]), [...values]]

// Copied whole and then changed: with a computed name inside the literal each copy becomes a slow object, and hundreds of thousands are made.
function replaced<Record extends object>(record: Record, key: string, value: unknown): Record {
  return Object.assign({ ...record }, { [key]: value })
}

let daysOf: Readonly<{ today: PlainDate; days: readonly PlainDate[] }> | null = null

// Today, lately, a while ago, years ago, years ahead; asked for again with every record.
function someDays(today: PlainDate): readonly PlainDate[] {
  if (daysOf?.today !== today)
    daysOf = { today, days: [today, addDays(today, -10), addDays(today, -60), addDays(today, -3000), addDays(today, 3000)] }
  return daysOf.days
}
