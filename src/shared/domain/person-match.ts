import { groupBy } from './group-by.ts'
import { personNameKey } from './person.ts'

/** Who a written text means among the people known. */
export type PersonMatch = Readonly<{ kind: 'one'; name: string }> | Readonly<{ kind: 'several'; names: readonly string[] }> | Readonly<{ kind: 'new'; name: string }>

/** Finds people by name in either order, by the e-mail address their name is in, or by 'Name <address>'. Several are never guessed between. */
export function personMatcher(names: readonly string[]): (text: string) => PersonMatch {
  const byName = new Map(names.map((name) => [personNameKey(name), name]))
  const byAlias = groupBy(names.flatMap((name) => aliasesOf(name).map((alias) => ({ alias, name }))), ({ alias }) => alias)
  const byWord = groupBy(names.flatMap((name) => wordsOf(name).map((word) => ({ word, name }))), ({ word }) => word)
  return (text) => {
    const [, written, address] = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(text.trim()) ?? []
    const name = address === undefined ? text.trim() : (written || address)
    const known = byName.get(personNameKey(name)) ?? byName.get(personNameKey(turnedRound(name)))
    if (known !== undefined) return { kind: 'one', name: known }
    const found = distinct(mailName(name) === null ? [] : (byAlias.get(letters(mailName(name) ?? '')) ?? []))
    const [only, second] = found
    if (only !== undefined && second === undefined) return { kind: 'one', name: only }
    const alike = found.length > 1 ? found : distinct(byWord.get(personNameKey(mailName(name) ?? name)) ?? [])
    return alike.length > 1 ? { kind: 'several', names: alike } : { kind: 'new', name }
  }
}

/** What stands before the @ of somebody of this name: 'mayalindqvist', 'lindqvistmaya', 'mlindqvist'. */
function aliasesOf(name: string): readonly string[] {
  const mail = mailName(name)
  if (mail !== null) return [letters(mail)]
  const words = wordsOf(name)
  const [first = '', ...others] = words
  if (others.length === 0) return []
  const last = others.at(-1) ?? ''
  return [...new Set([words.join(''), [...others, first].join(''), `${first}${last}`, `${first.charAt(0)}${last}`])].map(letters)
}

function wordsOf(name: string): readonly string[] {
  return mailName(name) === null ? personNameKey(name).split(' ').filter((word) => word !== '') : []
}

function mailName(text: string): string | null {
  return /^([^@\s]+)@[^@\s]+$/.exec(text)?.[1] ?? null
}

function letters(text: string): string {
  return personNameKey(text).replace(/[^\p{L}\p{N}]/gu, '')
}

// 'Lindqvist, Maya'
function turnedRound(name: string): string {
  const [last, first, more] = name.split(',')
  return first === undefined || more !== undefined ? name : `${first.trim()} ${last ?? ''}`
}

function distinct(found: readonly Readonly<{ name: string }>[]): readonly string[] {
  return [...new Set(found.map(({ name }) => name))]
}
