import { blankCredentialFacts } from '../../record/credential.ts'
import { type Fact, recordFacts } from '../../record/facts/fact.ts'
import { isMetadataText } from '../../values/metadata-text.ts'
import { isPlainDate } from '../../values/plain-date.ts'
import type { IdentityDraft } from './draft.ts'

/** True only for a draft the schema would take and give back exactly as it is; anything out of the ordinary is left to the schema. plain-draft.test.ts holds the two together. */
export function isPlainDraft({ facts, credentials }: IdentityDraft): boolean {
  return (
    isPlain(facts, identityChecks) &&
    keyCount(facts) === identityChecks.length + 1 &&
    keyCount(facts.custom) === 0 &&
    credentials.every(
      (credential) =>
        credential.key !== '' &&
        keyCount(credential) === (credential.standIns === undefined ? 2 : 3) &&
        keyCount(credential.facts) === credentialChecks.length &&
        isPlain(credential.facts, credentialChecks),
    )
  )
}

type Check = Readonly<{ field: string; isPlain: (value: unknown) => boolean }>

function isPlain(facts: object, checks: readonly Check[]): boolean {
  const values = facts as Readonly<Record<string, unknown>>
  for (const { field, isPlain } of checks) if (!isPlain(values[field])) return false
  return true
}

// The schema drops keys it does not know.
function keyCount(facts: object): number {
  let count = 0
  for (const _key in facts) count += 1
  return count
}

const blanks: Readonly<Record<string, unknown>> = blankCredentialFacts(null)
const longestPersonName = 120
const identityChecks = recordFacts.filter(({ of, derived }) => of === 'identity' && !derived).map(checkOf)
const credentialChecks = recordFacts.filter(({ of }) => of === 'credential').map(checkOf)

function checkOf(fact: Fact): Check {
  const known = knownCheck(fact)
  const required = fact.id === 'name' || (fact.sort === 'choice' && fact.empty !== null) || blanks[fact.field] === false
  return { field: fact.key, isPlain: required ? known : (value) => value === null || known(value) }
}

// Whether a value that is no null stays as it is. What is rare is left to the schema.
function knownCheck(fact: Fact): Check['isPlain'] {
  switch (fact.sort) {
    case 'text':
    case 'prose':
      return (value) => isText(value, fact.max)
    case 'person':
      return (value) => isText(value, longestPersonName)
    case 'day':
      return (value) => typeof value === 'string' && isPlainDate(value)
    case 'yes-no':
      return (value) => typeof value === 'boolean'
    case 'number':
      return (value) => typeof value === 'number' && Number.isInteger(value) && value >= fact.least && value <= fact.most
    case 'choice':
      return (value) => typeof value === 'string' && Object.hasOwn(fact.words, value)
    case 'list': {
      const order = Object.keys(fact.words)
      return (value) => isOrdered(order, value)
    }
    case 'names':
      return (value) => Array.isArray(value) && value.length > 0 && value.every((name) => isText(name, fact.longest))
    case 'people':
    case 'keyed-lists':
    case 'record':
    case 'deadlines':
    case 'moment':
      return () => false
  }
}

function isText(text: unknown, max: number): boolean {
  return typeof text === 'string' && text !== '' && isMetadataText(text, max)
}

// The schema puts such lists in the order of the vocabulary and takes out repeats.
function isOrdered(order: readonly string[], list: unknown): boolean {
  if (!Array.isArray(list) || list.length === 0) return false
  let last = -1
  for (const value of list) {
    const place = order.indexOf(String(value))
    if (place <= last) return false
    last = place
  }
  return true
}
