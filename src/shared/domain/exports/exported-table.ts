import { fieldTitle, mappableFields, workedOutColumns } from '../imports/mapping/mapping.ts'
import type { CredentialView, InventoryRow } from '../inventory/inventory-row.ts'
import { textOfValue } from '../record/codec.ts'
import type { CustomField } from '../record/custom-field.ts'
import { type Fact, factById } from '../record/facts/fact.ts'
import { recordStateWords } from '../record/facts/vocabulary.ts'

/** A table as it is written to a file: all cells are text. */
export type ExportTable = Readonly<{ headers: readonly string[]; rows: readonly (readonly string[])[] }>

/** Every fact of these identities, a row per credential, under the words the importer knows as our own: read back, it gives the same records. */
export function recordTable(identities: readonly InventoryRow[], fields: readonly CustomField[]): ExportTable {
  return {
    headers: [...columns.map(({ title }) => title), ...fields.map(({ name }) => name)],
    rows: identities.flatMap((identity) => {
      const credentials = identity.credentials.length === 0 ? [null] : identity.credentials
      return credentials.map((credential) => [
        ...columns.map(({ cellOf }) => cellOf(identity, credential)),
        ...fields.map((field) => customText(identity.custom[field.id])),
      ])
    }),
  }
}

type CellOf = (identity: InventoryRow, credential: CredentialView | null) => string

type TextOf = (record: InventoryRow | CredentialView) => string

// A day and a word for one thing share a cell.
const special: Readonly<Record<string, TextOf>> = {
  lastUsedOn: (record) =>
    'lastUsedOn' in record ? (record.lastUsedOn ?? (record.lastUsedState === 'unknown' ? '' : record.lastUsedState)) : '',
  expiresOn: (record) => ('neverExpires' in record && record.neverExpires ? 'never' : (record.expiresOn ?? '')),
}

// How it stands today is shown beside what is recorded.
const columns: readonly Readonly<{ title: string; cellOf: CellOf }>[] = mappableFields.flatMap((field) => [
  { title: fieldTitle(field), cellOf: cellOf(field) },
  ...workedOutColumns
    .filter(({ behind }) => behind === field)
    .map(({ title, behind }) => ({ title, cellOf: behind === 'status' ? identityStateText : credentialStateText })),
])

function identityStateText({ state }: InventoryRow): string {
  return recordStateWords[state]
}

function credentialStateText(_: InventoryRow, credential: CredentialView | null): string {
  return credential === null ? '' : recordStateWords[credential.state]
}

function cellOf(field: string): CellOf {
  if (field === 'keyrosterId') return ({ id }) => id
  if (field === 'credentialKeyrosterId') return (_, credential) => credential?.id ?? ''
  const fact = factById(field)
  const textOf = special[field] ?? factText(fact)
  return fact.of === 'identity' ? textOf : (_, credential) => (credential === null ? '' : textOf(credential))
}

// People by name: an export is read back by names.
function factText(fact: Fact): TextOf {
  return (record) => {
    const value = (record as unknown as Readonly<Record<string, unknown>>)[fact.onRow]
    return fact.id === 'scopes' ? scopeText(value) : textOfValue(fact, value)
  }
}

// Blanks separate scopes too, so one that holds a blank needs a JSON list, which the importer reads as one.
function scopeText(scopes: unknown): string {
  const names = Array.isArray(scopes) ? scopes.map(String) : []
  return names.some((name) => /[,;|\n\s]/.test(name)) || names[0]?.startsWith('[') === true ? JSON.stringify(names) : names.join(', ')
}

function customText(value: InventoryRow['custom'][string] | undefined): string {
  return value === undefined ? '' : value === true ? 'yes' : value === false ? 'no' : String(value)
}
