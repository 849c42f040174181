import type { CredentialPatch, IdentityPatch } from '../../shared/ipc/contract.ts'

const fieldWords: Readonly<Record<keyof IdentityPatch | keyof CredentialPatch, string>> = {
  name: 'name',
  kind: 'kind',
  provider: 'provider',
  account: 'account',
  system: 'system',
  externalId: 'id at the provider',
  status: 'status',
  technicalOwner: 'owner',
  businessOwner: 'business owner',
  purpose: 'purpose',
  environments: 'environment',
  dataSensitivity: 'data sensitivity',
  privileges: 'permissions',
  scopes: 'scopes',
  runsAs: 'runs as',
  createdOn: 'created',
  rotationDays: 'rotation interval',
  notes: 'notes',
  label: 'label',
  type: 'credential type',
  class: 'renewal',
  lastRotatedOn: 'last rotated',
  lastUsedOn: 'last used',
  lastUsedState: 'last used',
  expiresOn: 'expires',
  neverExpires: 'expires',
  storage: 'where the secret is kept',
}

/** What undo shows: 'Change owner of backup-script'. */
export function actionWords(patch: IdentityPatch | CredentialPatch, name: string): string {
  const words = new Set(Object.entries(patch).flatMap(([field, value]) => (value === undefined ? [] : [fieldWords[field as keyof typeof fieldWords]])))
  const what = words.size === 1 ? [...words][0] : `${words.size} fields`
  return `Change ${what ?? 'nothing'} of ${name}`
}
