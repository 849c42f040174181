import type { CredentialField } from './credential.ts'
import type { IdentityField } from './identity.ts'
import { providerName } from './providers/provider.ts'
import {
  credentialClassWords, credentialTypeWords, dataSensitivityWords, environmentWords, identityKindWords, privilegeWords, recordStatusWords, storageLocationWords,
} from './vocabulary.ts'

/** What a field is called in front of people, in the middle of a sentence. */
export const identityFieldWords: Readonly<Record<IdentityField, string>> = {
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
}

export const credentialFieldWords: Readonly<Record<CredentialField, string>> = {
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
}

/** A stored value as people read it; '' for a missing one. */
export function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((item: unknown) => valueWords(field, item)).join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return ''
  if (field === 'provider') return providerName(value) ?? value
  return vocabularies[field]?.[value] ?? value
}
