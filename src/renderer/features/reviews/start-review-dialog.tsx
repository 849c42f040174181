import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type ReviewScope, reviewScopes, reviewScopeWords } from '../../../shared/domain/reviews/review.ts'
import type { ReviewId } from '../../../shared/domain/values/ids.ts'
import { monthName, type PlainDate } from '../../../shared/domain/values/plain-date.ts'
import type { OutOfTurn } from '../../../shared/ipc/areas/reviews-contract.ts'
import { call, CallError } from '../../api/client.ts'
import { appInfoQuery, refreshAfterChange, reviewScopesQuery, settingsQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { Choice } from '../../components/choice/choice.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Field } from '../../components/field/field.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { plural } from '../../lib/plural.ts'

type StartReviewDialogProps = Readonly<{
  onClose: () => void
  onStarted: (id: ReviewId) => void
  /** Only these, out of turn. */ only?: readonly OutOfTurn[] | undefined
}>

/** Name, scope and who decides; all three are filled in beforehand. */
export function StartReviewDialog({ onClose, onStarted, only }: StartReviewDialogProps) {
  const queryClient = useQueryClient()
  const today = useQuery(appInfoQuery).data?.today
  const reviewer = useQuery(settingsQuery).data?.reviewer
  const counts = useQuery(reviewScopesQuery).data
  const [typedName, setTypedName] = useState<string | null>(null)
  const [typedReviewer, setTypedReviewer] = useState<string | null>(null)
  const [chosenScope, setScope] = useState<ReviewScope | null>(null)
  const name = typedName ?? suggestedName(today, only)
  const who = typedReviewer ?? reviewer ?? ''
  const scope =
    only !== undefined ? 'changed' : (chosenScope ?? reviewScopes.find((candidate) => (counts?.[candidate] ?? 0) > 0) ?? 'everything')
  const start = useMutation({
    mutationFn: () =>
      call('reviews.start', {
        name: name.trim(),
        scope,
        reviewer: who.trim(),
        ...(only === undefined ? {} : { identityIds: only.map(({ identityId }) => identityId) }),
      }),
    onSuccess: async (review) => {
      onStarted(review.id)
      await refreshAfterChange(queryClient)
    },
  })
  const fields = start.error instanceof CallError ? start.error.fields : {}
  const count = only?.length ?? counts?.[scope] ?? 0
  const complete = name.trim() !== '' && who.trim() !== '' && count > 0
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
            {start.isPending ? 'Starting…' : `Start with ${plural(count, 'identity', 'identities')}`}
          </Button>
        </>
      }
    >
      <Field
        label="Name"
        value={name}
        maxLength={120}
        onChange={(event) => setTypedName(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && submit()}
        error={fields['name']}
      />
      {only === undefined && <ScopeChoice scope={scope} counts={counts} onScope={setScope} />}
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
      {start.error !== null && fields['name'] === undefined && fields['reviewer'] === undefined && (
        <Notice tone="crit">{start.error.message}</Notice>
      )}
    </Dialog>
  )
}

function suggestedName(today: PlainDate | undefined, only: readonly OutOfTurn[] | undefined): string {
  if (only === undefined) return today === undefined ? '' : `${monthName(today)} review`
  return only.length === 1 ? `Out of turn: ${only[0]?.name ?? ''}`.slice(0, 120) : 'Out of turn'
}

type ScopeChoiceProps = Readonly<{
  scope: ReviewScope
  counts: Readonly<Record<ReviewScope, number>> | undefined
  onScope: (scope: ReviewScope) => void
}>

function ScopeChoice({ scope, counts, onScope }: ScopeChoiceProps) {
  return (
    <Choice
      legend="What to look at"
      value={scope}
      onChange={onScope}
      options={reviewScopes.map((candidate) => ({
        value: candidate,
        title: `${reviewScopeWords[candidate]} · ${(counts?.[candidate] ?? 0).toLocaleString('en')}`,
        text: scopeHints[candidate],
        disabled: counts !== undefined && counts[candidate] === 0,
      }))}
    />
  )
}

const scopeHints: Readonly<Record<ReviewScope, string>> = {
  due: 'Critical ones and AI agents that can change things not looked at for a month, the rest not for three.',
  changed: 'Something happened that cannot wait: an owner left, a right was added, a secret may be out.',
  critical: 'Those that could do the most harm.',
  everything: 'All that is switched on, whenever it was last looked at.',
}
