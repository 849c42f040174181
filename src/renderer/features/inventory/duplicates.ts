import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { recordFacts } from '../../../shared/domain/record/facts/fact.ts'
import type { RecordEdit } from '../../../shared/ipc/areas/inventory-contract.ts'

const copied = recordFacts.filter(({ of, derived, ofThisOne }) => of === 'identity' && !derived && !ofThisOne)

/** The same identity once more: new id, none of what holds for this one only, and of its credential only the type: a copy does not share its key. */
export function duplicateOf(row: InventoryRow): RecordEdit {
  const [credential, second] = row.credentials
  const said = row as unknown as Readonly<Record<string, unknown>>
  return {
    kind: 'new-identity',
    facts: { ...Object.fromEntries(copied.map(({ key, onRow }) => [key, said[onRow]])), name: `${row.name.slice(0, 290)} (copy)` },
    custom: { ...row.custom },
    ...(credential !== undefined && second === undefined && { credential: { type: credential.type } }),
  }
}
