import { groupBy } from '../values/group-by.ts'
import { textKey } from '../values/text-key.ts'

/** Who a written text means among the people known. */
export type PersonMatch =
  | Readonly<{ kind: 'one'; name: string }>
  | Readonly<{ kind: 'several'; names: readonly string[] }>
  | Readonly<{ kind: 'new'; name: string }>

/** A person with every way to write who is meant. */
export type Spelled = Readonly<{ name: string; email: string | null; aliases: readonly string[] }>

/** Finds people by name or other spelling in either order, by their e-mail address or one their name is in, or by 'Name <address>'. Several are never guessed between. */
export function personMatcher(people: readonly Spelled[]): (text: string) => PersonMatch {
  // A name counts more than the other spelling of somebody else.
  const byName = new Map([
    ...people.flatMap(({ name, aliases }) => aliases.map((alias) => [textKey(alias), name] as const)),
    ...people.map(({ name }) => [textKey(name), name] as const),
  ])
  const byAddress = groupBy(
    people.flatMap(({ name, email }) => (email === null ? [] : [{ address: email.toLowerCase(), name }])),
    ({ address }) => address,
  )
  const spellings = people.flatMap(({ name, aliases }) => [name, ...aliases].map((spelling) => ({ spelling, name })))
  const byMailName = groupBy(
    spellings.flatMap(({ spelling, name }) => mailNamesOf(spelling).map((mail) => ({ mail, name }))),
    ({ mail }) => mail,
  )
  const byWord = groupBy(
    spellings.flatMap(({ spelling, name }) => wordsOf(spelling).map((word) => ({ word, name }))),
    ({ word }) => word,
  )
  return (text) => {
    const [, written, address] = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(text.trim()) ?? []
    const name = address === undefined ? text.trim() : written || address
    const known = byName.get(textKey(name)) ?? byName.get(textKey(turnedRound(name)))
    if (known !== undefined) return { kind: 'one', name: known }
    const addressed = distinct(byAddress.get((address ?? name).toLowerCase()) ?? [])
    const found =
      addressed.length > 0 ? addressed : distinct(mailName(name) === null ? [] : (byMailName.get(letters(mailName(name) ?? '')) ?? []))
    const [only, second] = found
    if (only !== undefined && second === undefined) return { kind: 'one', name: only }
    const alike = found.length > 1 ? found : distinct(byWord.get(textKey(mailName(name) ?? name)) ?? [])
    return alike.length > 1 ? { kind: 'several', names: alike } : { kind: 'new', name }
  }
}

/** What stands before the @ of somebody of this name: 'mayalindqvist', 'lindqvistmaya', 'mlindqvist'. */
function mailNamesOf(name: string): readonly string[] {
  const mail = mailName(name)
  if (mail !== null) return [letters(mail)]
  const words = wordsOf(name)
  const [first = '', ...others] = words
  if (others.length === 0) return []
  const last = others.at(-1) ?? ''
  return [...new Set([words.join(''), [...others, first].join(''), `${first}${last}`, `${first.charAt(0)}${last}`])].map(letters)
}

function wordsOf(name: string): readonly string[] {
  return mailName(name) === null
    ? textKey(name)
        .split(' ')
        .filter((word) => word !== '')
    : []
}

function mailName(text: string): string | null {
  return /^([^@\s]+)@[^@\s]+$/.exec(text)?.[1] ?? null
}

function letters(text: string): string {
  return textKey(text).replace(/[^\p{L}\p{N}]/gu, '')
}

// 'Lindqvist, Maya'
function turnedRound(name: string): string {
  const [last, first, more] = name.split(',')
  return first === undefined || more !== undefined ? name : `${first.trim()} ${last ?? ''}`
}

function distinct(found: readonly Readonly<{ name: string }>[]): readonly string[] {
  return [...new Set(found.map(({ name }) => name))]
}
