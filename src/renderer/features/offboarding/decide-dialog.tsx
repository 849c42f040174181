import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Drill, DrillOutcome } from '../../../shared/domain/offboarding/drill.ts'
import { call } from '../../api/client.ts'
import { everyoneQuery } from '../../api/queries.ts'
import { useChange } from '../../api/use-change.ts'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Field } from '../../components/field/field.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { SearchSelect } from '../../components/search-select/search-select.tsx'
import { useToast } from '../../components/toast/toast.tsx'
import { plural } from '../../lib/plural.ts'
import type { DrillRowItem } from './row-item.ts'

type DecideDialogProps = Readonly<{ drill: Drill; outcome: DrillOutcome; items: readonly DrillRowItem[]; onClose: () => void }>

/** To whom it goes, or why it was never theirs. */
export function DecideDialog({ drill, outcome, items, onClose }: DecideDialogProps) {
  const people = useQuery(everyoneQuery).data ?? []
  const [newOwner, setOwner] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const change = useChange({ say: useToast(), refusedInPlace: true, onDone: onClose })
  const handing = outcome === 'transferred'
  const what = items.length === 1 ? `“${items[0]?.name ?? ''}”` : plural(items.length, 'row')
  const ready = (handing ? newOwner !== null : note.trim() !== '') && !change.isPending
  const save = () => {
    if (!ready) return
    change.mutate({
      work: () =>
        call('drills.decide', {
          id: drill.id,
          identityIds: items.map(({ identityId }) => identityId),
          outcome,
          newOwner: handing ? newOwner : null,
          note: note.trim() === '' ? null : note.trim(),
        }),
    })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={handing ? `Hand ${what} to somebody else` : `Why is ${what} not theirs?`}
      description={
        handing
          ? 'The new owner stands in the record from now on. It can be taken back.'
          : 'The record stays as it is; the reason stands on the printed sheet.'
      }
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!ready} onClick={save}>
            {handing ? 'Hand over' : 'Not theirs'}
          </Button>
        </>
      }
    >
      {handing && (
        <SearchSelect
          label="New owner"
          placeholder="Choose the new owner"
          searchLabel="Find a person"
          value={newOwner}
          groups={[
            {
              label: 'People',
              items: people
                .filter(({ id, status }) => id !== drill.personId && status !== 'left')
                .map(({ name, email, aliases }) => ({ value: name, label: name, also: [email ?? '', ...aliases].join(' ') })),
            },
          ]}
          onChange={setOwner}
        />
      )}
      <Field
        label={handing ? 'Note (not needed)' : 'Reason'}
        value={note}
        maxLength={500}
        autoFocus={!handing}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && save()}
      />
      {change.error !== null && <Notice tone="crit">{change.error.message}</Notice>}
    </Dialog>
  )
}
