import { z } from 'zod'
import { metadataText } from '../../domain/values/metadata-text.ts'
import { nothing, reads, writes } from './channel.ts'

// What the firm and the person at this computer set.

export const settingsSchema = z.object({
  companyName: metadataText(120),
  reviewer: metadataText(120),
  /** The person at this computer, by name; '' while nobody said so. */
  me: metadataText(120),
  theme: z.enum(['system', 'light', 'dark']),
  /** At most one desktop notice a day about what is due. */
  notify: z.boolean(),
  /** For people used to Excel: Enter goes down instead of into the cell. */
  enterMovesDown: z.boolean(),
  /** Every identity is looked at every month, not only the critical ones. */
  reviewMonthly: z.boolean(),
  /** People working here, for the number of identities per person; null while nobody said. */
  headcount: z.int().min(1).max(1_000_000).nullable(),
})
export type Settings = Readonly<z.infer<typeof settingsSchema>>

export const settingsContract = {
  'settings.get': reads<Settings>()(nothing),
  'settings.update': writes<Settings>()(z.strictObject(settingsSchema.partial().shape)),
} as const
