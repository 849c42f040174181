import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { RecordEdit } from '../../../shared/ipc/areas/inventory-contract.ts'

/** The same identity once more: new id, no id at the provider, and of its credential only the type: a copy does not share its key. */
export function duplicateOf(row: InventoryRow): RecordEdit {
  const [credential, second] = row.credentials
  return {
    kind: 'new-identity',
    facts: {
      name: `${row.name.slice(0, 290)} (copy)`,
      kind: row.kind,
      provider: row.provider,
      account: row.account,
      system: row.system,
      status: row.status,
      technicalOwner: row.technicalOwner,
      businessOwner: row.businessOwner,
      purpose: row.purpose,
      environments: row.environments === null ? null : [...row.environments],
      dataSensitivity: row.dataSensitivity,
      privileges: row.privileges === null ? null : [...row.privileges],
      scopes: row.scopes === null ? null : [...row.scopes],
      runsAs: row.runsAs,
      rotationDays: row.rotationDays,
      notes: row.notes,
    },
    custom: { ...row.custom },
    ...(credential !== undefined && second === undefined && { credential: { type: credential.type } }),
  }
}
