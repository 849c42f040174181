import { textOfValue } from './codec.ts'
import { factById } from './facts/fact.ts'
import type { RightsPlace } from './facts/further-vocabulary.ts'
import { type Environment, environmentWords, type Privilege, privilegeWords } from './facts/vocabulary.ts'
import type { RightsFacts } from './settled-rights.ts'

/** What it may do in each place, as clauses of a sentence: 'read in production', 'write in staging', 'whatever it may in test (nobody wrote down what)'. */
export function placedClauses({ environments, rightsByEnvironment }: RightsFacts, verbOf: (right: Privilege) => string): readonly string[] {
  const told = Object.entries(rightsByEnvironment ?? {}) as readonly (readonly [RightsPlace, readonly Privilege[]])[]
  return [
    ...told.flatMap(([place, rights]) => {
      const where = place === 'unplaced' ? 'somewhere (nobody wrote down where)' : `in ${environmentWords[place].toLowerCase()}`
      return rights.length === 0 ? [] : [`${listed(rights.map(verbOf))} ${where}`]
    }),
    ...unsaidPlaces({ environments, rightsByEnvironment }).map(
      (environment) => `do whatever it may in ${environmentWords[environment].toLowerCase()} (nobody wrote down what)`,
    ),
  ]
}

/** What it may do, in one line: 'Read, Write', or by environment where that is written down: 'Production: Read; Staging: Write'. '' where nothing is known. */
export function permissionWords({ environments, privileges, rightsByEnvironment }: RightsFacts): string {
  if (rightsByEnvironment === null) return (privileges ?? []).map((privilege) => privilegeWords[privilege]).join(', ')
  return [
    textOfValue(factById('rightsByEnvironment'), rightsByEnvironment),
    ...unsaidPlaces({ environments, rightsByEnvironment }).map((environment) => `${environmentWords[environment]}: not said`),
  ].join('; ')
}

function unsaidPlaces({
  environments,
  rightsByEnvironment,
}: Pick<RightsFacts, 'environments' | 'rightsByEnvironment'>): readonly Environment[] {
  return (environments ?? []).filter((environment) => rightsByEnvironment?.[environment] === undefined)
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}
