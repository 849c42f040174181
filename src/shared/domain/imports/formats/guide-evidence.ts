import { z } from 'zod'
import { type Evidence, fromMemory, read, sourcePlaceSchema } from '../../values/evidence.ts'
import type { PlainDate } from '../../values/plain-date.ts'
import sources from './guide-sources.json'

// Where the guides to exports come from. Beside the formats, so that all are checked in one place.

const guideSourceSchema = z.discriminatedUnion('certainty', [
  z.strictObject({ certainty: z.enum(['checked', 'secondary']), where: sourcePlaceSchema, says: z.string().min(8) }),
  z.strictObject({ certainty: z.literal('memory') }),
])

/** The source of each guide, by the id of its export or command. */
export const guideSources: ReadonlyMap<string, Readonly<z.infer<typeof guideSourceSchema>>> = new Map(
  Object.entries(z.record(z.string(), guideSourceSchema).parse(sources)),
)

/** How a guide is known, as of the day it was checked; null for a table of the firm's own, which nobody else describes. */
export function guideEvidence(id: string, checkedOn: PlainDate): Evidence | null {
  const source = guideSources.get(id)
  if (source === undefined) return null
  return source.certainty === 'memory' ? fromMemory(checkedOn) : read(source.certainty, source.where, source.says, checkedOn)
}
