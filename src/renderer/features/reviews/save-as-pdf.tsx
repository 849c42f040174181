import { useMutation } from '@tanstack/react-query'
import { FileText } from 'lucide-react'
import type { Review } from '../../../shared/domain/reviews/review.ts'
import { call } from '../../api/client.ts'
import { Button } from '../../components/button/button.tsx'
import { useToast } from '../../components/toast/toast.tsx'
import { messageOf } from '../../lib/messages.ts'

/** Main asks where to save; nothing happens when that is cancelled. */
export function SaveAsPdf({ review }: Readonly<{ review: Review }>) {
  const toast = useToast()
  const save = useMutation({
    mutationFn: () => call('reports.saveReview', { reviewId: review.id }),
    onSuccess: ({ savedAs }) => savedAs !== null && toast({ text: `Saved as ${savedAs}`, tone: 'ok' }),
    onError: (error) => toast({ text: messageOf(error), tone: 'crit' }),
  })
  return (
    <Button variant="primary" icon={FileText} disabled={save.isPending} onClick={() => save.mutate()}>
      {save.isPending ? 'Saving…' : 'Save as PDF'}
    </Button>
  )
}
