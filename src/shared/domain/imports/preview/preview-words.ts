import { valueWords as fieldWords } from '../../inventory/field-words.ts'
import { providerName } from '../../providers/provider.ts'
import type { CredentialFacts } from '../../record/credential.ts'
import { governanceCells } from '../../record/facts/governance-cells.ts'
import {
  credentialClassWords,
  credentialTypeWords,
  dataSensitivityWords,
  environmentWords,
  identityKindWords,
  privilegeWords,
  recordStatusWords,
  storageLocationWords,
} from '../../record/vocabulary.ts'
import type { IdentityDraftFacts } from '../draft/draft.ts'

export type IdentityColumn = keyof IdentityDraftFacts
export type CredentialColumn = Exclude<keyof CredentialFacts, 'lastUsedState'>

// Left to right. The name and the label have columns of their own.
const ownIdentityColumns = {
  technicalOwner: 'Owner',
  businessOwner: 'Business owner',
  kind: 'Kind',
  provider: 'Provider',
  account: 'Account',
  system: 'System',
  purpose: 'Purpose',
  environments: 'Environment',
  dataSensitivity: 'Data sensitivity',
  privileges: 'May do',
  scopes: 'Permissions',
  runsAs: 'Runs as',
  externalId: 'Id at the provider',
  rotationDays: 'Days between rotations',
  custom: 'Own fields',
} as const satisfies Partial<Record<IdentityColumn, string>>

const ownCredentialColumns = {
  type: 'Type',
  createdOn: 'Created',
  lastRotatedOn: 'Last rotated',
  lastUsedOn: 'Last used',
  expiresOn: 'Expires',
  status: 'Status',
  class: 'Renewal',
  externalId: 'Key id',
  neverExpires: 'Never expires',
  storage: 'Secret kept in',
} as const satisfies Partial<Record<CredentialColumn, string>>

// What the rules ask about stands behind, under the titles it has everywhere.
const further = (of: 'identity' | 'credential') =>
  Object.fromEntries(Object.values(governanceCells).flatMap((cell) => (cell.of === of ? [[cell.field, cell.header] as const] : [])))

export const identityColumns: Readonly<Record<string, string>> = { ...ownIdentityColumns, ...further('identity') }
export const credentialColumns: Readonly<Record<string, string>> = { ...ownCredentialColumns, ...further('credential') }

/** A fact of the rules in the words people see; a list that is stated to be empty is an answer. */
export function furtherWords(field: string, value: unknown): string | null {
  return Array.isArray(value) && value.length === 0 ? 'none' : fieldWords(field, value) || null
}

const words: Readonly<Record<string, string>> = {
  ...identityKindWords,
  ...credentialTypeWords,
  ...credentialClassWords,
  ...recordStatusWords,
  ...environmentWords,
  ...dataSensitivityWords,
  ...privilegeWords,
  ...storageLocationWords,
  machine: 'Machine',
  person: 'Person',
  used: 'used',
  never: 'never',
}

/** A stored value in the words people see; null for nothing. */
export function valueWords(field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '' || value === false) return null
  if (value === true) return 'yes'
  if (Array.isArray(value)) return value.map((part) => valueWords(field, part)).join(', ')
  if (typeof value === 'number') return value.toLocaleString('en')
  if (typeof value === 'object')
    return (
      Object.values(value)
        .map((part) => valueWords(field, part))
        .filter((part) => part !== null)
        .join(', ') || null
    )
  if (typeof value !== 'string') return null
  if (field === 'provider') return providerName(value)
  return closedFields.has(field) ? (words[value] ?? value) : value
}

// Free text that happens to equal a code word stays as it was written.
const closedFields: ReadonlySet<string> = new Set([
  'kind',
  'type',
  'class',
  'status',
  'environments',
  'dataSensitivity',
  'privileges',
  'storage',
  'runsAs',
  'lastUsedState',
])
