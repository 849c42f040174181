import type { ImportAnswers, ImportQuestion } from '../draft/draft.ts'
import type { ImportPlan } from '../matching/import-plan.ts'

/** The id of the question what becomes of entries that lie in the Trash. */
export const trashQuestionId = 'trash'

/** Whether a person said that they come back. */
export function isRestoring(answers: ImportAnswers | undefined): boolean {
  return answers?.[trashQuestionId] === 'restore'
}

/** Asks about entries of a file that a person threw away earlier; null where there are none. Unanswered, they stay where they are. */
export function trashQuestion({ identities }: ImportPlan, answers: ImportAnswers | undefined): ImportQuestion | null {
  const names = identities.flatMap((plan) =>
    (plan.state === 'changed' || plan.state === 'same') && plan.trashedOn !== undefined ? [plan.draft.facts.name] : [],
  )
  if (names.length === 0) return null
  const answer = answers?.[trashQuestionId]
  return {
    id: trashQuestionId,
    text:
      names.length === 1
        ? `${names[0] ?? ''} is in the trash. What should become of it?`
        : `${names.length} entries of this file are in the trash: ${named(names)}. What should become of them?`,
    choices: [
      { value: 'leave', words: names.length === 1 ? 'Leave it there' : 'Leave them there' },
      { value: 'restore', words: 'Take out of the trash' },
    ],
    answer: answer === 'leave' || answer === 'restore' ? answer : null,
  }
}

const namesTold = 5

function named(names: readonly string[]): string {
  const told = names.slice(0, namesTold).join(', ')
  return names.length > namesTold ? `${told} and ${names.length - namesTold} more` : told
}
