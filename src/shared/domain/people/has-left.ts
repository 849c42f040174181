import type { Tri } from '../record/tri.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { PersonFacts } from './person-record.ts'

/** Whether a person has left; a day of leaving in the past says so too. */
export function personHasLeft({ status, leftOn }: Pick<PersonFacts, 'status' | 'leftOn'>, today: PlainDate): Tri {
  if (status === 'left' || (status === null && leftOn !== null && leftOn <= today)) return true
  return status === null ? 'person.status' : false
}
