import { z } from 'zod'
import { type RevocationProof, revocationProofSchema } from '../../shared/domain/reviews/review.ts'
import { type IdentityId, identityIdSchema, type ImportId, type ReviewId, reviewIdSchema } from '../../shared/domain/values/ids.ts'
import { type PlainDate, plainDateSchema } from '../../shared/domain/values/plain-date.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { reviewsChanged } from './review-version.ts'
import { allRows, run } from './statement.ts'

export function listProofs(db: ReadableDb, reviewId: ReviewId): readonly RevocationProof[] {
  return allRows(
    db,
    'SELECT review_id AS reviewId, identity_id AS identityId, shown, file_name AS fileName, sha256, rows, as_of AS asOf FROM revocation_proof WHERE review_id = @reviewId',
    { reviewId },
  ).map((row) => revocationProofSchema.parse(row))
}

export function insertProof(db: WritableDb, importId: ImportId, proof: RevocationProof): void {
  reviewsChanged(db)
  run(
    db,
    `INSERT INTO revocation_proof (review_id, identity_id, import_id, shown, file_name, sha256, rows, as_of)
     VALUES (@reviewId, @identityId, @importId, @shown, @fileName, @sha256, @rows, @asOf) ON CONFLICT DO NOTHING`,
    { ...proof, importId },
  )
}

export function forgetProofs(db: WritableDb, importId: ImportId): void {
  reviewsChanged(db)
  run(db, 'DELETE FROM revocation_proof WHERE import_id = @importId', { importId })
}

const openSchema = z.object({ reviewId: reviewIdSchema, identityId: identityIdSchema, decidedOn: plainDateSchema })
export type OpenRevocation = Readonly<{ reviewId: ReviewId; identityId: IdentityId; decidedOn: PlainDate }>

/** Decisions to disable or remove that no export has proved yet. */
export function openRevocations(db: ReadableDb): readonly OpenRevocation[] {
  return allRows(
    db,
    `SELECT review_item.review_id AS reviewId, review_item.identity_id AS identityId, decided_on AS decidedOn FROM review_item
     LEFT JOIN revocation_proof ON revocation_proof.review_id = review_item.review_id AND revocation_proof.identity_id = review_item.identity_id
     WHERE decision IN ('disable', 'remove') AND decided_on IS NOT NULL AND revocation_proof.review_id IS NULL`,
  ).map((row) => openSchema.parse(row))
}
