import type { CustomField } from '../../record/custom-field.ts'
import { governanceCells, type GovernanceTarget, governanceTargets } from '../../record/facts/governance-cells.ts'

// The fields a column of any table can fill, and the words people head such columns with. The mapping itself: map.ts.

export const mappableFields = [
  'keyrosterId',
  'name',
  'kind',
  'provider',
  'account',
  'system',
  'externalId',
  'status',
  'technicalOwner',
  'businessOwner',
  'purpose',
  'environments',
  'dataSensitivity',
  'privileges',
  'scopes',
  'runsAs',
  'createdOn',
  'rotationDays',
  'notes',
  'credentialKeyrosterId',
  'credentialLabel',
  'credentialType',
  'credentialClass',
  'credentialStatus',
  'credentialExternalId',
  'credentialCreatedOn',
  'lastRotatedOn',
  'lastUsedOn',
  'expiresOn',
  'storage',
  'credentialNotes',
  ...governanceTargets,
] as const
export type MappableField = (typeof mappableFields)[number]

/** A field the firm added itself, by its id. */
export type OwnTarget = `own:${string}`
export type MappingTarget = MappableField | OwnTarget

/** For each column the field it fills; null leaves the column out. */
export type ColumnMapping = readonly (MappingTarget | null)[]

export function ownTarget(field: CustomField): OwnTarget {
  return `own:${field.id}`
}

/** What a target is called in front of people. */
export function targetWords(target: MappingTarget, fields: readonly CustomField[]): string {
  return isOwnTarget(target) ? (fields.find((field) => ownTarget(field) === target)?.name ?? 'removed field') : mappableFieldWords[target]
}

/** True for the name of a field a column can fill; an earlier version may have known others. */
export function isMappingTarget(text: string): text is MappingTarget {
  return text.startsWith('own:') || mappableFields.some((field) => field === text)
}

export function isOwnTarget(target: MappingTarget): target is OwnTarget {
  return target.startsWith('own:')
}

const governanceHeaders = Object.fromEntries(governanceTargets.map((target) => [target, governanceCells[target].header])) as Record<
  GovernanceTarget,
  string
>

export const mappableFieldWords: Readonly<Record<MappableField, string>> = {
  keyrosterId: 'Keyroster id',
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
  runsAs: 'Runs as',
  createdOn: 'Created',
  rotationDays: 'Days between rotations',
  notes: 'Notes',
  credentialKeyrosterId: 'Keyroster credential id',
  credentialLabel: 'Credential label',
  credentialType: 'Credential type',
  credentialClass: 'Renewal',
  credentialStatus: 'Credential status',
  credentialExternalId: 'Credential id',
  credentialCreatedOn: 'Credential created',
  lastRotatedOn: 'Last rotated',
  lastUsedOn: 'Last used',
  expiresOn: 'Expires',
  storage: 'Secret kept in',
  credentialNotes: 'Credential notes',
  ...governanceHeaders,
}
