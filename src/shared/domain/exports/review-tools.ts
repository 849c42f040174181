import type { InventoryRow } from '../inventory/inventory-row.ts'
import { identityKindWords } from '../record/facts/vocabulary.ts'
import { permissionWords } from '../record/permission-words.ts'
import type { ExportTable } from './exported-table.ts'

// Files as review tools ask for them. Sources checked on 2026-11-21: Vanta help centre, "Access File Uploader"; CISO Assistant, docs/guide/data-import-wizard.md.

export const reviewTools = ['vanta-access-file', 'ciso-assistant-assets'] as const
export type ReviewTool = (typeof reviewTools)[number]

export const reviewToolWords: Readonly<Record<ReviewTool, string>> = {
  'vanta-access-file': 'Vanta access file (CSV)',
  'ciso-assistant-assets': 'CISO Assistant assets (Excel)',
}

/** The file a review tool reads, from these identities. */
export function reviewToolTable(tool: ReviewTool, identities: readonly InventoryRow[]): ExportTable {
  switch (tool) {
    case 'vanta-access-file':
      return {
        headers: ['Account name', 'Account owner', 'Role', 'Status', 'Access Appropriate', 'Date created (UTC)', 'Date deactivated (UTC)'],
        rows: identities.map((row) => [
          row.name,
          ownerForVanta(row),
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
        rows: identities.map((row) => [row.id, row.name, descriptionOf(row), '', 'SP']),
      }
  }
}

// Vanta knows people by e-mail and wants everything else marked as no person.
function ownerForVanta({ technicalOwner }: InventoryRow): string {
  return technicalOwner !== null && /^\S+@\S+\.\S+$/.test(technicalOwner) ? technicalOwner : 'Not a person'
}

function descriptionOf(row: InventoryRow): string {
  const parts = [
    row.kind === null ? null : identityKindWords[row.kind],
    row.system,
    row.purpose,
    row.technicalOwner === null ? null : `Owner: ${row.technicalOwner}`,
  ]
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}
