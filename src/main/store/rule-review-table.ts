import { z } from 'zod'
import { identityIdSchema, type IdentityId } from '../../shared/domain/ids.ts'
import { plainDateSchema } from '../../shared/domain/plain-date.ts'
import type { RuleReview } from '../../shared/domain/rules/facts.ts'
import { reviewDecisions } from '../../shared/domain/vocabulary.ts'
import type { ReadableDb } from './database.ts'
import { allRows } from './statement.ts'

const rowSchema = z.object({ identityId: identityIdSchema, finishedOn: plainDateSchema.nullable(), decision: z.enum(reviewDecisions).nullable(), doneOn: plainDateSchema.nullable() })

/** What reviews said about each identity, oldest first. Done is what an export showed. */
export function ruleReviews(db: ReadableDb): ReadonlyMap<IdentityId, readonly RuleReview[]> {
  const rows = allRows(
    db,
    `SELECT review_item.identity_id AS identityId, review.finished_on AS finishedOn, review_item.decision, revocation_proof.as_of AS doneOn
     FROM review_item JOIN review ON review.id = review_item.review_id
     LEFT JOIN revocation_proof ON revocation_proof.review_id = review_item.review_id AND revocation_proof.identity_id = review_item.identity_id
     ORDER BY review.started_on, review.rowid`,
  )
  const byIdentity = new Map<IdentityId, RuleReview[]>()
  for (const row of rows) {
    const { identityId, finishedOn, decision, doneOn } = rowSchema.parse(row)
    const review: RuleReview = { finishedOn, answered: decision !== null, decision, dueOn: null, doneOn }
    const known = byIdentity.get(identityId)
    if (known === undefined) byIdentity.set(identityId, [review])
    else known.push(review)
  }
  return byIdentity
}
