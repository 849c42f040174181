import { z } from 'zod'
import { type PlainDate, plainDateSchema, shortDay } from './plain-date.ts'

// What the product says of the world outside (providers, exports, controls) carries how it is known.

/** checked: the page or the code itself was read; secondary: a page about it; memory: nothing was read. */
export const certainties = ['checked', 'secondary', 'memory'] as const
export type Certainty = (typeof certainties)[number]

/** An address, or a file of a public repository as owner/name:path. */
export const sourcePlaceSchema = z
  .string()
  .regex(/^https:\/\/[^\s/]+\.[^\s/]+\/?\S*$|^[\w.-]+\/[\w.-]+:\S+$/, 'Not an address and not owner/name:path.')

/** What a source that was read says, in words of our own. */
const saysSchema = z.string().min(8)

/** How a single fact is known, as data files write it: a source where one was read, and none from memory. */
export const evidenceSchema = z.discriminatedUnion('certainty', [
  z.strictObject({ certainty: z.enum(['checked', 'secondary']), where: sourcePlaceSchema, says: saysSchema, checkedOn: plainDateSchema }),
  z.strictObject({ certainty: z.literal('memory'), checkedOn: plainDateSchema }),
])
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>

/** A fact that was read: on the provider's own page, or on one about it. */
export function read(certainty: 'checked' | 'secondary', where: string, says: string, checkedOn: PlainDate): Evidence {
  return { certainty, where, says, checkedOn }
}

/** A fact nobody looked up, written down on a day. */
export function fromMemory(checkedOn: PlainDate): Evidence {
  return { certainty: 'memory', checkedOn }
}

/** How sure a fact is and of which day, in the few words that stand beside it. */
export function evidenceWords({ certainty, checkedOn }: Pick<Evidence, 'certainty' | 'checkedOn'>): string {
  const asOf = `as of ${shortDay(checkedOn)}`
  switch (certainty) {
    case 'checked':
      return `As of ${shortDay(checkedOn)}`
    case 'secondary':
      return `Second hand, ${asOf}: check with the provider`
    case 'memory':
      return `From memory, ${asOf}: check with the provider`
  }
}
