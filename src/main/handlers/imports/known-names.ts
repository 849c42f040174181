import type { IdentityDraft, ParsedImport } from '../../../shared/domain/imports/draft/draft.ts'
import { personFacts } from '../../../shared/domain/record/facts/by-name.ts'
import { groupBy } from '../../../shared/domain/values/group-by.ts'
import { textKey } from '../../../shared/domain/values/text-key.ts'
import type { ReadableDb } from '../../store/database.ts'
import { knownPeople } from '../../store/person-table.ts'

/** The import with everybody known under the name the vault has for them: another spelling, a merged name or an address of theirs is no change. */
export function withKnownNames(db: ReadableDb, parsed: ParsedImport): ParsedImport {
  const names = namesBySpelling(db)
  const nameOf = (written: string) => names.get(textKey(written)) ?? written
  const known = (draft: IdentityDraft): IdentityDraft => {
    const people = personFacts.flatMap(({ key }) => {
      const said = draft.facts[key]
      return said === null ? [] : [[key, typeof said === 'string' ? nameOf(said) : [...new Set(said.map(nameOf))]] as const]
    })
    return people.length === 0 ? draft : { ...draft, facts: { ...draft.facts, ...Object.fromEntries(people) } }
  }
  return names.size === 0 ? parsed : { ...parsed, drafts: parsed.drafts.map(known) }
}

// A name counts more than the other spelling of somebody else, and an address two people share is nobody's.
function namesBySpelling(db: ReadableDb): ReadonlyMap<string, string> {
  const people = knownPeople(db)
  const addresses = [
    ...groupBy(
      people.filter(({ email }) => email !== null),
      ({ email }) => textKey(email ?? ''),
    ),
  ].flatMap(([address, [only, second]]) => (only === undefined || second !== undefined ? [] : [[address, only.name] as const]))
  const spellings = people.flatMap(({ name, aliases }) => aliases.map((alias) => [textKey(alias), name] as const))
  return new Map([...addresses, ...spellings, ...people.map(({ name }) => [textKey(name), name] as const)])
}
