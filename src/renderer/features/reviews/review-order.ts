import { tiers, tierWords } from '../../../shared/domain/record/facts/vocabulary.ts'
import { lacksReason, type ReviewItem } from '../../../shared/domain/reviews/review.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'

export type ReviewGroup = Readonly<{ id: string; title: string; items: readonly ReviewItem[] }>

/** What is left by tier, worst first, then what is decided. Empty groups are left out. */
export function reviewGroups(items: readonly ReviewItem[]): readonly ReviewGroup[] {
  const undecided = tiers.map((tier) => ({
    id: tier,
    title: `${tierWords[tier]} (${tier})`,
    items: items.filter((item) => item.decision === null && item.snapshot.tier === tier),
  }))
  const decided = { id: 'decided', title: 'Decided', items: items.filter((item) => item.decision !== null) }
  return [...undecided, decided].filter((group) => group.items.length > 0)
}

/** The next identity without a decision after this one, from the top again at the end, and then one whose decision lacks its reason; null when all are settled. */
export function nextUndecided(items: readonly ReviewItem[], current: IdentityId | null): IdentityId | null {
  const at = items.findIndex((item) => item.identityId === current)
  const onward = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))]
  return (onward.find((item) => item.decision === null) ?? onward.find(lacksReason))?.identityId ?? null
}

/** The undecided identities of low tier. */
export function undecidedLowTier(items: readonly ReviewItem[]): readonly ReviewItem[] {
  return items.filter((item) => item.decision === null && item.snapshot.tier === 'T3')
}

/** The list with one item decided, as it will be once it is saved. */
export function withDecision(
  items: readonly ReviewItem[],
  ids: readonly IdentityId[],
  change: Pick<ReviewItem, 'decision' | 'note' | 'decidedOn'>,
): readonly ReviewItem[] {
  const decided = new Set(ids)
  return items.map((item) => (decided.has(item.identityId) ? { ...item, ...change } : item))
}
