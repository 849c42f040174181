import type { CredentialView, InventoryRow } from '../inventory/inventory-row.ts'
import { providerById, providerFromText } from '../providers/provider.ts'
import type { CredentialId, IdentityId } from '../values/ids.ts'
import { textKey } from '../values/text-key.ts'
import { vendorKey, vendorOfPlace } from './kept-at.ts'

type MemberRow = Pick<InventoryRow, 'id' | 'provider' | 'agent'> &
  Readonly<{ credentials: readonly Pick<CredentialView, 'id' | 'keptAt'>[] }>

/** What touches a vendor: its own, an agent that reaches in, or one of which the vendor keeps keys. */
export type VendorMembership<Row> = Readonly<{
  row: Row
  own: boolean
  reaches: boolean
  /** The credentials of which the vendor holds a copy. */
  keeps: readonly CredentialId[]
}>

/** Everything that touches each vendor: its own identities, the agents that use one of them or have a tool there, and those whose keys it keeps. The list and the page of a vendor both count these. */
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
    vendors.set(vendor, [])
    named.set(textKey(vendor), vendor)
  }
  const spelled = new Map([...vendors.keys()].map((vendor) => [vendorKey(vendor), vendor]))
  for (const row of rows.values()) {
    const home = vendorOf(row)
    const through = reached(row, rows, named, vendorOf)
    const keepers = keepersOf(row, spelled)
    for (const vendor of new Set([...(home === null ? [] : [home]), ...through, ...keepers.keys()])) {
      const own = vendor === home
      add(vendor, { row, own, reaches: !own && through.has(vendor), keeps: keepers.get(vendor) ?? [] })
    }
  }
  return vendors
}

// Which vendors hold a copy of which of its keys.
function keepersOf({ credentials }: MemberRow, spelled: Map<string, string>): ReadonlyMap<string, readonly CredentialId[]> {
  const keepers = new Map<string, readonly CredentialId[]>()
  for (const { id, keptAt } of credentials)
    for (const place of keptAt ?? []) {
      const written = vendorOfPlace(place)
      if (written === null) continue
      // The first spelling stands for all.
      const vendor = spelled.get(vendorKey(written)) ?? written
      spelled.set(vendorKey(written), vendor)
      keepers.set(vendor, [...new Set([...(keepers.get(vendor) ?? []), id])])
    }
  return keepers
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
