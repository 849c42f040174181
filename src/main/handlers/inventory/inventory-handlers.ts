import { randomUUID } from 'node:crypto'
import { dueLists } from '../../../shared/domain/inventory/due-list.ts'
import { changesAmong } from '../../../shared/domain/inventory/inventory-changes.ts'
import { type InventoryRow, inventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { Credential } from '../../../shared/domain/record/credential.ts'
import type { Identity } from '../../../shared/domain/record/identity.ts'
import { groupBy } from '../../../shared/domain/values/group-by.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import type { InventoryReading } from '../../../shared/ipc/replies.ts'
import type { HandlerContext, HandlersOf } from '../../services/handler-context.ts'
import { identitiesChangedAfter, lastChange } from '../../store/change-log.ts'
import { credentialsAmong, listCredentials } from '../../store/credential-table.ts'
import { countChanges, type WritableDb } from '../../store/database.ts'
import { identitiesAmong, identityOrder, listIdentities } from '../../store/identity-table.ts'
import { knownPeople, listPeople } from '../../store/person-table.ts'

export const inventoryHandlers: HandlersOf<'inventory.list' | 'inventory.read' | 'people.list' | 'people.directory' | 'rotations.due'> = {
  'inventory.list': (_, context) => inventoryRows(context),
  'inventory.read': ({ since }, context) => reading(context, since),
  'people.list': (_, context) => listPeople(context.vault.db()).map((person) => person.name),
  'people.directory': (_, context) => knownPeople(context.vault.db()),
  'rotations.due': (_, context) => dueLists(inventoryRows(context), context.clock.today()),
}

/** Every identity outside the Trash with what follows from its facts today. Kept, and after a change only what the change log names is read again: the sheet, the due list and the review scopes all ask. */
export function inventoryRows(context: HandlerContext): readonly InventoryRow[] {
  return known(context).rows
}

/** Forgets what was read: for what takes records away without a word in the change log. */
export function forgetRows(db: WritableDb): void {
  lastRead.delete(db)
}

/** How the inventory stood when it was read last. */
type Known = Readonly<{
  /** Which run of readings this belongs to: numbers of changes mean something only within one. */
  run: string
  today: PlainDate
  /** How much the connection had written: while that stands still, so does everything in the vault. */
  writes: number
  /** The last change that is in it. */
  change: number
  rows: readonly InventoryRow[]
}>

// Forgotten with the vault when it is locked.
const lastRead = new WeakMap<WritableDb, Known>()

function known(context: HandlerContext): Known {
  const db = context.vault.db()
  const today = context.clock.today()
  const last = lastRead.get(db)
  const writes = countChanges(db)
  if (last?.today === today && last.writes === writes) return last
  const change = lastChange(db)
  const next: Known =
    last?.today === today
      ? { ...last, change, writes, rows: readAgain(db, last.rows, identitiesChangedAfter(db, last.change), today) }
      : { run: randomUUID(), today, change, writes, rows: workedOut(db, listIdentities(db), listCredentials(db), today) }
  lastRead.set(db, next)
  return next
}

function readAgain(
  db: WritableDb,
  rows: readonly InventoryRow[],
  touched: readonly IdentityId[],
  today: PlainDate,
): readonly InventoryRow[] {
  if (touched.length === 0) return rows
  const fresh = new Map(workedOut(db, identitiesAmong(db, touched), credentialsAmong(db, touched), today).map((row) => [row.id, row]))
  const places = placesIn(rows)
  const changed = [...rows]
  for (const [id, row] of fresh) {
    const place = places.get(id)
    if (place !== undefined) changed[place] = row
  }
  const away = touched.filter((id) => !fresh.has(id) && places.has(id))
  const added = [...fresh.values()].filter((row) => !places.has(row.id))
  if (away.length + added.length === 0) {
    knownPlaces.set(changed, places)
    return changed
  }
  // What comes back from the Trash may stand anywhere.
  const order = identityOrder(db)
  const gone = new Set(away)
  return [...changed.filter((row) => !gone.has(row.id)), ...added].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
}

// Looking at every one of twenty thousand rows at each keystroke would be felt; as long as none comes or goes, each stands where it stood.
const knownPlaces = new WeakMap<readonly InventoryRow[], ReadonlyMap<IdentityId, number>>()

function placesIn(rows: readonly InventoryRow[]): ReadonlyMap<IdentityId, number> {
  const places = knownPlaces.get(rows) ?? new Map(rows.map((row, place) => [row.id, place]))
  knownPlaces.set(rows, places)
  return places
}

function workedOut(
  db: WritableDb,
  identities: readonly Identity[],
  credentials: readonly Credential[],
  today: PlainDate,
): readonly InventoryRow[] {
  const names = new Map(listPeople(db).map((person) => [person.id, person.name]))
  const byIdentity = groupBy(credentials, (credential) => credential.identityId)
  return identities.map((identity) => inventoryRow(identity, byIdentity.get(identity.id) ?? noCredentials, names, today))
}

const noCredentials: readonly Credential[] = []

/** For the window: everything once, afterwards only what became of it. */
function reading(context: HandlerContext, since: string | undefined): InventoryReading {
  const { run, change, rows } = known(context)
  const version = `${run} ${change}`
  const [itsRun, itsChange] = since?.split(' ') ?? []
  if (itsRun !== run || itsChange === undefined) return { version, whole: true, packed: JSON.stringify(rows) }
  return {
    version,
    whole: false,
    packed: JSON.stringify(changesAmong(rows, identitiesChangedAfter(context.vault.db(), Number(itsChange)))),
  }
}
