import type { InventoryRow } from '../inventory/inventory-row.ts'
import { providerById, providerFromText } from '../providers/provider.ts'
import type { IdentityId } from '../values/ids.ts'
import { textKey } from '../values/text-key.ts'

type MemberRow = Pick<InventoryRow, 'id' | 'provider' | 'agent'>

/** What touches a vendor, and whether it is the vendor's own or an agent that reaches in. */
export type VendorMembership<Row> = Readonly<{ row: Row; own: boolean }>

/** Everything that touches each vendor: its own identities, and the agents that use one of them or have a tool there. The list and the page of a vendor both count these. */
export function vendorMembers<Row extends MemberRow>(
  rows: ReadonlyMap<IdentityId, Row>,
): ReadonlyMap<string, readonly VendorMembership<Row>[]> {
  const vendors = new Map<string, VendorMembership<Row>[]>()
  const named = new Map<string, string>()
  const add = (vendor: string, member: VendorMembership<Row>) => {
    const members = vendors.get(vendor)
    if (members === undefined) vendors.set(vendor, [member])
    else members.push(member)
  }
  const vendorOf = ({ provider }: MemberRow) => providerById(provider)?.id ?? provider
  for (const row of rows.values()) {
    const vendor = vendorOf(row)
    if (vendor === null) continue
    add(vendor, { row, own: true })
    named.set(textKey(vendor), vendor)
  }
  for (const row of rows.values())
    for (const vendor of reached(row, rows, named, vendorOf)) if (vendor !== vendorOf(row)) add(vendor, { row, own: false })
  return vendors
}

// A system nobody else calls a vendor is a place in the house, unless the catalogue knows it.
function reached(
  { agent }: MemberRow,
  rows: ReadonlyMap<IdentityId, MemberRow>,
  named: ReadonlyMap<string, string>,
  vendorOf: (row: MemberRow) => string | null,
): ReadonlySet<string> {
  const used =
    agent?.credentialsUsed?.map((id) => {
      const row = rows.get(id)
      return row === undefined ? null : vendorOf(row)
    }) ?? []
  const through =
    agent?.tools?.map(({ system }) => (system === null ? null : (providerFromText(system)?.id ?? named.get(textKey(system)) ?? null))) ?? []
  return new Set([...used, ...through].filter((vendor) => vendor !== null))
}
