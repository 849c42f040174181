import { z } from 'zod'
import type { Metric } from '../../shared/domain/programme/metric.ts'
import { type ReviewId, reviewIdSchema } from '../../shared/domain/values/ids.ts'
import { type PlainDate, plainDateSchema } from '../../shared/domain/values/plain-date.ts'
import type { ReadableDb, WritableDb } from './database.ts'
import { allRows, run } from './statement.ts'

const rowSchema = z.object({
  reviewId: reviewIdSchema,
  takenOn: plainDateSchema,
  metrics: z.string().transform((text) => JSON.parse(text) as readonly Metric[]),
})

/** The numbers of every finished review, oldest first. */
export function listSnapshots(db: ReadableDb): readonly Readonly<z.infer<typeof rowSchema>>[] {
  return allRows(db, 'SELECT review_id AS reviewId, taken_on AS takenOn, metrics FROM metric_snapshot ORDER BY taken_on, review_id').map(
    (row) => rowSchema.parse(row),
  )
}

export function insertSnapshot(db: WritableDb, reviewId: ReviewId, takenOn: PlainDate, metrics: readonly Metric[]): void {
  run(
    db,
    'INSERT INTO metric_snapshot (review_id, taken_on, metrics) VALUES (@reviewId, @takenOn, @metrics) ON CONFLICT (review_id) DO NOTHING',
    { reviewId, takenOn, metrics: JSON.stringify(metrics) },
  )
}
