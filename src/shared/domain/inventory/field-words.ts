import { providerName } from '../providers/provider.ts'
import { textOfValue } from '../record/codec.ts'
import { agentServersSchema, serverWords, waivedWords } from '../record/facts/agent-servers.ts'
import { type Fact, recordFacts } from '../record/facts/fact.ts'
import { stored } from '../record/facts/fact-kit.ts'
import { agentVocabularies, partWords } from '../record/part-words.ts'

const sentences = (of: Fact['of']) =>
  Object.fromEntries(recordFacts.flatMap((fact) => (fact.of === of ? [[fact.field, fact.sentence] as const] : [])))

/** What a field is called in front of people, in the middle of a sentence. */
export const identityFieldWords: Readonly<Record<string, string>> = { ...sentences('identity'), custom: 'own fields' }
export const credentialFieldWords: Readonly<Record<string, string>> = sentences('credential')

// Fields of one name have one list of words in both records.
const vocabularies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...Object.fromEntries(
    recordFacts.flatMap((fact) => (fact.sort === 'choice' || fact.sort === 'list' ? [[fact.field, fact.words] as const] : [])),
  ),
  ...agentVocabularies,
}

/** A stored value as people read it; '' for a missing one. */
export function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (field === 'tools') return serversIn(value)
  if (Array.isArray(value)) return value.map((item: unknown) => valueWords(field, item)).join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'object') return keyedFacts.get(field)?.(value) ?? objectWords(field, value)
  if (typeof value !== 'string') return ''
  if (field === 'provider') return providerName(value) ?? value
  return vocabularies[field]?.[value] ?? value
}

const keyedFacts: ReadonlyMap<string, (value: unknown) => string> = new Map(
  recordFacts.flatMap((fact) => (fact.sort === 'keyed-lists' ? [[fact.field, (value: unknown) => textOfValue(fact, value)] as const] : [])),
)

// What a cell has room for: each server with its state and what runs without asking.
function serversIn(value: unknown): string {
  const parsed = serversSchema.safeParse(value)
  if (!parsed.success || parsed.data === null) return ''
  const waived = waivedWords(parsed.data)
  return [parsed.data.map(serverWords).join(', '), ...(waived.length === 0 ? [] : [`without asking: ${waived.join('; ')}`])].join('; ')
}

const serversSchema = agentServersSchema(stored)

// 'documented: yes, minutes: 12'; what is not known is left out.
function objectWords(field: string, value: object): string {
  return Object.entries(value)
    .map(([key, part]) => [partWords[key] ?? key, valueWords(vocabularies[key] === undefined ? field : key, part)] as const)
    .filter(([, words]) => words !== '')
    .map(([key, words]) => `${key}: ${words}`)
    .join(', ')
}
