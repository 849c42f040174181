import { valueWords as fieldWords } from '../../inventory/field-words.ts'
import { providerName } from '../../providers/provider.ts'
import { type Fact, recordFacts } from '../../record/facts/fact.ts'

// Left to right, what tells entries apart first. The name and the label have columns of their own.
const identityOrder = [
  'technicalOwner',
  'businessOwner',
  'kind',
  'provider',
  'account',
  'system',
  'purpose',
  'environments',
  'dataSensitivity',
  'privileges',
  'scopes',
  'runsAs',
  'externalId',
  'rotationDays',
]
const credentialOrder = [
  'type',
  'createdOn',
  'lastRotatedOn',
  'lastUsedOn',
  'expiresOn',
  'status',
  'class',
  'externalId',
  'neverExpires',
  'storage',
]

// What the rules ask about stands behind. Titles are those of every other place.
function titlesOf(of: Fact['of'], order: readonly string[]): Readonly<Record<string, string>> {
  const facts = recordFacts.filter((fact) => fact.of === of)
  const first = order.flatMap((key) => facts.filter((fact) => fact.key === key))
  const further = facts.filter(({ column, derived }) => !column && !derived)
  return Object.fromEntries([...first, ...further].map(({ key, title }) => [key, title]))
}

export const identityColumns: Readonly<Record<string, string>> = withOwnFields(titlesOf('identity', identityOrder))
export const credentialColumns: Readonly<Record<string, string>> = titlesOf('credential', credentialOrder)

// The firm's own fields stand between what a list tells and what the rules ask about.
function withOwnFields(titles: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const entries = Object.entries(titles)
  return Object.fromEntries([...entries.slice(0, identityOrder.length), ['custom', 'Own fields'], ...entries.slice(identityOrder.length)])
}

/** A fact of the rules in the words people see; a list that is stated to be empty is an answer. */
export function furtherWords(field: string, value: unknown): string | null {
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
