import { rightsPlaces } from '../../record/facts/further-vocabulary.ts'
import { privilegeWords } from '../../record/facts/vocabulary.ts'
import { isInUse } from '../../record/identity.ts'
import { changedOn } from '../../rotation/changed-on.ts'
import { isStatic } from './rule-case.ts'
import type { RuleFacts, RuleReview, RuleReviewDecision } from './rule-facts.ts'

/** What reviews decided about an identity and nobody has done yet. */
export function openTasks(facts: RuleFacts): readonly RuleReview[] {
  return standing(facts.reviews).filter((review) => review.decision !== null && review.decision in taskWords && !isDone(review, facts))
}

/** What a decision wants done: 'remove it'. */
export function taskOf({ decision }: Pick<RuleReview, 'decision'>): string {
  return decision === null ? '' : (taskWords[decision] ?? '')
}

const taskWords: Readonly<Partial<Record<RuleReviewDecision, string>>> = {
  reduce: 'take rights away',
  rotate: 'change the key',
  transfer: 'hand it to somebody else',
  disable: 'switch it off',
  remove: 'remove it',
}

// Whoever decided again since has said what holds now; "cannot tell" decides nothing.
function standing(reviews: readonly RuleReview[]): readonly RuleReview[] {
  const last = reviews.findLastIndex(({ finishedOn, decision }) => finishedOn !== null && decision !== null && decision !== 'cannot_tell')
  return reviews.slice(Math.max(0, last))
}

// Seen in an export, or in the record: every lasting key changed since, or a right fewer than on the day of the review.
function isDone({ decision, decidedOn, doneOn, couldDo, couldDoWhere }: RuleReview, { identity, credentials }: RuleFacts): boolean {
  if (doneOn !== null) return true
  if (decision === 'rotate' && decidedOn !== null) {
    // A key of which less is known has to show its change too, so that deleting what it is never counts as done.
    return (
      credentials.length > 0 &&
      credentials.every((credential) => !isInUse(credential) || !isStatic(credential) || (changedOn(credential) ?? '') >= decidedOn)
    )
  }
  if (decision === 'reduce' && isFewer(identity.rightsByEnvironment, couldDoWhere)) return true
  const now = identity.privileges?.map((privilege) => privilegeWords[privilege]) ?? null
  return (
    decision === 'reduce' && now !== null && couldDo !== null && now.length < couldDo.length && now.every((word) => couldDo.includes(word))
  )
}

// A right fewer in one environment and none more in any: the lists of all rights may stay as they were.
function isFewer(now: Where, then: Where): boolean {
  if (now === null || then === null) return false
  const rights = (where: NonNullable<Where>) => rightsPlaces.flatMap((place) => (where[place] ?? []).map((right) => `${place} ${right}`))
  const [before, after] = [new Set(rights(then)), rights(now)]
  // A place that is no longer told may be worse than it was.
  return (
    after.length < before.size &&
    after.every((right) => before.has(right)) &&
    rightsPlaces.every((place) => then[place] === undefined || now[place] !== undefined || place === 'unplaced')
  )
}

type Where = RuleReview['couldDoWhere']
