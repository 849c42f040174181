import { useQuery } from '@tanstack/react-query'
import { DoorOpen, GitMerge, Pencil, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import type { IdentityId, PersonId } from '../../../shared/domain/values/ids.ts'
import type { PersonLine } from '../../../shared/ipc/areas/people-contract.ts'
import { call } from '../../api/client.ts'
import { holdingsQuery } from '../../api/queries.ts'
import { useChange } from '../../api/use-change.ts'
import { Button } from '../../components/button/button.tsx'
import { Chip } from '../../components/chip/chip.tsx'
import { FactLine, Facts } from '../../components/fact-list/fact-list.tsx'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { useToast } from '../../components/toast/toast.tsx'
import type { HoldingPart } from './holding-parts.ts'
import { Holdings } from './holdings.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { PersonStatusChip } from './people-list.tsx'
import styles from './person-detail.module.css'
import { PersonDialog } from './person-dialog.tsx'
import { RemovePersonDialog } from './remove-person-dialog.tsx'

type PersonDetailProps = Readonly<{
  person: PersonLine
  everyone: readonly PersonLine[]
  part: HoldingPart
  onPart: (part: HoldingPart) => void
  onClose: () => void
  onShowIdentity: (id: IdentityId) => void
  onLeaver: (id: PersonId) => void
}>

/** One person: what is known, who else this turned out to be, and everything that hangs on them. */
export function PersonDetail({ person, everyone, part, onPart, onClose, onShowIdentity, onLeaver }: PersonDetailProps) {
  const holdings = useQuery(holdingsQuery(person.id))
  const change = useChange({ say: useToast() })
  const [dialog, setDialog] = useState<'edit' | 'merge' | 'remove' | null>(null)
  const closeDialog = () => setDialog(null)
  return (
    <aside className={styles.panel} data-region="panel" tabIndex={-1} aria-label={`Details of ${person.name}`}>
      <header className={styles.head}>
        <h2 className={styles.name} title={person.name}>
          {person.name}
        </h2>
        <button type="button" className={styles.close} aria-label="Close the details" onClick={onClose}>
          <X size={16} strokeWidth={1.75} aria-hidden />
        </button>
      </header>
      <div className={styles.scroll}>
        <div className={styles.chips}>
          <PersonStatusChip person={person} />
          {person.responsible && <Chip tone="info">Answers for the list</Chip>}
        </div>
        <Facts>
          <FactLine name="Department">{person.department}</FactLine>
          <FactLine name="E-mail">{person.email}</FactLine>
          <FactLine name="Also written">{person.aliases.length === 0 ? 'no other way' : person.aliases.join(', ')}</FactLine>
        </Facts>
        {person.mergedFrom.map((other) => (
          <p key={other.id} className={styles.merged}>
            <span className={styles.mergedName}>Merged with {other.name}</span>
            <Button
              small
              disabled={change.isPending}
              aria-label={`Take ${other.name} apart again`}
              onClick={() =>
                change.mutate({ work: () => call('people.unmerge', { id: other.id }), said: `${other.name} stands on their own again.` })
              }
            >
              Take apart
            </Button>
          </p>
        ))}
        <div className={styles.actions}>
          <Button small icon={Pencil} onClick={() => setDialog('edit')}>
            Edit
          </Button>
          <Button small icon={GitMerge} disabled={everyone.length < 2} onClick={() => setDialog('merge')}>
            Merge…
          </Button>
          <Button small variant="danger" icon={Trash2} onClick={() => setDialog('remove')}>
            Remove…
          </Button>
        </div>
        <Loaded query={holdings}>
          {(list) => <Holdings holdings={list} part={part} onPart={onPart} onShowIdentity={onShowIdentity} />}
        </Loaded>
      </div>
      <footer className={styles.foot}>
        <Button variant="primary" icon={DoorOpen} onClick={() => onLeaver(person.id)}>
          {person.status === 'left' ? 'Hand over what is left…' : 'This person leaves…'}
        </Button>
      </footer>
      {dialog === 'edit' && <PersonDialog person={person} onClose={closeDialog} />}
      {dialog === 'merge' && <MergeDialog person={person} everyone={everyone} onClose={closeDialog} />}
      {dialog === 'remove' && (
        <RemovePersonDialog person={person} onClose={closeDialog} onRemoved={onClose} onLeaver={() => onLeaver(person.id)} />
      )}
    </aside>
  )
}
