import { randomUUID } from 'node:crypto'
import { changesAmong } from '../../shared/domain/inventory/inventory-changes.ts'
import { blankRow, blankView, concluded, type InventoryRow } from '../../shared/domain/inventory/inventory-row.ts'
import { packedChanges, packedRow } from '../../shared/domain/inventory/packed-row.ts'
import { groupBy } from '../../shared/domain/values/group-by.ts'
import type { IdentityId } from '../../shared/domain/values/ids.ts'
import type { PlainDate } from '../../shared/domain/values/plain-date.ts'
import type { InventoryReading } from '../../shared/ipc/areas/inventory-contract.ts'
import { identitiesChangedAfter, lastChange } from '../store/change-log.ts'
import { credentialsAmong, listCredentials } from '../store/credential-table.ts'
import { countChanges, type ReadableDb } from '../store/database.ts'
import { identitiesAmong, identityOrder, listIdentities } from '../store/identity-table.ts'
import { listPeople } from '../store/person-table.ts'

/** The inventory as it was read last, kept for one context. Only reads the vault. */
export type InventoryCache = Readonly<{
  /** Every identity outside the Trash with what follows from its facts today. After a change only what the change log names is read again: the sheet, the due list and the review scopes all ask. */
  rows: () => readonly InventoryRow[]
  /** The same for the window: everything once, afterwards only what changed since the version `since`. */
  reading: (since: string | undefined) => InventoryReading
  /** Drops what was read: at lock, and for what takes records away without a word in the change log. */
  drop: () => void
}>

/** Makes the cache of one context; it starts empty and reads at the first question. */
export function inventoryCache(vault: Readonly<{ db: () => ReadableDb }>, clock: Readonly<{ today: () => PlainDate }>): InventoryCache {
  let last: Known | null = null
  const known = (): Known => {
    last = caughtUp(vault.db(), clock.today(), last)
    return last
  }
  return {
    rows: () => known().rows,
    reading: (since) => readingOf(vault.db(), known(), since),
    drop: () => {
      last = null
    },
  }
}

/** How the inventory stood when it was read last. */
type Known = Readonly<{
  /** The open vault it was read from. */
  db: ReadableDb
  /** Which run of readings this belongs to: numbers of changes mean something only within one. */
  run: string
  today: PlainDate
  /** How much the connection had written: while that stands still, so does everything in the vault. */
  writes: number
  /** The last change that is in it. */
  change: number
}> &
  Placed

/** Looking at every one of twenty thousand rows at each keystroke would be felt; as long as none comes or goes, each stands where it stood. */
type Placed = Readonly<{ rows: readonly InventoryRow[]; places: ReadonlyMap<IdentityId, number> | null }>

function caughtUp(db: ReadableDb, today: PlainDate, last: Known | null): Known {
  const same = last?.db === db && last.today === today ? last : null
  const writes = countChanges(db)
  if (same?.writes === writes) return same
  const change = lastChange(db)
  return same === null
    ? {
        db,
        run: randomUUID(),
        today,
        change,
        writes,
        rows: workedOut(db, listIdentities(db, blankRow), listCredentials(db, blankView), today),
        places: null,
      }
    : { ...same, change, writes, ...readAgain(db, same, identitiesChangedAfter(db, same.change), today) }
}

function readAgain(db: ReadableDb, last: Placed, touched: readonly IdentityId[], today: PlainDate): Placed {
  const { rows } = last
  if (touched.length === 0) return { rows, places: last.places }
  const ofThem = workedOut(db, identitiesAmong(db, touched, blankRow), credentialsAmong(db, touched, blankView), today)
  const fresh = new Map(ofThem.map((row) => [row.id, row]))
  const places = last.places ?? new Map(rows.map((row, place) => [row.id, place]))
  const changed = [...rows]
  for (const [id, row] of fresh) {
    const place = places.get(id)
    if (place !== undefined) changed[place] = row
  }
  const away = touched.filter((id) => !fresh.has(id) && places.has(id))
  const added = [...fresh.values()].filter((row) => !places.has(row.id))
  if (away.length + added.length === 0) return { rows: changed, places }
  // What comes back from the Trash may stand anywhere.
  const order = identityOrder(db)
  const gone = new Set(away)
  return {
    rows: [...changed.filter((row) => !gone.has(row.id)), ...added].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)),
    places: null,
  }
}

function workedOut(
  db: ReadableDb,
  identities: readonly BlankRow[],
  credentials: readonly BlankView[],
  today: PlainDate,
): readonly InventoryRow[] {
  const names = new Map(listPeople(db).map((person) => [person.id, person.name]))
  const byIdentity = groupBy(credentials, (credential) => credential.identityId)
  return identities.map((identity) => concluded(identity, byIdentity.get(identity.id) ?? [], names, today))
}

// Filled from the vault and nobody else's yet.
type BlankRow = ReturnType<typeof blankRow>
type BlankView = ReturnType<typeof blankView>

function readingOf(db: ReadableDb, { run, change, rows }: Known, since: string | undefined): InventoryReading {
  const version = `${run} ${change}`
  const [itsRun, itsChange] = since?.split(' ') ?? []
  if (itsRun !== run || itsChange === undefined) return { version, whole: true, packed: JSON.stringify(rows.map(packedRow)) }
  return {
    version,
    whole: false,
    packed: JSON.stringify(packedChanges(changesAmong(rows, identitiesChangedAfter(db, Number(itsChange))))),
  }
}
