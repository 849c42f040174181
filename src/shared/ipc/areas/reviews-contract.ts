import { z } from 'zod'
import { reviewDecisions, type Tier } from '../../domain/record/facts/vocabulary.ts'
import type { Asked } from '../../domain/reviews/asked-person.ts'
import { type Review, type ReviewCounts, type ReviewItem, type ReviewScope, reviewScopes } from '../../domain/reviews/review.ts'
import { type IdentityId, identityIdSchema, reviewIdSchema } from '../../domain/values/ids.ts'
import { metadataText } from '../../domain/values/metadata-text.ts'
import { personNameSchema } from '../../domain/values/person-name.ts'
import type { PlainDate } from '../../domain/values/plain-date.ts'
import { nothing, reads, writes } from './channel.ts'

// Reviews: who still needs what.

/** An identity that has to be looked at before its turn, why, by when, and who is to be asked. */
export type OutOfTurn = Readonly<{
  identityId: IdentityId
  name: string
  system: string | null
  tier: Tier
  asked: Asked | null
  reasons: readonly string[]
  dueOn: PlainDate
}>

export const reviewsContract = {
  'reviews.list': reads<readonly Readonly<{ review: Review; counts: ReviewCounts }>[]>()(nothing),
  'reviews.scopes': reads<Readonly<Record<ReviewScope, number>>>()(nothing),
  /** What has to be looked at before its turn, soonest first. */
  'reviews.outOfTurn': reads<readonly OutOfTurn[]>()(nothing),
  /** With `identityIds` only those of the scope. */
  'reviews.start': writes<Review>()(
    z.strictObject({
      name: metadataText(120),
      scope: z.enum(reviewScopes),
      reviewer: personNameSchema,
      identityIds: z.array(identityIdSchema).min(1).max(10_000).optional(),
    }),
  ),
  'reviews.get': reads<Readonly<{ review: Review; items: readonly ReviewItem[] }>>()(z.strictObject({ id: reviewIdSchema })),
  'reviews.decide': writes<null>()(
    z.strictObject({
      reviewId: reviewIdSchema,
      identityIds: z.array(identityIdSchema).min(1).max(10_000),
      decision: z.enum(reviewDecisions).nullable(),
      note: metadataText(1000),
    }),
  ),
  'reviews.finish': writes<Review>()(z.strictObject({ id: reviewIdSchema })),
} as const
