import type { PersonId } from '../../values/ids.ts'
import { personNameSchema, personNamesSchema } from '../../values/person-name.ts'
import { recordFacts } from './fact.ts'

// A record holds people by id; what people write, and what files tell, names them. This is the only place that turns one into the other.

/** The people of an identity by name, as zod's `shape`. */
export const peopleByName = {
  technicalOwner: personNameSchema.nullable(),
  businessOwner: personNameSchema.nullable(),
  backupOwner: personNameSchema.nullable(),
  requestedBy: personNameSchema.nullable(),
  knownBy: personNamesSchema.nullable(),
}

/** The facts of an identity that name people by id, as a mask of zod's `omit`. */
export const peopleById = {
  technicalOwnerId: true,
  businessOwnerId: true,
  backupOwnerId: true,
  requestedById: true,
  knownBy: true,
} as const

/** The facts of an identity that are worked out and that no file tells, as such a mask. */
export const workedOut = { providerManaged: true, tierFloor: true } as const

/** A fact that names people: what the record calls it, what patches and tables call it, and what a row of the inventory does. */
export type PersonFact = Readonly<{ field: keyof typeof peopleById; key: keyof typeof peopleByName; onRow: string; several: boolean }>

/** The facts of an identity that name people, in the order of the catalogue. */
export const personFacts = recordFacts.flatMap(({ sort, field, key, onRow }) =>
  sort === 'person' || sort === 'people' ? [{ field, key, onRow, several: sort === 'people' }] : [],
) as readonly PersonFact[]

export type NamedPeople = { readonly [Key in PersonFact['key']]: Key extends 'knownBy' ? readonly string[] | null : string | null }
type PeopleIds = { readonly [Field in PersonFact['field']]: Field extends 'knownBy' ? readonly PersonId[] | null : PersonId | null }

/** The people that are named here by id; who is not named at all is left out. */
export function idsOfPeople(
  named: { readonly [Key in PersonFact['key']]?: NamedPeople[Key] | undefined },
  idOf: (name: string) => PersonId,
): Partial<PeopleIds> {
  const ids: Record<string, unknown> = {}
  for (const { field, key } of personFacts) {
    const said = named[key]
    if (said !== undefined) ids[field] = said === null ? null : typeof said === 'string' ? idOf(said) : said.map(idOf)
  }
  return ids
}

/** The people of an identity by name; who has none any more is left out of a list. */
export function namesOfPeople(identity: PeopleIds, nameOf: (id: PersonId) => string | null | undefined): NamedPeople {
  const names = personFacts.map(({ field, key }) => {
    const id = identity[field]
    return [key, id === null ? null : typeof id === 'string' ? (nameOf(id) ?? null) : id.flatMap((one) => nameOf(one) ?? [])]
  })
  return Object.fromEntries(names) as NamedPeople
}
