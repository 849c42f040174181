import type { credentialRows, identityRows } from './facts/catalogue.ts'
import { facts, recordFacts } from './facts/fact.ts'

// The facts whose absence makes a rule say "cannot tell", each with the question that settles it.

/** What is asked about things that are no fact of one record. */
const otherQuestions = {
  credentials: 'What does it log in with?',
  'agent.tools': 'Which tools can the agent use?',
  'agent.dataAccess': 'Which data can the agent see?',
  'agent.actions': 'Which big things can it do?',
  'person.status': 'Does this person still work here?',
  'person.leftOn': 'When did this person leave?',
  'review.dueOn': 'By when should the decision be carried out?',
} as const

/** A fact that is missing: 'environments', 'credential.createdOn', 'agent.tools'. */
export type FactField =
  | keyof typeof identityRows
  | `credential.${keyof typeof credentialRows}`
  | 'revokePlan.documented'
  | 'exposure.reportedOn'
  | keyof typeof otherQuestions

const asked = [...recordFacts, ...facts.filter(({ part }) => part !== null)].flatMap(({ of, field, part, question }) => {
  const name = part !== null ? `${field}.${part}` : of === 'identity' ? field : `credential.${field}`
  return question === null ? [] : [[name, question] as const]
})

const questions: ReadonlyMap<string, string> = new Map([...asked, ...Object.entries(otherQuestions)])

/** The question that settles a missing fact. A rule that waits for a fact nobody can be asked for is a mistake in the code. */
export function questionOf(field: FactField): string {
  const question = questions.get(field)
  if (question === undefined) throw new Error(`Nobody can be asked for ${field}.`)
  return question
}
