import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReviewDecision } from '../../../shared/domain/record/facts/vocabulary.ts'
import type { IdentityId, ReviewId } from '../../../shared/domain/values/ids.ts'
import { call } from '../../api/client.ts'
import { appInfoQuery, reviewQuery, reviewsQuery } from '../../api/queries.ts'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'
import { withDecision } from './review-order.ts'

type Decided = Readonly<{ ids: readonly IdentityId[]; decision: ReviewDecision | null; note: string }>

/** Saves decisions. The list shows them at once and takes them back when they could not be saved. */
export function useDecide(reviewId: ReviewId) {
  const queryClient = useQueryClient()
  const toast = useToast()
  const today = useQuery(appInfoQuery).data?.today ?? null
  const { queryKey } = reviewQuery(reviewId)
  return useMutation({
    // One after the other, so that a quick hand cannot overtake its own last decision.
    scope: { id: `decide-${reviewId}` },
    mutationFn: ({ ids, decision, note }: Decided) => call('reviews.decide', { reviewId, identityIds: [...ids], decision, note }),
    onMutate: async ({ ids, decision, note }) => {
      await queryClient.cancelQueries({ queryKey })
      queryClient.setQueryData(
        queryKey,
        (known) =>
          known && { ...known, items: withDecision(known.items, ids, { decision, note, decidedOn: decision === null ? null : today }) },
      )
    },
    onError: async (error) => {
      toast({ text: messageOf(error), tone: 'crit' })
      await queryClient.invalidateQueries({ queryKey })
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: reviewsQuery.queryKey }),
  })
}
