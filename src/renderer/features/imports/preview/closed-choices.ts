import { recordFacts } from '../../../../shared/domain/record/facts/fact.ts'

/** What a word in a column of a closed list can mean; empty for a column that takes any text. */
export function closedChoices(target: string): readonly Readonly<{ value: string; label: string }>[] {
  const fact = recordFacts.find(({ id }) => id === target)
  const words = fact?.sort === 'choice' || fact?.sort === 'list' ? fact.words : {}
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
