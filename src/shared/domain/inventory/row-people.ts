import type { PersonId } from '../values/ids.ts'
import { textKey } from '../values/text-key.ts'
import type { InventoryRow } from './inventory-row.ts'

/** A person with every way the name is written. */
type Named = Readonly<{ id: PersonId; name: string; aliases: readonly string[] }>

/** Who is meant by the names in a row, as far as the window knows. */
export type RowPeople = Readonly<{
  idOf: (name: string) => PersonId
  /** The name of a person; undefined for one who was removed. */
  get: (id: PersonId) => string | undefined
}>

/** Finds people the way the vault does, for rows that are shown before they are saved. Who is named for the first time gets an id of `newId` and is known by it from then on. */
export function rowPeople(known: readonly Named[], newId: () => PersonId): (row: InventoryRow) => RowPeople {
  const names = new Map(known.map(({ id, name }) => [id, name]))
  // A name counts more than the other spelling of somebody else.
  const ids = new Map([
    ...known.flatMap(({ id, aliases }) => aliases.map((alias) => [textKey(alias), id] as const)),
    ...known.map(({ id, name }) => [textKey(name), id] as const),
  ])
  const added = (name: string): PersonId => {
    const id = newId()
    ids.set(textKey(name), id)
    names.set(id, name.trim())
    return id
  }
  return (row) => {
    // Whom the row names may have been added since the others were read.
    const own = peopleOf(row)
    const inRow = (name: string) => own.find((person) => textKey(person.name) === textKey(name))?.id
    return {
      idOf: (name) => ids.get(textKey(name)) ?? inRow(name) ?? added(name),
      get: (id) => names.get(id) ?? own.find((person) => person.id === id)?.name,
    }
  }
}

function peopleOf(row: InventoryRow): readonly Readonly<{ id: PersonId; name: string }>[] {
  const knowing = row.knownBy ?? []
  // Without those who were removed nobody can tell whose names are left.
  const known = row.knownByNames?.length === knowing.length ? knowing.map((id, at) => [id, row.knownByNames?.[at] ?? null] as const) : []
  return [
    [row.technicalOwnerId, row.technicalOwner] as const,
    [row.businessOwnerId, row.businessOwner] as const,
    [row.backupOwnerId, row.backupOwner] as const,
    [row.requestedById, row.requestedBy] as const,
    ...known,
  ].flatMap(([id, name]) => (id === null || name === null ? [] : [{ id, name }]))
}
