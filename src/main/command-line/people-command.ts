import { personStatusWords } from '../../shared/domain/record/facts/further-vocabulary.ts'
import { peopleLines } from '../handlers/people/people-handlers.ts'
import type { HandlerContext } from '../services/handler-context.ts'
import type { Outcome } from './outcome.ts'

/** Who is named in the list, and what each holds. Scripts read this: fields may be added, never renamed. */
export function runPeople(context: HandlerContext): Outcome {
  const people = peopleLines(context)
  return {
    json: {
      people: people.map(({ id, name, status, leftOn, department, email, responsible, aliases, owns, backs, knows, mergedFrom }) => ({
        id,
        name,
        status,
        leftOn,
        department,
        email,
        responsible,
        aliases,
        owns,
        backs,
        knows,
        mergedFrom,
      })),
    },
    lines: people.map(({ name, status, leftOn, owns, backs, knows }) =>
      [
        name,
        status === null ? 'not known whether here' : personStatusWords[status],
        leftOn ?? '',
        `owns ${owns}`,
        `steps in for ${backs}`,
        `knows ${knows}`,
      ].join('\t'),
    ),
    code: 0,
  }
}
