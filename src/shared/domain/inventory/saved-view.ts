import { z } from 'zod'
import { metadataText } from '../values/metadata-text.ts'
import { plainDateSchema } from '../values/plain-date.ts'
import { shippedViewIds } from './view.ts'

// How the sheet is looked at: columns, order, filters. A view never changes a record.

export const savedViewIdSchema = z.uuid().brand<'SavedViewId'>()
export type SavedViewId = z.infer<typeof savedViewIdSchema>

const column = z.string().max(60)

/** One condition on one column. Conditions on different columns must all hold; values within one are alternatives. */
export const columnFilterSchema = z.discriminatedUnion('kind', [
  /** The cell shows one of these words; '' is the empty cell. */
  z.strictObject({ kind: z.literal('values'), column, values: z.array(z.string().max(1000)).max(10_000) }),
  z.strictObject({ kind: z.literal('text'), column, test: z.enum(['contains', 'starts', 'is', 'is-not']), text: metadataText(300) }),
  z.strictObject({ kind: z.literal('known'), column, test: z.enum(['empty', 'filled', 'unknown']) }),
  /** The person who said so of himself in the settings, whoever that is by then; or anybody of whom it is known that he has left. */
  z.strictObject({ kind: z.literal('person'), column, test: z.enum(['me', 'left']) }),
  z.strictObject({ kind: z.literal('day'), column, test: z.enum(['before', 'after', 'on']), day: plainDateSchema }),
  z.strictObject({ kind: z.literal('days'), column, test: z.enum(['next', 'last', 'overdue', 'none']), days: z.int().min(0).max(36_500) }),
  z.strictObject({ kind: z.literal('range'), column, from: z.number().nullable(), to: z.number().nullable() }),
])
export type ColumnFilter = Readonly<z.infer<typeof columnFilterSchema>>

export const viewSettingsSchema = z.strictObject({
  /** Every column the person arranged, in order. A column the app learns later goes to the end. */
  columns: z
    .array(
      z.strictObject({
        id: column,
        width: z.int().min(40).max(1200).optional(),
        hidden: z.boolean().optional(),
        wrap: z.boolean().optional(),
      }),
    )
    .max(200),
  /** How many leading columns stay at the left edge. */
  frozen: z.int().min(0).max(4),
  sort: z.array(z.strictObject({ column, descending: z.boolean() })).max(5),
  filters: z.array(columnFilterSchema).max(60),
  groupBy: column.nullable(),
  /** The view that came with the app whose question the rows must also answer. */
  within: z.enum(shippedViewIds).optional(),
  /** Text lines a row shows. */
  lines: z.union([z.literal(1), z.literal(2), z.literal(4)]),
})
export type ViewSettings = Readonly<z.infer<typeof viewSettingsSchema>>

export const blankViewSettings: ViewSettings = { columns: [], frozen: 1, sort: [], filters: [], groupBy: null, lines: 1 }

export const savedViewSchema = z.object({
  id: savedViewIdSchema,
  name: metadataText(60).pipe(z.string().min(1, 'A view needs a name.')),
  settings: viewSettingsSchema,
})
export type SavedView = Readonly<z.infer<typeof savedViewSchema>>
