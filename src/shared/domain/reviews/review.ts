import { z } from 'zod'
import type { InventoryRow } from '../inventory/inventory-row.ts'
import { mayChange } from '../inventory/tier.ts'
import { dataSensitivities, environments, privileges, type ReviewDecision, reviewDecisions } from '../record/facts/vocabulary.ts'
import { isInScope, storedIdentitySchema } from '../record/identity.ts'
import { all } from '../record/tri.ts'
import { nextReviewOn, reviewedMonthly } from '../rotation/review-cadence.ts'
import { identityIdSchema, reviewIdSchema } from '../values/ids.ts'
import { metadataText } from '../values/metadata-text.ts'
import { type PlainDate, plainDateSchema, shortDay } from '../values/plain-date.ts'
import { askedAs } from './asked-person.ts'

export const reviewScopes = ['due', 'changed', 'critical', 'everything'] as const
export type ReviewScope = (typeof reviewScopes)[number]

export const reviewScopeWords: Readonly<Record<ReviewScope, string>> = {
  due: 'Due for review',
  changed: 'Out of turn',
  critical: 'Critical (T1)',
  everything: 'Everything in use',
}

export const reviewSchema = z.object({
  id: reviewIdSchema,
  name: metadataText(120).pipe(z.string().min(1, 'A review needs a name.')),
  scope: z.enum(reviewScopes),
  reviewer: metadataText(120).pipe(z.string().min(1, 'Write who reviews.')),
  startedOn: plainDateSchema,
  finishedOn: plainDateSchema.nullable(),
})
export type Review = Readonly<z.infer<typeof reviewSchema>>

/** What an identity looked like when the review began; the printed review shows this, not later edits. */
export const reviewSnapshotSchema = z.object({
  name: z.string(),
  kind: z.string().nullable(),
  system: z.string().nullable(),
  technicalOwner: z.string().nullable(),
  purpose: z.string().nullable(),
  tier: z.enum(['T1', 'T2', 'T3']),
  credentials: z.string().nullable(),
  privileges: z.array(z.string()).nullable(),
  /** What it might do where, in one line. Left out where nobody had said it, and in reviews from before this was kept. */
  rightsWords: z.string().optional(),
  lastUsed: z.string(),
  nextRotation: z.string(),
  /** How the next rotation stood. Left out in reviews from before this was kept. */
  rotationState: z.enum(['due', 'none', 'unknown']).optional(),
  overdue: z.boolean(),
  /** Nothing of it worked any more. Left out in reviews from before this was kept. */
  expired: z.boolean().default(false),
  /** The firm's own fields, as words: 'Cost centre: IT'. */
  own: z.string().default(''),
  /** Who was to be asked; null: nobody could be. Left out in reviews from before this was kept. */
  asked: z
    .object({ name: z.string(), as: z.enum(askedAs) })
    .nullable()
    .optional(),
  /** What asked for a look out of turn. */
  triggers: z.array(z.string()).readonly().default([]),
  /** As facts, to tell later what was added. */
  labels: z
    .object({
      privileges: z.array(z.enum(privileges)).nullable(),
      environments: z.array(z.enum(environments)).nullable(),
      dataSensitivity: z.enum(dataSensitivities).nullable(),
      /** null also in reviews from before this was kept. */
      rightsByEnvironment: storedIdentitySchema.shape.rightsByEnvironment.default(null),
    })
    .nullable()
    .default(null),
})
export type ReviewSnapshot = Readonly<z.infer<typeof reviewSnapshotSchema>>

/** An export of the day of the decision or later that shows that 'disable' or 'remove' was carried out. */
export const revocationProofSchema = z.object({
  reviewId: reviewIdSchema,
  identityId: identityIdSchema,
  /** gone: the export no longer lists it. disabled: it lists it as switched off. */
  shown: z.enum(['gone', 'disabled']),
  fileName: z.string(),
  sha256: z.string(),
  rows: z.int(),
  asOf: plainDateSchema,
})
export type RevocationProof = Readonly<z.infer<typeof revocationProofSchema>>

/** The proof in one line, for the screen and on paper; what was only said is told as such. null where nothing needs proof. */
export function proofWords({
  decision,
  proof,
}: Readonly<{ decision: ReviewDecision | null; proof: RevocationProof | null }>): string | null {
  if (decision !== 'disable' && decision !== 'remove') return null
  if (proof === null) return 'Said, not yet seen in an export.'
  const seen = proof.shown === 'gone' ? 'No longer listed' : 'Listed as switched off'
  return `${seen} in ${proof.fileName} of ${shortDay(proof.asOf)} (${proof.rows.toLocaleString('en')} rows, SHA-256 ${proof.sha256.slice(0, 12)}…).`
}

export const reviewItemSchema = z.object({
  reviewId: reviewIdSchema,
  identityId: identityIdSchema,
  snapshot: reviewSnapshotSchema,
  decision: z.enum(reviewDecisions).nullable(),
  note: metadataText(1000),
  decidedOn: plainDateSchema.nullable(),
  proof: revocationProofSchema.nullable().default(null),
})
export type ReviewItem = Readonly<z.infer<typeof reviewItemSchema>>

export type ReviewCounts = Readonly<Record<ReviewDecision | 'undecided' | 'total', number>>

/** How many items got which decision. */
export function reviewCounts(items: readonly Pick<ReviewItem, 'decision'>[]): ReviewCounts {
  const count = (decision: ReviewDecision | null) => items.filter((item) => item.decision === decision).length
  return {
    keep: count('keep'),
    reduce: count('reduce'),
    rotate: count('rotate'),
    disable: count('disable'),
    remove: count('remove'),
    undecided: count(null),
    total: items.length,
  }
}

/** The rows a review of this scope asks about. What is to be looked at out of turn follows from the findings, see off-cycle. */
export function rowsInScope(
  scope: Exclude<ReviewScope, 'changed'>,
  rows: readonly InventoryRow[],
  lastReviewed: ReadonlyMap<string, PlainDate>,
  today: PlainDate,
  everyMonth = false,
): readonly InventoryRow[] {
  const inUse = rows.filter(isInScope)
  switch (scope) {
    case 'everything':
      return inUse
    case 'critical':
      return inUse.filter((row) => row.tier === 'T1')
    case 'due':
      return inUse.filter((row) => {
        // What could be a monthly one is asked about as one.
        const monthly = reviewedMonthly(row.tier === 'T1', all(row.kind === 'ai_agent', mayChange(row)), everyMonth) !== false
        const next = nextReviewOn(monthly, lastReviewed.get(row.id) ?? null)
        return next === null || next <= today || (row.nextReviewDueOn !== null && row.nextReviewDueOn <= today)
      })
  }
}

/** Whether a decision lacks the reason it needs: a change without one is no evidence. Keeping needs none. */
export function lacksReason({ decision, note }: Pick<ReviewItem, 'decision' | 'note'>): boolean {
  return decision !== null && decision !== 'keep' && note.trim() === ''
}

/** Why a review cannot be finished yet, in words; null when it can. */
export function reviewObstacle(items: readonly Pick<ReviewItem, 'decision' | 'note'>[]): string | null {
  const undecided = items.filter((item) => item.decision === null).length
  if (undecided > 0) return undecided === 1 ? 'One identity has no decision yet.' : `${undecided} identities have no decision yet.`
  const unexplained = items.filter(lacksReason).length
  if (unexplained > 0)
    return unexplained === 1
      ? 'One decision to change something has no reason.'
      : `${unexplained} decisions to change something have no reason.`
  return null
}
