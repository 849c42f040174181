import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { drillTieWords } from '../../../shared/domain/offboarding/drill.ts'
import type { PersonId } from '../../../shared/domain/values/ids.ts'
import type { PersonLine } from '../../../shared/ipc/areas/people-contract.ts'
import { call } from '../../api/client.ts'
import { holdingsQuery } from '../../api/queries.ts'
import { useChange } from '../../api/use-change.ts'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Loaded } from '../../components/loaded/loaded.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { SearchSelect } from '../../components/search-select/search-select.tsx'
import { useToast } from '../../components/toast/toast.tsx'
import { plural } from '../../lib/plural.ts'
import styles from './merge-dialog.module.css'

type MergeDialogProps = Readonly<{ person: PersonLine; everyone: readonly PersonLine[]; onClose: () => void }>

/** Two names, one person: shows what moves before it does. */
export function MergeDialog({ person, everyone, onClose }: MergeDialogProps) {
  const [fromId, setFrom] = useState<PersonId | null>(null)
  const from = everyone.find(({ id }) => id === fromId)
  const change = useChange({ say: useToast(), refusedInPlace: true, onDone: onClose })
  const others = everyone.filter(({ id }) => id !== person.id)
  const merge = () => {
    if (from !== undefined)
      change.mutate({
        work: () => call('people.merge', { from: from.id, into: person.id }),
        said: `${from.name} and ${person.name} are one person now.`,
      })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Who else is ${person.name}?`}
      description={`Everything the other name holds moves to ${person.name}, and the other name stays known as a spelling. It can be taken apart again at any time.`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={from === undefined || change.isPending} onClick={merge}>
            Merge
          </Button>
        </>
      }
    >
      <SearchSelect
        label="The other name"
        placeholder="Choose the other name"
        searchLabel="Find a person"
        value={fromId}
        groups={[
          {
            label: 'People',
            items: others.map(({ id, name, email, aliases }) => ({ value: id, label: name, also: [email ?? '', ...aliases].join(' ') })),
          },
        ]}
        onChange={setFrom}
      />
      {from !== undefined && <WhatMoves from={from} into={person} />}
      {change.error !== null && <Notice tone="crit">{change.error.message}</Notice>}
    </Dialog>
  )
}

function WhatMoves({ from, into }: Readonly<{ from: PersonLine; into: PersonLine }>) {
  const holdings = useQuery(holdingsQuery(from.id))
  return (
    <section className={styles.moves} aria-label="What moves">
      <Loaded query={holdings}>
        {(list) => (
          <>
            <h3>
              {list.length === 0
                ? `${from.name} holds nothing; only the name moves.`
                : `${plural(list.length, 'record')} will name ${into.name} instead of ${from.name}`}
            </h3>
            <ul className={styles.list}>
              {list.map(({ identityId, name, ties }) => (
                <li key={identityId} className={styles.line}>
                  <strong className={styles.name} title={name}>
                    {name}
                  </strong>
                  <span>{ties.map((tie) => drillTieWords[tie]).join(', ')}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </section>
  )
}
