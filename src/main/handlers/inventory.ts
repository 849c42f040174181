import { inventoryRow, type InventoryRow } from '../../shared/domain/inventory.ts'
import { dueLists } from '../../shared/domain/due.ts'
import type { Credential } from '../../shared/domain/credential.ts'
import { groupBy } from '../../shared/domain/group-by.ts'
import { listCredentials } from '../store/credential-table.ts'
import { listIdentities } from '../store/identity-table.ts'
import { listPeople } from '../store/person-table.ts'
import { countChanges, type WritableDb } from '../store/database.ts'
import type { HandlerContext, HandlersOf } from './context.ts'

export const inventoryHandlers: HandlersOf<'inventory.list' | 'people.list' | 'rotations.due'> = {
  'inventory.list': (_, context) => inventoryRows(context),
  'people.list': (_, context) => listPeople(context.vault.db()).map((person) => person.name),
  'rotations.due': (_, context) => dueLists(inventoryRows(context), context.clock.today()),
}

/** Every identity outside the Trash with what follows from its facts today. Worked out once for each state of the vault: the sheet, the due list and the review scopes all ask. */
export function inventoryRows(context: HandlerContext): readonly InventoryRow[] {
  const db = context.vault.db()
  const state = `${countChanges(db)} ${context.clock.today()}`
  const known = lastRows.get(db)
  if (known?.state === state) return known.rows
  const rows = workOutRows(context)
  lastRows.set(db, { state, rows })
  return rows
}

// Forgotten with the vault when it is locked.
const lastRows = new WeakMap<WritableDb, Readonly<{ state: string; rows: readonly InventoryRow[] }>>()

function workOutRows(context: HandlerContext): readonly InventoryRow[] {
  const db = context.vault.db()
  const names = new Map(listPeople(db).map((person) => [person.id, person.name]))
  const credentials = groupBy(listCredentials(db), (credential) => credential.identityId)
  const today = context.clock.today()
  return listIdentities(db).map((identity) => inventoryRow(identity, credentials.get(identity.id) ?? noCredentials, names, today))
}

const noCredentials: readonly Credential[] = []
