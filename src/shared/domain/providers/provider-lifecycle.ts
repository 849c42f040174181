import { z } from 'zod'
import { evidenceSchema } from '../values/evidence.ts'
import { plainDateSchema } from '../values/plain-date.ts'
import lifecycle from './lifecycle.json'
import { providerById } from './provider.ts'

// What a provider lets one do with its keys, and which of them it is withdrawing. Ages faster than the rest of the catalogue, so it has its own file.

const deadlineSchema = z.strictObject({
  date: plainDateSchema,
  approximate: z.boolean(),
  effect: z.enum(['stops', 'no_new', 'shorter', 'off_by_default', 'notice']),
  kinds: z.array(z.string()).readonly(),
  appliesTo: z.string(),
  /** It stops only what was made before this day. */
  madeBefore: plainDateSchema.optional(),
  what: z.string(),
  action: z.string(),
  evidence: evidenceSchema,
})

const noteSchema = z.string().min(1).nullable()

const lifecycleSchema = z.strictObject({
  id: z.string(),
  /** Two live keys at once: a change without an outage. */
  overlap: z.strictObject({ possible: z.enum(['yes', 'no', 'partial', 'unknown', 'n/a']), most: z.int().nullable(), note: noteSchema }),
  /** forced: the provider always ends it. */
  expiry: z.strictObject({
    settable: z.enum(['yes', 'no', 'partial', 'forced', 'unknown']),
    maxDays: z.int().nullable(),
    note: noteSchema,
    /** It stops as the day it names begins, where others still work on that day. */
    endsAsItsDayBegins: z.literal(true).optional(),
  }),
  lastUsed: z.strictObject({ visible: z.enum(['yes', 'no', 'partial', 'unknown']), note: noteSchema }),
  shortLivedAlternative: noteSchema,
  /** What ends a leaked key at once; never the unhurried way. */
  emergency: noteSchema,
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
  const id = providerById(providerId)?.id
  return id === undefined ? null : (byId.get(id) ?? null)
}

/** Whether keys of a provider stop as their last day begins; false for one the catalogue does not know. */
export function endsAsItsDayBegins(providerId: string | null): boolean {
  return lifecycleOf(providerId)?.expiry.endsAsItsDayBegins === true
}

/** The name under which a deadline is marked as not applying. */
export function deadlineKey(providerId: string, deadline: ProviderDeadline): string {
  return `${providerId}:${deadline.date}:${deadline.appliesTo}`
}
