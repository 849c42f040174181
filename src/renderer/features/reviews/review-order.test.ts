import { describe, expect, it } from 'vitest'
import type { ReviewDecision, Tier } from '../../../shared/domain/record/facts/vocabulary.ts'
import type { ReviewItem } from '../../../shared/domain/reviews/review.ts'
import type { IdentityId, ReviewId } from '../../../shared/domain/values/ids.ts'
import { nextUndecided, reviewGroups, undecidedLowTier } from './review-order.ts'

function item(id: string, tier: Tier, decision: ReviewDecision | null = null): ReviewItem {
  const snapshot = {
    name: id,
    kind: null,
    system: null,
    technicalOwner: null,
    purpose: null,
    tier,
    credentials: null,
    privileges: null,
    lastUsed: '',
    nextRotation: '',
    overdue: false,
    expired: false,
    own: '',
    triggers: [],
    labels: null,
  }
  return { reviewId: 'r' as ReviewId, identityId: id as IdentityId, snapshot, decision, note: '', decidedOn: null, proof: null }
}

const items = [item('a', 'T1'), item('b', 'T1', 'keep'), item('c', 'T2'), item('d', 'T3'), item('e', 'T3', 'remove')]

describe('reviewGroups', () => {
  it('lists what is left by tier and what is decided last', () => {
    expect(reviewGroups(items).map((group) => [group.title, group.items.length])).toEqual([
      ['Critical (T1)', 1],
      ['Normal (T2)', 1],
      ['Low (T3)', 1],
      ['Decided', 2],
    ])
  })
})

describe('nextUndecided', () => {
  it('skips what is decided', () => {
    expect(nextUndecided(items, 'a' as IdentityId)).toBe('c')
  })

  it('starts from the top again at the end', () => {
    expect(nextUndecided(items, 'd' as IdentityId)).toBe('a')
  })

  it('is null when nothing else is left', () => {
    expect(nextUndecided([item('a', 'T1'), item('b', 'T1', 'keep')], 'a' as IdentityId)).toBeNull()
  })

  it('starts with the first one', () => {
    expect(nextUndecided(items, null)).toBe('a')
  })
})

describe('undecidedLowTier', () => {
  it('never touches what is decided or matters more', () => {
    expect(undecidedLowTier(items).map((low) => low.identityId)).toEqual(['d'])
  })
})
