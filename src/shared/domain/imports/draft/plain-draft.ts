import type { CredentialFacts } from '../../record/credential.ts'
import {
  credentialClasses,
  credentialTypes,
  dataSensitivities,
  environments,
  identityKinds,
  lastUsedStates,
  privileges,
  recordStatuses,
  runsAsValues,
  storageLocations,
} from '../../record/facts/vocabulary.ts'
import { isMetadataProse, isMetadataText } from '../../values/metadata-text.ts'
import { isPlainDate } from '../../values/plain-date.ts'
import type { IdentityDraft, IdentityDraftFacts } from './draft.ts'

/** True only for a draft the schema would take and give back exactly as it is; anything out of the ordinary is left to the schema. plain-draft.test.ts holds the two together. */
export function isPlainDraft({ facts, credentials }: IdentityDraft): boolean {
  return (
    hasPlainFacts(facts) &&
    credentials.every(
      (credential) =>
        credential.key !== '' &&
        keyCount(credential) === (credential.standIns === undefined ? 2 : 3) &&
        hasPlainCredentialFacts(credential.facts),
    )
  )
}

// The schema drops keys it does not know.
const identityKeys = 20
const credentialKeys = 14

function hasPlainFacts(facts: IdentityDraftFacts): boolean {
  return (
    keyCount(facts) === identityKeys &&
    facts.name !== '' &&
    isMetadataText(facts.name, 300) &&
    isOneOf(kinds, facts.kind) &&
    isText(facts.provider, 80) &&
    isText(facts.account, 200) &&
    isText(facts.system, 200) &&
    isText(facts.externalId, 500) &&
    statuses.has(facts.status) &&
    isText(facts.technicalOwner, 120) &&
    isText(facts.businessOwner, 120) &&
    isProse(facts.purpose, 1000) &&
    isProse(facts.notes, 4000) &&
    isOrdered(environments, facts.environments) &&
    isOrdered(privileges, facts.privileges) &&
    isOneOf(sensitivities, facts.dataSensitivity) &&
    isOneOf(runsAs, facts.runsAs) &&
    (facts.scopes === null || (facts.scopes.length > 0 && facts.scopes.every((scope) => isMetadataText(scope, 300)))) &&
    isDay(facts.createdOn) &&
    (facts.rotationDays === null || (Number.isInteger(facts.rotationDays) && facts.rotationDays >= 1 && facts.rotationDays <= 3650)) &&
    keyCount(facts.custom) === 0 &&
    keyCount(facts.governance) === 0
  )
}

function hasPlainCredentialFacts(facts: CredentialFacts): boolean {
  return (
    keyCount(facts) === credentialKeys &&
    isText(facts.label, 200) &&
    isText(facts.externalId, 300) &&
    isProse(facts.notes, 2000) &&
    isOneOf(types, facts.type) &&
    classes.has(facts.class) &&
    statuses.has(facts.status) &&
    useStates.has(facts.lastUsedState) &&
    isDay(facts.createdOn) &&
    isDay(facts.lastRotatedOn) &&
    isDay(facts.lastUsedOn) &&
    isDay(facts.expiresOn) &&
    typeof facts.neverExpires === 'boolean' &&
    (facts.storage === null || (facts.storage.length > 0 && facts.storage.every((place) => places.has(place)))) &&
    keyCount(facts.governance) === 0
  )
}

const kinds: ReadonlySet<string> = new Set(identityKinds)
const statuses: ReadonlySet<string> = new Set(recordStatuses)
const sensitivities: ReadonlySet<string> = new Set(dataSensitivities)
const runsAs: ReadonlySet<string> = new Set(runsAsValues)
const types: ReadonlySet<string> = new Set(credentialTypes)
const classes: ReadonlySet<string> = new Set(credentialClasses)
const useStates: ReadonlySet<string> = new Set(lastUsedStates)
const places: ReadonlySet<string> = new Set(storageLocations)

function keyCount(facts: object): number {
  return Object.keys(facts).length
}

function isText(text: string | null, max: number): boolean {
  return text === null || (typeof text === 'string' && text !== '' && isMetadataText(text, max))
}

function isProse(text: string | null, max: number): boolean {
  return text === null || (typeof text === 'string' && text !== '' && isMetadataProse(text, max))
}

function isOneOf(values: ReadonlySet<string>, value: string | null): boolean {
  return value === null || values.has(value)
}

function isDay(day: string | null): boolean {
  return day === null || (typeof day === 'string' && isPlainDate(day))
}

// The schema puts such lists in the order of the vocabulary and takes out repeats.
function isOrdered(values: readonly string[], list: readonly string[] | null): boolean {
  if (list === null) return true
  return (
    list.length > 0 &&
    list.every((value, index) => values.includes(value) && (index === 0 || values.indexOf(value) > values.indexOf(list[index - 1] ?? '')))
  )
}
