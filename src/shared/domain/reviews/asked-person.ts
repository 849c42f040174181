import type { RulePerson } from '../findings/model/rule-facts.ts'
import type { PersonId } from '../values/ids.ts'
import type { PlainDate } from '../values/plain-date.ts'

export const askedAs = ['owner', 'backup_owner', 'business_owner', 'responsible'] as const

/** Who answers for an identity at a review, and in which part. */
export type Asked = Readonly<{ name: string; as: (typeof askedAs)[number] }>

type Held = Readonly<{ technicalOwnerId: PersonId | null; backupOwnerId: PersonId | null; businessOwnerId: PersonId | null }>

/** A missing owner never skips a review: it falls to the backup owner, then to the business owner, then to whoever answers for the list. Who has left is not asked. Source: controls.md 7. */
export function personToAsk(
  { technicalOwnerId, backupOwnerId, businessOwnerId }: Held,
  people: ReadonlyMap<PersonId, RulePerson>,
  today: PlainDate,
): Asked | null {
  const here = (person: RulePerson) => person.status !== 'left' && (person.leftOn === null || person.leftOn > today)
  const named = (
    [
      ['owner', technicalOwnerId],
      ['backup_owner', backupOwnerId],
      ['business_owner', businessOwnerId],
    ] as const
  ).flatMap(([as, id]) => {
    const person = id === null ? undefined : people.get(id)
    return person === undefined || !here(person) ? [] : [{ name: person.name, as }]
  })
  if (named[0] !== undefined) return named[0]
  const responsible = [...people.values()].find((person) => person.responsible && here(person))
  return responsible === undefined ? null : { name: responsible.name, as: 'responsible' }
}

/** 'Ask Sam Okafor, who steps in for the owner.'; for the owner no words are needed. */
export function askedWords(asked: Asked | null): string | null {
  if (asked === null) return 'Nobody is named who could be asked. Under People, tick who answers for the list.'
  switch (asked.as) {
    case 'owner':
      return null
    case 'backup_owner':
      return `Ask ${asked.name}, who steps in for the owner.`
    case 'business_owner':
      return `Ask ${asked.name}, who owns it in the business.`
    case 'responsible':
      return `Ask ${asked.name}, who answers for the list.`
  }
}
