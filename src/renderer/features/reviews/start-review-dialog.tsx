import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReviewId } from '../../../shared/domain/ids.ts'
import { monthName } from '../../../shared/domain/plain-date.ts'
import { reviewScopes, reviewScopeWords, type ReviewScope } from '../../../shared/domain/review.ts'
import { call, CallError } from '../../api/client.ts'
import { appInfoQuery, refreshAfterChange, reviewScopesQuery, settingsQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { Choice } from '../../components/choice/choice.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Field } from '../../components/field/field.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { plural } from '../../lib/plural.ts'

type StartReviewDialogProps = Readonly<{ onClose: () => void; onStarted: (id: ReviewId) => void }>

/** Name, scope and who decides; all three are filled in beforehand. */
export function StartReviewDialog({ onClose, onStarted }: StartReviewDialogProps) {
  const queryClient = useQueryClient()
  const today = useQuery(appInfoQuery).data?.today
  const reviewer = useQuery(settingsQuery).data?.reviewer
  const counts = useQuery(reviewScopesQuery).data
  const [typedName, setTypedName] = useState<string | null>(null)
  const [typedReviewer, setTypedReviewer] = useState<string | null>(null)
  const [chosenScope, setScope] = useState<ReviewScope | null>(null)
  const name = typedName ?? (today === undefined ? '' : `${monthName(today)} review`)
  const who = typedReviewer ?? reviewer ?? ''
  const scope = chosenScope ?? reviewScopes.find((candidate) => (counts?.[candidate] ?? 0) > 0) ?? 'everything'
  const start = useMutation({
    mutationFn: () => call('reviews.start', { name: name.trim(), scope, reviewer: who.trim() }),
    onSuccess: async (review) => {
      onStarted(review.id)
      await refreshAfterChange(queryClient)
    },
  })
  const fields = start.error instanceof CallError ? start.error.fields : {}
  const complete = name.trim() !== '' && who.trim() !== '' && (counts?.[scope] ?? 0) > 0
  const submit = () => complete && start.mutate()
  return (
    <Dialog
      open
      onClose={onClose}
      title="Start a review"
      description="What each identity looks like today is kept with the review, whatever changes later."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!complete || start.isPending} onClick={submit}>
            {start.isPending ? 'Starting…' : `Start with ${plural(counts?.[scope] ?? 0, 'identity', 'identities')}`}
          </Button>
        </>
      }
    >
      <Field label="Name" value={name} maxLength={120} onChange={(event) => setTypedName(event.target.value)} onKeyDown={(event) => event.key === 'Enter' && submit()} error={fields['name']} />
      <Choice
        legend="What to look at"
        value={scope}
        onChange={setScope}
        options={reviewScopes.map((candidate) => ({
          value: candidate,
          title: `${reviewScopeWords[candidate]} · ${(counts?.[candidate] ?? 0).toLocaleString('en')}`,
          text: scopeHints[candidate],
          disabled: counts !== undefined && counts[candidate] === 0,
        }))}
      />
      <Field
        label="Who decides"
        value={who}
        maxLength={120}
        placeholder="Your name"
        onChange={(event) => setTypedReviewer(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && submit()}
        error={fields['reviewer']}
        hint="Stands on the printed review."
      />
      {start.error !== null && fields['name'] === undefined && fields['reviewer'] === undefined && <Notice tone="crit">{start.error.message}</Notice>}
    </Dialog>
  )
}

const scopeHints: Readonly<Record<ReviewScope, string>> = {
  due: 'Critical ones not looked at for a month, the rest not for three months.',
  critical: 'Those that could do the most harm.',
  everything: 'All that is switched on, whenever it was last looked at.',
}
