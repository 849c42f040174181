import { z } from 'zod'
import { importSourceIds } from '../domain/imports/draft/draft.ts'
import { firstRowMeanings } from '../domain/imports/mapping/first-row.ts'
import { fieldPolicies } from '../domain/imports/mapping/import-choices.ts'
import { mappableFields } from '../domain/imports/mapping/mapping.ts'
import { metadataText } from '../domain/values/metadata-text.ts'

export const importSourceIdSchema = z.enum(importSourceIds)

const ownTargetSchema = z.templateLiteral(['own:', z.uuid()])

/** For each column of a table, the field it fills; null leaves the column out. */
export const columnMappingSchema = z.array(z.union([z.enum(mappableFields), ownTargetSchema]).nullable()).max(5000)

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

/** What a person decided about an import, as it comes from the window. */
export const importChoicesSchema = z.strictObject({
  source: importSourceIdSchema.optional(),
  sheet: z.string().max(300).optional(),
  firstRow: z.enum(firstRowMeanings).optional(),
  mapping: columnMappingSchema.optional(),
  values: z.record(z.string().max(100), z.record(z.string().max(300), z.string().max(100).nullable())).optional(),
  answers: z.record(z.string().max(300), metadataText(300)).optional(),
  selection: z.strictObject({ base: z.enum(['suggested', 'all', 'none']), except: z.array(z.string().max(2000)).max(200_000) }).optional(),
  policies: z.record(z.string().max(100), z.enum(fieldPolicies)).optional(),
})
