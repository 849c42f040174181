import { z } from 'zod'
import { drillIdSchema, identityIdSchema, reviewIdSchema } from '../../domain/values/ids.ts'
import { metadataText } from '../../domain/values/metadata-text.ts'
import { reads } from './channel.ts'

// What is saved for somebody to read on paper.

/** Where it was saved; null when the person changed his mind. */
export type SavedFile = Readonly<{ savedAs: string | null }>

export const reportsContract = {
  'reports.saveReview': reads<SavedFile>()(z.strictObject({ reviewId: reviewIdSchema })),
  /** The rows the sheet shows, in its order, on paper. */
  'reports.printView': reads<SavedFile>()(z.strictObject({ title: metadataText(120), ids: z.array(identityIdSchema).min(1).max(100_000) })),
  'reports.saveHandover': reads<SavedFile>()(z.strictObject({ id: drillIdSchema })),
  'reports.saveBreakGlass': reads<SavedFile>()(z.strictObject({ vendor: metadataText(80) })),
} as const
