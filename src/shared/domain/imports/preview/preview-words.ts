import { valueWords as fieldWords } from '../../inventory/field-words.ts'
import { providerName } from '../../providers/provider.ts'
import { type Fact, recordFacts } from '../../record/facts/fact.ts'
import { previewOrder } from '../../record/facts/orders.ts'

/** One column of the preview: `quiet` ones are there once a file tells something for them. */
export type PreviewField = Readonly<{ field: string; title: string; quiet: boolean; words: (value: unknown) => string | null }>

// What the rules ask about stands behind. Titles are those of every other place.
function columnsOf(of: Fact['of']): readonly PreviewField[] {
  const own = recordFacts.filter((fact) => fact.of === of)
  const first = previewOrder[of].flatMap((key) => own.filter((fact) => fact.key === key))
  const further = own.filter(({ column, derived }) => !column && !derived)
  return [
    ...first.map(({ key, title }) => ({ field: key, title, quiet: false, words: (value: unknown) => valueWords(key, value) })),
    // Most files tell nothing of most of these, and a page of rows crosses to the window.
    ...further.map(({ key, title }) => ({ field: key, title, quiet: true, words: (value: unknown) => furtherWords(key, value) })),
  ]
}

export const identityColumns: readonly PreviewField[] = columnsOf('identity')
export const credentialColumns: readonly PreviewField[] = columnsOf('credential')

// A list that is stated to be empty is an answer.
function furtherWords(field: string, value: unknown): string | null {
  return Array.isArray(value) && value.length === 0 ? 'none' : fieldWords(field, value) || null
}

const closed: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  recordFacts.flatMap((fact) => (fact.sort === 'choice' || fact.sort === 'list' ? [[fact.field, fact.words] as const] : [])),
)

/** A stored value in the words people see; null for nothing. */
export function valueWords(field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '' || value === false) return null
  if (value === true) return 'yes'
  if (Array.isArray(value)) return value.map((part) => valueWords(field, part)).join(', ')
  if (typeof value === 'number') return value.toLocaleString('en')
  if (typeof value === 'object')
    return (
      Object.values(value)
        .map((part) => valueWords(field, part))
        .filter((part) => part !== null)
        .join(', ') || null
    )
  if (typeof value !== 'string') return null
  if (field === 'provider') return providerName(value)
  // Free text that happens to equal a code word stays as it was written.
  return closed.get(field)?.[value] ?? value
}
