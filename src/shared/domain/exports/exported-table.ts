import { fieldTitle, mappableFields } from '../imports/mapping/mapping.ts'
import type { CredentialView, InventoryRow } from '../inventory/inventory-row.ts'
import type { CustomField } from '../record/custom-field.ts'
import { type Fact, factById } from '../record/facts/fact.ts'
import { governanceCell, governanceText } from '../record/facts/governance-cells.ts'

/** A table as it is written to a file: all cells are text. */
export type ExportTable = Readonly<{ headers: readonly string[]; rows: readonly (readonly string[])[] }>

/** Every fact of these identities, a row per credential, under the words the importer knows as our own: read back, it gives the same records. */
export function recordTable(identities: readonly InventoryRow[], fields: readonly CustomField[]): ExportTable {
  return {
    headers: [...mappableFields.map((field) => fieldTitle(field)), ...fields.map(({ name }) => name)],
    rows: identities.flatMap((identity) => {
      const credentials = identity.credentials.length === 0 ? [null] : identity.credentials
      return credentials.map((credential) => [
        ...cells.map((cellOf) => cellOf(identity, credential)),
        ...fields.map((field) => customText(identity.custom[field.id])),
      ])
    }),
  }
}

type CellOf = (identity: InventoryRow, credential: CredentialView | null) => string

const cells: readonly CellOf[] = mappableFields.map(cellOf)

function cellOf(field: string): CellOf {
  if (field === 'keyrosterId') return ({ id }) => id
  if (field === 'credentialKeyrosterId') return (_, credential) => credential?.id ?? ''
  const fact = factById(field)
  const textOf = fact.column ? (special[field] ?? columnText(fact)) : furtherText(fact)
  return fact.of === 'identity' ? textOf : (_, credential) => (credential === null ? '' : textOf(credential))
}

type TextOf = (record: InventoryRow | CredentialView) => string

// A day and a word for one thing share a cell.
const special: Readonly<Record<string, TextOf>> = {
  lastUsedOn: (record) =>
    'lastUsedOn' in record ? (record.lastUsedOn ?? (record.lastUsedState === 'unknown' ? '' : record.lastUsedState)) : '',
  expiresOn: (record) => ('neverExpires' in record && record.neverExpires ? 'never' : (record.expiresOn ?? '')),
}

// People by name: an export is read back by names.
function columnText(fact: Fact): TextOf {
  const field = fact.sort === 'person' ? fact.id : fact.field
  return (record) => plainText(fact, (record as unknown as Readonly<Record<string, unknown>>)[field])
}

function furtherText(fact: Fact): TextOf {
  const cell = governanceCell(fact.id)
  const isNamed = fact.sort === 'person' || fact.sort === 'people'
  return (record) => {
    const from = (isNamed ? record : record.governance) as unknown as Readonly<Record<string, unknown>>
    return governanceText(cell, from[cell.field])
  }
}

function plainText(fact: Fact, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) {
    const items = value.map(String)
    return fact.sort === 'list' ? items.map((item) => fact.words[item] ?? item).join(', ') : namesText(items)
  }
  return fact.sort === 'choice' ? (fact.words[String(value)] ?? String(value)) : String(value)
}

// A scope may hold a comma itself; then the cell is a JSON list, which the importer reads as one.
function namesText(names: readonly string[]): string {
  return names.some((name) => /[,;|\n\s]/.test(name)) || names[0]?.startsWith('[') === true ? JSON.stringify(names) : names.join(', ')
}

function customText(value: InventoryRow['custom'][string] | undefined): string {
  return value === undefined ? '' : value === true ? 'Yes' : value === false ? 'No' : String(value)
}
