import type { InventoryRow } from '../inventory/inventory-row.ts'
import type { KnownPerson } from '../people/person-record.ts'
import { identityKindWords } from '../record/facts/vocabulary.ts'
import { permissionWords } from '../record/permission-words.ts'
import type { PersonId } from '../values/ids.ts'
import type { ExportTable } from './exported-table.ts'

// Files as review tools ask for them. Sources checked on 2026-11-21: Vanta help centre, "Access File Uploader"; CISO Assistant, docs/guide/data-import-wizard.md.

export const reviewTools = ['vanta-access-file', 'ciso-assistant-assets'] as const
export type ReviewTool = (typeof reviewTools)[number]

export const reviewToolWords: Readonly<Record<ReviewTool, string>> = {
  'vanta-access-file': 'Vanta access file (CSV)',
  'ciso-assistant-assets': 'CISO Assistant assets (Excel)',
}

/** The addresses of people, where they are known. */
export type AddressOf = (id: PersonId) => string | null

/** The file a review tool reads, from these identities. */
export function reviewToolTable(tool: ReviewTool, identities: readonly InventoryRow[], addressOf: AddressOf): ExportTable {
  switch (tool) {
    case 'vanta-access-file':
      return {
        headers: ['Account name', 'Account owner', 'Role', 'Status', 'Access Appropriate', 'Date created (UTC)', 'Date deactivated (UTC)'],
        rows: identities.map((row) => [
          row.name,
          ownerAddress(row, addressOf) ?? 'Not a person',
          permissionWords(row),
          row.status === 'disabled' || row.status === 'revoked' ? 'Deactivated' : 'Active',
          '',
          row.createdOn ?? '',
          '',
        ]),
      }
    case 'ciso-assistant-assets':
      return {
        headers: ['ref_id', 'name', 'description', 'domain', 'type'],
        // Supporting assets: what the firm's own work rests on. The domain is left to the one chosen in the wizard.
        rows: identities.map((row) => [row.id, row.name, descriptionOf(row, addressOf), '', 'SP']),
      }
  }
}

// Tools know people by e-mail: the address that is written down for the owner, else a name that is one. Vanta wants everything else marked as no person.
function ownerAddress({ technicalOwnerId, technicalOwner }: InventoryRow, addressOf: AddressOf): string | null {
  const told = technicalOwnerId === null ? null : addressOf(technicalOwnerId)
  return told ?? (technicalOwner !== null && isAddress(technicalOwner) ? technicalOwner : null)
}

/** The address of a person: the one written down as such, else a spelling of the name that is one. */
export function addressOfPerson({ email, name, aliases }: Pick<KnownPerson, 'email' | 'name' | 'aliases'>): string | null {
  return [email ?? '', name, ...aliases].map((text) => text.trim()).find(isAddress) ?? null
}

function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
}

function descriptionOf(row: InventoryRow, addressOf: AddressOf): string {
  const address = ownerAddress(row, addressOf)
  const parts = [
    row.kind === null ? null : identityKindWords[row.kind],
    row.system,
    row.purpose,
    row.technicalOwner === null
      ? null
      : `Owner: ${row.technicalOwner}${address === null || address === row.technicalOwner ? '' : ` (${address})`}`,
  ]
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}
