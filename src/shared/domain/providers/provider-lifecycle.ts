import { z } from 'zod'
import { plainDateSchema } from '../values/plain-date.ts'
import lifecycle from './lifecycle.json'

// What a provider lets one do with its keys, and which of them it is withdrawing. Ages faster than the rest of the catalogue, so it has its own file.

const deadlineSchema = z.object({
  date: plainDateSchema,
  approximate: z.boolean(),
  effect: z.enum(['stops', 'no_new', 'shorter', 'off_by_default', 'notice']),
  kinds: z.array(z.string()).readonly(),
  appliesTo: z.string(),
  /** It stops only what was made before this day. */
  madeBefore: plainDateSchema.optional(),
  what: z.string(),
  action: z.string(),
})

const lifecycleSchema = z.object({
  id: z.string(),
  expiry: z.object({
    /** forced: the provider always ends it. */
    settable: z.enum(['yes', 'no', 'partial', 'forced', 'unknown']),
    maxDays: z.int().nullable(),
    /** How well the number is known. */
    basis: z.enum(['verified', 'secondary', 'recall', 'none']),
  }),
  /** Two live keys at once: a change without an outage. */
  twoKeys: z.enum(['yes', 'no', 'partial', 'unknown', 'n/a']),
  lastUsedVisible: z.enum(['yes', 'no', 'partial', 'unknown']),
  shortLivedAlternative: z.string().nullable(),
  emergency: z.string().nullable(),
  deadlines: z.array(deadlineSchema).readonly(),
})

export type ProviderDeadline = Readonly<z.infer<typeof deadlineSchema>>
export type ProviderLifecycle = Readonly<z.infer<typeof lifecycleSchema>>

const byId: ReadonlyMap<string, ProviderLifecycle> = new Map(
  z
    .array(lifecycleSchema)
    .parse(lifecycle)
    .map((row) => [row.id, row]),
)

/** The life-cycle facts of a provider, or null for one the catalogue does not know. */
export function lifecycleOf(providerId: string | null): ProviderLifecycle | null {
  return providerId === null ? null : (byId.get(providerId) ?? null)
}

/** The name under which a deadline is marked as not applying. */
export function deadlineKey(providerId: string, deadline: ProviderDeadline): string {
  return `${providerId}:${deadline.date}:${deadline.appliesTo}`
}
