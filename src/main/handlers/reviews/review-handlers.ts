import { allFindings } from '../../../shared/domain/findings/evaluation.ts'
import { isLate } from '../../../shared/domain/inventory/due-list.ts'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import { keptMetric } from '../../../shared/domain/programme/metric.ts'
import { type CustomField, ownFieldWords } from '../../../shared/domain/record/custom-field.ts'
import { identityKindWords, privilegeWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import { permissionWords } from '../../../shared/domain/record/permission-words.ts'
import { personToAsk } from '../../../shared/domain/reviews/asked-person.ts'
import {
  lacksReason,
  type Review,
  reviewCounts,
  reviewObstacle,
  type ReviewScope,
  reviewScopes,
  type ReviewSnapshot,
  rowsInScope,
} from '../../../shared/domain/reviews/review.ts'
import { countingFrom, rotationWords } from '../../../shared/domain/rotation/rotation-words.ts'
import type { ReviewId } from '../../../shared/domain/values/ids.ts'
import { addDays, type PlainDate, shortDay } from '../../../shared/domain/values/plain-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { reviewsContract } from '../../../shared/ipc/areas/reviews-contract.ts'
import type { HandlerContext, HandlersOf } from '../../services/handler-context.ts'
import { listCustomFields } from '../../store/custom-field-table.ts'
import { inTransaction, type ReadableDb } from '../../store/database.ts'
import { insertSnapshot } from '../../store/metric-snapshot-table.ts'
import {
  decideItem,
  findReview,
  finishReview,
  insertReview,
  insertReviewItem,
  listReviewItems,
  listReviews,
} from '../../store/review-table.ts'
import { settingsOf, writeSetting } from '../../store/setting-table.ts'
import { inventoryRows } from '../inventory/inventory-handlers.ts'
import { metricsSince } from '../programme/metric-handlers.ts'
import { outOfTurn, outOfTurnReasons } from './out-of-turn.ts'

export const reviewHandlers: HandlersOf<keyof typeof reviewsContract> = {
  'reviews.list': (_, context) => {
    const db = context.vault.db()
    return listReviews(db).map((review) => ({ review, counts: reviewCounts(listReviewItems(db, review.id)) }))
  },

  'reviews.scopes': (_, context) => {
    const rows = inventoryRows(context)
    const counts = reviewScopes.map((scope) => [scope, inScope(context, scope, rows).length] as const)
    return Object.fromEntries(counts) as Record<ReviewScope, number>
  },

  'reviews.outOfTurn': (_, context) => outOfTurn(context),

  'reviews.start': ({ identityIds, ...input }, context) => {
    const chosen = identityIds === undefined ? null : new Set(identityIds)
    const rows = inScope(context, input.scope, inventoryRows(context)).filter(({ id }) => chosen === null || chosen.has(id))
    if (rows.length === 0) throw new AppError('review_empty')
    const db = context.vault.db()
    const today = context.clock.today()
    const fields = listCustomFields(db)
    const { people, held } = context.evaluation.current().evaluation
    const reasons = outOfTurnReasons(context)
    const askedOf = ({ id: identityId }: InventoryRow) => {
      const facts = held.get(identityId)?.facts
      return facts === undefined ? null : personToAsk(facts.identity, people, today)
    }
    const id = inTransaction(db, () => {
      const reviewId = insertReview(db, { ...input, startedOn: today })
      worstFirst(rows).forEach((row, position) =>
        insertReviewItem(
          db,
          {
            reviewId,
            identityId: row.id,
            snapshot: { ...snapshotOf(row, fields, today), asked: askedOf(row), triggers: reasons.get(row.id) ?? [] },
          },
          position,
        ),
      )
      writeSetting(db, 'reviewer', input.reviewer)
      return reviewId
    })
    return requireReview(db, id)
  },

  'reviews.get': ({ id }, context) => {
    const db = context.vault.db()
    return { review: requireReview(db, id), items: listReviewItems(db, id) }
  },

  'reviews.decide': ({ reviewId, identityIds, decision, note }, context) => {
    const db = context.vault.db()
    requireOpen(db, reviewId)
    if (lacksReason({ decision, note })) throw new AppError('review_reason_missing')
    const on = decision === null ? null : context.clock.today()
    inTransaction(db, () => {
      for (const identityId of identityIds) {
        if (decideItem(db, reviewId, identityId, decision, note, on) === 0) throw new AppError('not_found')
      }
    })
    return null
  },

  'reviews.finish': ({ id }, context) => {
    const db = context.vault.db()
    requireOpen(db, id)
    const obstacle = reviewObstacle(listReviewItems(db, id))
    if (obstacle !== null)
      throw new AppError('review_open_items', { message: `${obstacle} Everything decided so far is saved. Settle the rest, then finish.` })
    finishReview(db, id, context.clock.today())
    insertSnapshot(db, id, context.clock.today(), metricsSince(context, addDays(context.clock.today(), -90)).map(keptMetric))
    return requireReview(db, id)
  },
}

export function requireReview(db: ReadableDb, id: ReviewId): Review {
  const review = findReview(db, id)
  if (review === null) throw new AppError('not_found')
  return review
}

function requireOpen(db: ReadableDb, id: ReviewId): void {
  if (requireReview(db, id).finishedOn !== null) throw new AppError('review_finished')
}

function inScope(context: HandlerContext, scope: ReviewScope, rows: readonly InventoryRow[]): readonly InventoryRow[] {
  if (scope === 'changed') {
    const changed = outOfTurnReasons(context)
    return rows.filter(({ id }) => changed.has(id))
  }
  const reviewedOn = new Map(
    allFindings(context.evaluation.current().evaluation).flatMap((one) => (one.reviewedOn === null ? [] : [[one.id, one.reviewedOn]])),
  )
  return rowsInScope(scope, rows, reviewedOn, context.clock.today(), settingsOf(context.vault.db()).reviewMonthly)
}

function worstFirst(rows: readonly InventoryRow[]): readonly InventoryRow[] {
  return [...rows].sort((a, b) => (a.tier === b.tier ? a.name.localeCompare(b.name, 'en') : a.tier < b.tier ? -1 : 1))
}

function snapshotOf(row: InventoryRow, fields: readonly CustomField[], today: PlainDate): Omit<ReviewSnapshot, 'asked' | 'triggers'> {
  const next = row.nextRotation
  return {
    name: row.name,
    kind: row.kind === null ? null : identityKindWords[row.kind],
    system: row.system,
    technicalOwner: row.technicalOwner,
    purpose: row.purpose,
    tier: row.tier,
    credentials: row.credentialWords,
    privileges: row.privileges?.map((privilege) => privilegeWords[privilege]) ?? null,
    ...(row.rightsByEnvironment !== null && { rightsWords: permissionWords(row) }),
    lastUsed: row.lastUsed.on === null ? row.lastUsed.state : shortDay(row.lastUsed.on),
    nextRotation: rotationWords(next, countingFrom(today)).words,
    rotationState: next.state,
    overdue: next.state === 'due' && isLate(next, today),
    expired: row.state === 'expired',
    own: ownFieldWords(row.custom, fields),
    labels: {
      privileges: row.privileges === null ? null : [...row.privileges],
      environments: row.environments === null ? null : [...row.environments],
      dataSensitivity: row.dataSensitivity,
      rightsByEnvironment: row.rightsByEnvironment,
    },
  }
}
