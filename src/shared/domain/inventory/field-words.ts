import { providerName } from '../providers/provider.ts'
import type { CredentialField } from '../record/credential.ts'
import type { GovernanceCredentialField, GovernanceIdentityField } from '../record/governance-record.ts'
import { governanceCredentialWords, governanceIdentityWords, governanceVocabularies, partWords } from '../record/governance-words.ts'
import type { IdentityField } from '../record/identity.ts'
import {
  credentialClassWords,
  credentialTypeWords,
  dataSensitivityWords,
  environmentWords,
  identityKindWords,
  privilegeWords,
  recordStatusWords,
  storageLocationWords,
} from '../record/vocabulary.ts'

/** What a field is called in front of people, in the middle of a sentence. */
export const identityFieldWords: Readonly<Record<IdentityField | GovernanceIdentityField, string>> = {
  ...governanceIdentityWords,
  name: 'name',
  kind: 'kind',
  provider: 'provider',
  account: 'account',
  system: 'system',
  externalId: 'id at the provider',
  status: 'status',
  technicalOwnerId: 'owner',
  businessOwnerId: 'business owner',
  purpose: 'purpose',
  environments: 'environment',
  dataSensitivity: 'data sensitivity',
  privileges: 'permissions',
  scopes: 'scopes',
  runsAs: 'runs as',
  createdOn: 'created',
  rotationDays: 'rotation interval',
  notes: 'notes',
  providerManaged: 'made by the provider',
  custom: 'own fields',
  governance: 'further facts',
}

export const credentialFieldWords: Readonly<Record<CredentialField | GovernanceCredentialField, string>> = {
  ...governanceCredentialWords,
  label: 'label',
  type: 'credential type',
  class: 'renewal',
  status: 'credential status',
  externalId: 'credential id',
  createdOn: 'credential created',
  lastRotatedOn: 'last rotated',
  lastUsedOn: 'last used',
  lastUsedState: 'use',
  expiresOn: 'expires',
  neverExpires: 'never expires',
  storage: 'where the secret is kept',
  notes: 'credential notes',
  governance: 'further facts',
}

const vocabularies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: identityKindWords,
  status: recordStatusWords,
  environments: environmentWords,
  dataSensitivity: dataSensitivityWords,
  privileges: privilegeWords,
  type: credentialTypeWords,
  class: credentialClassWords,
  storage: storageLocationWords,
  ...governanceVocabularies,
}

/** A stored value as people read it; '' for a missing one. */
export function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((item: unknown) => valueWords(field, item)).join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'object') return objectWords(field, value)
  if (typeof value !== 'string') return ''
  if (field === 'provider') return providerName(value) ?? value
  return vocabularies[field]?.[value] ?? value
}

// 'documented: yes, minutes: 12'; what is not known is left out.
function objectWords(field: string, value: object): string {
  return Object.entries(value)
    .map(([key, part]) => [partWords[key] ?? key, valueWords(vocabularies[key] === undefined ? field : key, part)] as const)
    .filter(([, words]) => words !== '')
    .map(([key, words]) => `${key}: ${words}`)
    .join(', ')
}
