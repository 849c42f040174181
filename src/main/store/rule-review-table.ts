import { z } from 'zod'
import type { RuleReview } from '../../shared/domain/findings/model/rule-facts.ts'
import { reviewDecisions, tiers } from '../../shared/domain/record/facts/vocabulary.ts'
import { storedIdentitySchema } from '../../shared/domain/record/identity.ts'
import { decisionDueOn } from '../../shared/domain/rotation/review-cadence.ts'
import { type IdentityId, identityIdSchema } from '../../shared/domain/values/ids.ts'
import { plainDateSchema } from '../../shared/domain/values/plain-date.ts'
import type { ReadableDb } from './database.ts'
import { allRows } from './statement.ts'

const rowSchema = z.object({
  identityId: identityIdSchema,
  finishedOn: plainDateSchema.nullable(),
  decision: z.enum(reviewDecisions).nullable(),
  decidedOn: plainDateSchema.nullable(),
  tier: z.enum(tiers),
  couldDo: z
    .string()
    .nullable()
    .transform((text) => (text === null ? null : z.array(z.string()).parse(JSON.parse(text)))),
  couldDoWhere: z
    .string()
    .nullable()
    .transform((text) => (text === null ? null : storedIdentitySchema.shape.rightsByEnvironment.parse(JSON.parse(text)))),
  doneOn: plainDateSchema.nullable(),
})

/** What reviews said about each identity, oldest first. Done is what an export showed. */
export function ruleReviews(db: ReadableDb): ReadonlyMap<IdentityId, readonly RuleReview[]> {
  const rows = allRows(
    db,
    `SELECT review_item.identity_id AS identityId, review.finished_on AS finishedOn, review_item.decision, review_item.decided_on AS decidedOn,
            json_extract(review_item.snapshot, '$.tier') AS tier, json_extract(review_item.snapshot, '$.privileges') AS couldDo, json_extract(review_item.snapshot, '$.labels.rightsByEnvironment') AS couldDoWhere, revocation_proof.as_of AS doneOn
     FROM review_item JOIN review ON review.id = review_item.review_id
     LEFT JOIN revocation_proof ON revocation_proof.review_id = review_item.review_id AND revocation_proof.identity_id = review_item.identity_id
     ORDER BY review.started_on, review.rowid`,
  )
  const byIdentity = new Map<IdentityId, RuleReview[]>()
  for (const row of rows) {
    const { identityId, finishedOn, decision, decidedOn, tier, couldDo, couldDoWhere, doneOn } = rowSchema.parse(row)
    const review: RuleReview = {
      finishedOn,
      answered: decision !== null,
      decision,
      decidedOn,
      couldDo,
      couldDoWhere,
      dueOn: decisionDueOn(decision, tier, decidedOn),
      doneOn,
    }
    const known = byIdentity.get(identityId)
    if (known === undefined) byIdentity.set(identityId, [review])
    else known.push(review)
  }
  return byIdentity
}
