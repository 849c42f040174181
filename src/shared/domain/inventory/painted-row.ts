import { blankCredentialFacts } from '../record/credential.ts'
import type { CredentialId } from '../values/ids.ts'
import type { PlainDate } from '../values/plain-date.ts'
import {
  applyCredentialPatch,
  applyIdentityPatch,
  byPersonId,
  type CredentialPatchFacts,
  type IdentityPatchByName,
  type OwnFields,
  type OwnValues,
} from './apply-patch.ts'
import { type InventoryRow, inventoryRow } from './inventory-row.ts'
import type { RowPeople } from './row-people.ts'

/** What is changed about one row: its identity, its own fields, its credentials. */
export type RowPatch = Readonly<{
  identity?: IdentityPatchByName
  own?: OwnValues
  credentials?: ReadonlyMap<CredentialId, CredentialPatchFacts>
  /** A credential that is added, with the id it is shown under until it is saved. */
  added?: Readonly<{ id: CredentialId; facts: CredentialPatchFacts }>
}>

/** What the window knows to show a row before it is saved. */
export type PaintTerms = Readonly<{ today: PlainDate; people: (row: InventoryRow) => RowPeople; fields: OwnFields }>

/** The row as it will be once the patch is saved, conclusions included: made by the function the vault saves with. What the vault will refuse changes nothing. */
export function paintedRow(row: InventoryRow, patch: RowPatch, { today, people, fields }: PaintTerms): InventoryRow {
  const names = people(row)
  const identity = applyIdentityPatch(row, byPersonId(patch.identity ?? {}, names.idOf), patch.own ?? {}, fields)
  if (!identity.ok) return row
  const credentials = []
  for (const credential of row.credentials) {
    const changed = patch.credentials?.get(credential.id)
    const next = changed === undefined ? null : applyCredentialPatch(credential, changed, today)
    if (next?.ok === false) return row
    credentials.push(next === null ? credential : { ...next.facts, id: credential.id, identityId: row.id })
  }
  if (patch.added !== undefined) {
    const { id, facts } = patch.added
    const made = applyCredentialPatch(blankCredentialFacts(facts.type ?? null), facts, today)
    if (!made.ok) return row
    credentials.push({ ...made.facts, id, identityId: row.id })
  }
  return inventoryRow({ ...identity.facts, id: row.id }, credentials, names, today)
}
