import { type MappableField, mappableFields, mappableFieldWords } from '../imports/mapping/mapping.ts'
import type { CredentialView, InventoryRow } from '../inventory/inventory-row.ts'
import type { CustomField } from '../record/custom-field.ts'
import { governanceCells, type GovernanceTarget, governanceTargets, governanceText } from '../record/facts/governance-cells.ts'
import {
  credentialClassWords,
  credentialTypeWords,
  dataSensitivityWords,
  environmentWords,
  identityKindWords,
  privilegeWords,
  recordStatusWords,
  runsAsWords,
  storageLocationWords,
} from '../record/vocabulary.ts'

/** A table as it is written to a file: all cells are text. */
export type ExportTable = Readonly<{ headers: readonly string[]; rows: readonly (readonly string[])[] }>

/** Every fact of these identities, a row per credential, under the words the importer knows as our own: read back, it gives the same records. */
export function recordTable(identities: readonly InventoryRow[], fields: readonly CustomField[]): ExportTable {
  return {
    headers: [...mappableFields.map((field) => mappableFieldWords[field]), ...fields.map(({ name }) => name)],
    rows: identities.flatMap((identity) => {
      const credentials = identity.credentials.length === 0 ? [null] : identity.credentials
      return credentials.map((credential) => [
        ...mappableFields.map((field) => cellOf[field](identity, credential)),
        ...fields.map((field) => customText(identity.custom[field.id])),
      ])
    }),
  }
}

type CellOf = (identity: InventoryRow, credential: CredentialView | null) => string

const ofIdentity =
  (read: (identity: InventoryRow) => string | null): CellOf =>
  (identity) =>
    read(identity) ?? ''
const ofCredential =
  (read: (credential: CredentialView) => string | null): CellOf =>
  (_, credential) =>
    credential === null ? '' : (read(credential) ?? '')

const cellOf: Readonly<Record<MappableField, CellOf>> = {
  keyrosterId: ofIdentity(({ id }) => id),
  name: ofIdentity(({ name }) => name),
  kind: ofIdentity(({ kind }) => words(identityKindWords, kind)),
  provider: ofIdentity(({ provider }) => provider),
  account: ofIdentity(({ account }) => account),
  system: ofIdentity(({ system }) => system),
  externalId: ofIdentity(({ externalId }) => externalId),
  status: ofIdentity(({ status }) => recordStatusWords[status]),
  technicalOwner: ofIdentity(({ technicalOwner }) => technicalOwner),
  businessOwner: ofIdentity(({ businessOwner }) => businessOwner),
  purpose: ofIdentity(({ purpose }) => purpose),
  environments: ofIdentity(({ environments }) => list(environmentWords, environments)),
  dataSensitivity: ofIdentity(({ dataSensitivity }) => words(dataSensitivityWords, dataSensitivity)),
  privileges: ofIdentity(({ privileges }) => list(privilegeWords, privileges)),
  scopes: ofIdentity(({ scopes }) => scopeText(scopes)),
  runsAs: ofIdentity(({ runsAs }) => words(runsAsWords, runsAs)),
  createdOn: ofIdentity(({ createdOn }) => createdOn),
  rotationDays: ofIdentity(({ rotationDays }) => (rotationDays === null ? null : String(rotationDays))),
  notes: ofIdentity(({ notes }) => notes),
  credentialKeyrosterId: ofCredential(({ id }) => id),
  credentialLabel: ofCredential(({ label }) => label),
  credentialType: ofCredential(({ type }) => words(credentialTypeWords, type)),
  credentialClass: ofCredential((credential) => credentialClassWords[credential.class]),
  credentialStatus: ofCredential(({ status }) => recordStatusWords[status]),
  credentialExternalId: ofCredential(({ externalId }) => externalId),
  credentialCreatedOn: ofCredential(({ createdOn }) => createdOn),
  lastRotatedOn: ofCredential(({ lastRotatedOn }) => lastRotatedOn),
  lastUsedOn: ofCredential(
    ({ lastUsedOn, lastUsedState }) => lastUsedOn ?? (lastUsedState === 'never' ? 'never' : lastUsedState === 'used' ? 'used' : null),
  ),
  expiresOn: ofCredential(({ expiresOn, neverExpires }) => (neverExpires ? 'never' : expiresOn)),
  storage: ofCredential(({ storage }) => list(storageLocationWords, storage)),
  credentialNotes: ofCredential(({ notes }) => notes),
  ...ofGovernance(),
}

// People by name: an export is read back by names.
function ofGovernance(): Readonly<Record<GovernanceTarget, CellOf>> {
  const read = (target: GovernanceTarget): CellOf => {
    const cell = governanceCells[target]
    if (target === 'backupOwner') return ofIdentity(({ backupOwner }) => backupOwner)
    if (target === 'knownBy') return (identity) => governanceText(cell, identity.knownBy)
    const valueIn = (governance: object) => governanceText(cell, (governance as Readonly<Record<string, unknown>>)[cell.field])
    return cell.of === 'identity'
      ? ({ governance }) => valueIn(governance)
      : (_, credential) => (credential === null ? '' : valueIn(credential.governance))
  }
  return Object.fromEntries(governanceTargets.map((target) => [target, read(target)])) as Record<GovernanceTarget, CellOf>
}

function words<Value extends string>(table: Readonly<Record<Value, string>>, value: Value | null): string | null {
  return value === null ? null : table[value]
}

function list<Value extends string>(table: Readonly<Record<Value, string>>, values: readonly Value[] | null): string | null {
  return values === null ? null : values.map((value) => table[value]).join(', ')
}

// A scope may hold a comma itself; then the cell is a JSON list, which the importer reads as one.
function scopeText(scopes: readonly string[] | null): string | null {
  if (scopes === null) return null
  return scopes.some((scope) => /[,;|\n\s]/.test(scope)) || scopes[0]?.startsWith('[') === true ? JSON.stringify(scopes) : scopes.join(', ')
}

function customText(value: InventoryRow['custom'][string] | undefined): string {
  return value === undefined ? '' : value === true ? 'Yes' : value === false ? 'No' : String(value)
}
