import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { ReviewDecision } from '../../shared/domain/record/facts/vocabulary.ts'
import {
  type Review,
  type ReviewItem,
  reviewItemSchema,
  reviewSchema,
  type ReviewSnapshot,
  reviewSnapshotSchema,
} from '../../shared/domain/reviews/review.ts'
import { type IdentityId, identityIdSchema, type ReviewId, reviewIdSchema } from '../../shared/domain/values/ids.ts'
import { type PlainDate, plainDateSchema } from '../../shared/domain/values/plain-date.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { reviewsChanged } from './review-version.ts'
import { listProofs } from './revocation-proof-table.ts'
import { allRows, oneRow, run } from './statement.ts'

const reviewColumns = 'id, name, scope, reviewer, started_on AS startedOn, finished_on AS finishedOn'

/** Newest first. */
export function listReviews(db: ReadableDb): readonly Review[] {
  return allRows(db, `SELECT ${reviewColumns} FROM review ORDER BY started_on DESC, rowid DESC`).map((row) => reviewSchema.parse(row))
}

export function findReview(db: ReadableDb, id: ReviewId): Review | null {
  const row = oneRow(db, `SELECT ${reviewColumns} FROM review WHERE id = @id`, { id })
  return row === undefined ? null : reviewSchema.parse(row)
}

export function insertReview(db: WritableDb, review: Omit<Review, 'id' | 'finishedOn'>): ReviewId {
  const id = reviewIdSchema.parse(randomUUID())
  run(db, 'INSERT INTO review (id, name, scope, reviewer, started_on) VALUES (@id, @name, @scope, @reviewer, @startedOn)', {
    id,
    name: review.name,
    scope: review.scope,
    reviewer: review.reviewer,
    startedOn: review.startedOn,
  })
  return id
}

export function finishReview(db: WritableDb, id: ReviewId, on: PlainDate): void {
  reviewsChanged(db)
  run(db, 'UPDATE review SET finished_on = @on WHERE id = @id', { id, on })
}

const itemRowSchema = reviewItemSchema.extend({
  note: z.string(),
  snapshot: z.string().transform((text) => reviewSnapshotSchema.parse(JSON.parse(text))),
})

/** In the order in which they are asked. */
export function listReviewItems(db: ReadableDb, reviewId: ReviewId): readonly ReviewItem[] {
  const proofs = new Map(listProofs(db, reviewId).map((proof) => [proof.identityId, proof]))
  return allRows(
    db,
    'SELECT review_id AS reviewId, identity_id AS identityId, snapshot, decision, note, decided_on AS decidedOn FROM review_item WHERE review_id = @reviewId ORDER BY position',
    { reviewId },
  ).map((row) => {
    const item = itemRowSchema.parse(row)
    return { ...item, proof: proofs.get(item.identityId) ?? null }
  })
}

export function insertReviewItem(db: WritableDb, item: Pick<ReviewItem, 'reviewId' | 'identityId' | 'snapshot'>, position: number): void {
  reviewsChanged(db)
  run(
    db,
    `INSERT INTO review_item (review_id, identity_id, position, snapshot, note) VALUES (@reviewId, @identityId, @position, @snapshot, '')`,
    {
      reviewId: item.reviewId,
      identityId: item.identityId,
      position,
      snapshot: JSON.stringify(item.snapshot),
    },
  )
}

/** The number of items changed: 0 when the identity is not part of the review. */
export function decideItem(
  db: WritableDb,
  reviewId: ReviewId,
  identityId: IdentityId,
  decision: ReviewDecision | null,
  note: string,
  on: PlainDate | null,
): number {
  reviewsChanged(db)
  return run(
    db,
    'UPDATE review_item SET decision = @decision, note = @note, decided_on = @on WHERE review_id = @reviewId AND identity_id = @identityId',
    {
      reviewId,
      identityId,
      decision,
      note,
      on,
    },
  )
}

const labelsSchema = z.object({ identityId: identityIdSchema, on: plainDateSchema, labels: z.string().nullable() })

/** The labels each identity had at the last finished review that decided on it; without those reviewed before labels were kept. */
export function lastReviewedLabels(db: ReadableDb): ReadonlyMap<IdentityId, NonNullable<ReviewSnapshot['labels']>> {
  // With max() SQLite takes the other columns from the row that has it.
  const rows = allRows(
    db,
    `SELECT review_item.identity_id AS identityId, max(review_item.decided_on) AS "on", json_extract(review_item.snapshot, '$.labels') AS labels
     FROM review_item JOIN review ON review.id = review_item.review_id
     WHERE review.finished_on IS NOT NULL AND review_item.decided_on IS NOT NULL
     GROUP BY review_item.identity_id`,
  )
  return new Map(
    rows.flatMap((row) => {
      const { identityId, labels } = labelsSchema.parse(row)
      const read = labels === null ? null : reviewSnapshotSchema.shape.labels.parse(JSON.parse(labels))
      return read === null ? [] : [[identityId, read] as const]
    }),
  )
}

const lastReviewedSchema = z.object({ identityId: identityIdSchema, on: plainDateSchema })

/** When each identity was last decided on in a finished review. */
export function lastReviewedByIdentity(db: ReadableDb): ReadonlyMap<string, PlainDate> {
  const rows = allRows(
    db,
    `SELECT review_item.identity_id AS identityId, max(review_item.decided_on) AS "on"
     FROM review_item JOIN review ON review.id = review_item.review_id
     WHERE review.finished_on IS NOT NULL AND review_item.decided_on IS NOT NULL
     GROUP BY review_item.identity_id`,
  )
  return new Map(
    rows.map((row) => {
      const { identityId, on } = lastReviewedSchema.parse(row)
      return [identityId, on]
    }),
  )
}
