import { z } from 'zod'
import { type Evidence, fromMemory, sourcePlaceSchema } from '../values/evidence.ts'
import { plainDateSchema } from '../values/plain-date.ts'
import sources from './fact-sources.json'

// Where the facts of the catalogue come from. Beside the catalogue rather than in it: one page mostly carries several facts of a provider.

/** What the catalogue knows of a provider, one name per fact that is true or false on its own. */
export const providerFactNames = [
  'kinds',
  'patterns',
  'overlap',
  'expiry',
  'lastUsed',
  'rotation',
  'shortLived',
  'consolePath',
  'steps',
  'emergency',
] as const
export type ProviderFactName = (typeof providerFactNames)[number]

const factNameSchema = z.enum(providerFactNames)

const factSourcesSchema = z.strictObject({
  id: z.string(),
  sources: z
    .array(
      z.strictObject({
        facts: z.array(factNameSchema).min(1).readonly(),
        certainty: z.enum(['checked', 'secondary']),
        where: sourcePlaceSchema,
        says: z.string().min(8),
        checkedOn: plainDateSchema,
      }),
    )
    .readonly(),
  /** Facts nobody looked up, and the day they were written down. */
  fromMemory: z.array(factNameSchema).readonly(),
  writtenOn: plainDateSchema,
})

export type FactSources = Readonly<z.infer<typeof factSourcesSchema>>

/** The sources of every provider, in the order of the file. */
export const factSources: readonly FactSources[] = z.array(factSourcesSchema).parse(sources)

const byId: ReadonlyMap<string, FactSources> = new Map(factSources.map((row) => [row.id, row]))

/** How a fact of a provider is known; of several sources the surest. Null where nothing is known of it. */
export function evidenceOf(providerId: string, fact: ProviderFactName): Evidence | null {
  const row = byId.get(providerId)
  if (row === undefined) return null
  const carrying = row.sources.filter(({ facts }) => facts.includes(fact))
  const best = carrying.find(({ certainty }) => certainty === 'checked') ?? carrying[0]
  if (best === undefined) return row.fromMemory.includes(fact) ? fromMemory(row.writtenOn) : null
  const { certainty, where, says, checkedOn } = best
  return { certainty, where, says, checkedOn }
}
