import { z } from 'zod'
import { reviewTools } from '../../domain/exports/review-tools.ts'
import { identityIdSchema } from '../../domain/values/ids.ts'
import { metadataText } from '../../domain/values/metadata-text.ts'
import { reads } from './channel.ts'
import type { SavedFile } from './reports-contract.ts'

// How the list is saved as a file.

export const exportsContract = {
  /** The rows the sheet shows, in its order, as a file. */
  'exports.save': reads<SavedFile>()(
    z.strictObject({
      title: metadataText(120),
      ids: z.array(identityIdSchema).max(200_000),
      format: z.enum(['csv', 'xlsx', 'json']),
      kind: z.enum(['records', ...reviewTools]),
    }),
  ),
} as const
