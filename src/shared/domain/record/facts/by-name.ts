import { personNameSchema, personNamesSchema } from '../../values/person-name.ts'

// A record holds people by id; what people write, and what files tell, names them.

/** The people of an identity by name, as zod's `shape`. */
export const peopleByName = {
  technicalOwner: personNameSchema.nullable(),
  businessOwner: personNameSchema.nullable(),
  backupOwner: personNameSchema.nullable(),
  knownBy: personNamesSchema.nullable(),
}

/** The facts of an identity that name people by id, as a mask of zod's `omit`. */
export const peopleById = { technicalOwnerId: true, businessOwnerId: true, backupOwnerId: true, knownBy: true } as const

/** The facts of an identity that are worked out and that no file tells, as such a mask. */
export const workedOut = { providerManaged: true, tierFloor: true } as const
