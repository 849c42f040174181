// The fields a column of any table can fill, and the words people head such columns with. The mapping itself: map.ts.

export const mappableFields = [
  'name', 'kind', 'provider', 'account', 'system', 'externalId', 'status', 'technicalOwner', 'businessOwner', 'purpose',
  'environments', 'dataSensitivity', 'privileges', 'scopes', 'createdOn', 'notes',
  'credentialLabel', 'credentialType', 'credentialStatus', 'credentialExternalId', 'credentialCreatedOn', 'lastRotatedOn', 'lastUsedOn', 'expiresOn', 'storage',
] as const
export type MappableField = (typeof mappableFields)[number]

/** For each column the field it fills; null leaves the column out. */
export type ColumnMapping = readonly (MappableField | null)[]

export const mappableFieldWords: Readonly<Record<MappableField, string>> = {
  name: 'Name',
  kind: 'Kind',
  provider: 'Provider',
  account: 'Account or tenant',
  system: 'System',
  externalId: 'Id at the provider',
  status: 'Status',
  technicalOwner: 'Owner',
  businessOwner: 'Business owner',
  purpose: 'Purpose',
  environments: 'Environment',
  dataSensitivity: 'Data sensitivity',
  privileges: 'Permissions',
  scopes: 'Scopes',
  createdOn: 'Created',
  notes: 'Notes',
  credentialLabel: 'Credential label',
  credentialType: 'Credential type',
  credentialStatus: 'Credential status',
  credentialExternalId: 'Credential id',
  credentialCreatedOn: 'Credential created',
  lastRotatedOn: 'Last rotated',
  lastUsedOn: 'Last used',
  expiresOn: 'Expires',
  storage: 'Secret kept in',
}
