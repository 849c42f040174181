import { useQuery } from '@tanstack/react-query'
import { drillTieWords } from '../../../shared/domain/offboarding/drill.ts'
import type { PersonHolding, PersonLine } from '../../../shared/ipc/areas/people-contract.ts'
import { call } from '../../api/client.ts'
import { holdingsQuery } from '../../api/queries.ts'
import { useChange } from '../../api/use-change.ts'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { useToast } from '../../components/toast/toast.tsx'
import { plural } from '../../lib/plural.ts'
import styles from './merge-dialog.module.css'

type RemovePersonDialogProps = Readonly<{ person: PersonLine; onClose: () => void; onRemoved: () => void; onLeaver: () => void }>

/** Takes a person off the list; while something hangs on them, says what, and offers to hand it over first. */
export function RemovePersonDialog({ person, onClose, onRemoved, onLeaver }: RemovePersonDialogProps) {
  // A name in somebody's notes holds nothing.
  const holdings = useQuery(holdingsQuery(person.id)).data?.filter(({ ties }) => ties.some((tie) => tie !== 'named'))
  const change = useChange({ say: useToast(), refusedInPlace: true, onDone: onRemoved })
  if (holdings !== undefined && holdings.length > 0)
    return <StillHolds person={person} holdings={holdings} onClose={onClose} onLeaver={onLeaver} />
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Remove ${person.name}?`}
      description="Nothing in the records hangs on this person. Undo brings the name back."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="danger"
            disabled={holdings === undefined || change.isPending}
            onClick={() => change.mutate({ work: () => call('people.remove', { id: person.id }), said: `${person.name} is off the list.` })}
          >
            Remove
          </Button>
        </>
      }
    >
      {change.error === null ? undefined : (
        <Notice
          tone="crit"
          actions={
            <Button small onClick={onLeaver}>
              Hand over…
            </Button>
          }
        >
          {change.error.message}
        </Notice>
      )}
    </Dialog>
  )
}

const mostNamed = 8

function StillHolds({
  person,
  holdings,
  onClose,
  onLeaver,
}: Readonly<{ person: PersonLine; holdings: readonly PersonHolding[]; onClose: () => void; onLeaver: () => void }>) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Not yet: ${plural(holdings.length, 'record')} still ${holdings.length === 1 ? 'hangs' : 'hang'} on ${person.name}`}
      description="Nothing was changed. Hand over what hangs on this person first; then the name can go."
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button variant="primary" onClick={onLeaver}>
            Hand over…
          </Button>
        </>
      }
    >
      <ul className={styles.list}>
        {holdings.slice(0, mostNamed).map(({ identityId, name, ties }) => (
          <li key={identityId} className={styles.line}>
            <strong className={styles.name} title={name}>
              {name}
            </strong>
            <span>{ties.map((tie) => drillTieWords[tie]).join(', ')}</span>
          </li>
        ))}
      </ul>
      {holdings.length > mostNamed && <p>and {(holdings.length - mostNamed).toLocaleString('en')} more, in the list behind this window.</p>}
    </Dialog>
  )
}
