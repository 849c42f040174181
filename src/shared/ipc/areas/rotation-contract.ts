import { z } from 'zod'
import type { DecisionDay } from '../../domain/inventory/due-days.ts'
import type { DueLists } from '../../domain/inventory/due-list.ts'
import { credentialIdSchema } from '../../domain/values/ids.ts'
import { plainDateSchema } from '../../domain/values/plain-date.ts'
import { nothing, reads, writes } from './channel.ts'

// Which keys must be changed, and which were.

export const rotationContract = {
  'rotations.due': reads<DueLists>()(nothing),
  /** The part of it that does not follow from the rows. */
  'rotations.decided': reads<readonly DecisionDay[]>()(nothing),
  'rotations.markRotated': writes<null>()(
    z.strictObject({
      credentialId: credentialIdSchema,
      on: plainDateSchema,
      /** When the new one ends, if that is known. */ expiresOn: plainDateSchema.optional(),
    }),
  ),
} as const
