import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { personMatcher, type Spelled } from '../../../shared/domain/people/person-match.ts'
import type { KnownPerson } from '../../../shared/domain/people/person-record.ts'
import { personNameSchema } from '../../../shared/domain/values/person-name.ts'
import { directoryQuery } from '../../api/queries.ts'

export type MeantPerson = Readonly<{ ok: true; value: string }> | Readonly<{ ok: false; reason: string }>

const nobody: readonly KnownPerson[] = []

/** The people known, and how to find the one somebody writes. */
export function useKnownPeople() {
  const { data: known = nobody } = useQuery(directoryQuery)
  return useMemo(() => ({ people: known.map(({ name }) => name), meant: personReader(known) }), [known])
}

/** Finds the person somebody writes by name, other spelling or address; a name nobody has becomes a new person. */
function personReader(people: readonly Spelled[]): (written: string) => MeantPerson {
  const match = personMatcher(people)
  return (written) => {
    const meant = match(written)
    if (meant.kind === 'several')
      return { ok: false, reason: `This could be ${meant.names.slice(0, 3).join(' or ')}. Write the full name.` }
    const name = personNameSchema.safeParse(meant.name)
    return name.success
      ? { ok: true, value: name.data }
      : { ok: false, reason: name.error.issues[0]?.message ?? 'This is not allowed here.' }
  }
}
