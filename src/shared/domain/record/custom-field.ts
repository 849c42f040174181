import { z } from 'zod'
import { metadataText, type TextRule } from '../values/metadata-text.ts'
import { isPlainDate } from '../values/plain-date.ts'

// Columns a firm adds to the sheet itself: up to forty, typed like the others.

export const customFieldKinds = ['text', 'number', 'date', 'choice', 'yes_no'] as const
export type CustomFieldKind = (typeof customFieldKinds)[number]

export const customFieldKindWords: Readonly<Record<CustomFieldKind, string>> = {
  text: 'Text',
  number: 'Number',
  date: 'Date',
  choice: 'Choice',
  yes_no: 'Yes or no',
}

export const mostCustomFields = 40

export const customFieldIdSchema = z.uuid().brand<'CustomFieldId'>()
export type CustomFieldId = z.infer<typeof customFieldIdSchema>

const fieldFacts = {
  name: metadataText(60).pipe(z.string().min(1, 'A field needs a name.')),
  kind: z.enum(customFieldKinds),
  /** What can be chosen; empty for the other kinds. */
  choices: z.array(metadataText(80).pipe(z.string().min(1))).max(200),
}
export const customFieldFactsSchema = z.strictObject(fieldFacts).refine((field) => field.kind !== 'choice' || field.choices.length > 0, {
  path: ['choices'],
  message: 'Write at least one thing to choose from.',
})
export const customFieldSchema = z.object({ ...fieldFacts, id: customFieldIdSchema })
export type CustomField = Readonly<z.infer<typeof customFieldSchema>>
export type CustomFieldFacts = Readonly<z.infer<typeof customFieldFactsSchema>>

/** How many characters a value may have. */
export const longestCustomText = 1000

export const customValueSchema = z.union([metadataText(longestCustomText), z.number(), z.boolean()])
export type CustomValue = string | number | boolean

/** The values of an identity's own fields by field id; a field without a value has no entry. */
export const customValues = (text: TextRule): z.ZodType<CustomValues, CustomValues> =>
  z.record(z.uuid(), z.union([text(longestCustomText), z.number(), z.boolean()]))
/** The same as the vault gives it back: checked when it went in. */
export const storedCustomValues: z.ZodType<CustomValues, CustomValues> = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean()]),
)
export type CustomValues = Readonly<Record<string, CustomValue>>

/** An identity's own fields as one line of words; '' when none is filled. */
export function ownFieldWords(values: CustomValues, fields: readonly CustomField[]): string {
  const filled = fields.flatMap((field) => {
    const value = values[field.id]
    if (value === undefined) return []
    return [`${field.name}: ${typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)}`]
  })
  return filled.join(' · ')
}

/** Why a value does not fit its field, in words, or null. */
export function customValueProblem(field: CustomField, value: CustomValue): string | null {
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' ? null : 'This field holds text.'
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? null : 'This field holds a number.'
    case 'date':
      return typeof value === 'string' && isPlainDate(value) ? null : 'This field holds a day, like 2026-11-30.'
    case 'choice':
      return typeof value === 'string' && field.choices.includes(value) ? null : `Choose one of: ${field.choices.join(', ')}.`
    case 'yes_no':
      return typeof value === 'boolean' ? null : 'This field holds yes or no.'
  }
}
