import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { type DrillKind, drillTieWords } from '../../../shared/domain/offboarding/drill.ts'
import type { DrillId, PersonId } from '../../../shared/domain/values/ids.ts'
import type { PersonHolding } from '../../../shared/ipc/areas/people-contract.ts'
import type { VendorLine } from '../../../shared/ipc/areas/vendors-contract.ts'
import { call } from '../../api/client.ts'
import { drillPreviewQuery, everyoneQuery, refreshAfterChange, vendorsQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Field } from '../../components/field/field.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { SearchSelect } from '../../components/search-select/search-select.tsx'
import { plural } from '../../lib/plural.ts'
import styles from './start-drill-dialog.module.css'

type StartDrillDialogProps = Readonly<{ kind: DrillKind; leaver: PersonId | null; onClose: () => void; onStarted: (id: DrillId) => void }>

/** Choose who or what goes, see every row it is about, then start. */
export function StartDrillDialog({ kind, leaver, onClose, onStarted }: StartDrillDialogProps) {
  const queryClient = useQueryClient()
  const people = useQuery({ ...everyoneQuery, enabled: kind === 'leaver' }).data ?? []
  const vendors = useQuery({ ...vendorsQuery, enabled: kind === 'vendor' }).data ?? []
  const [personId, setPerson] = useState<PersonId | null>(leaver)
  const [words, setWords] = useState('')
  const sought = useDeferredValue(words.trim())
  const about = kind === 'leaver' ? { kind, personId, words: null } : { kind, personId: null, words: sought === '' ? null : sought }
  const chosen = about.personId !== null || about.words !== null
  const preview = useQuery({ ...drillPreviewQuery(about), enabled: chosen })
  const items = chosen ? preview.data?.items : undefined
  const start = useMutation({
    mutationFn: () => call('drills.start', about),
    onSuccess: async ({ id }) => {
      onStarted(id)
      await refreshAfterChange(queryClient)
    },
  })
  const problem = start.error ?? (chosen ? preview.error : null)
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={titles[kind]}
      description="First see what it is about. Nothing changes until you deal with a row."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={items === undefined || items.length === 0 || start.isPending} onClick={() => start.mutate()}>
            {items === undefined || items.length === 0 ? 'Start' : `Start with ${plural(items.length, 'row')}`}
          </Button>
        </>
      }
    >
      {kind === 'leaver' && (
        <SearchSelect
          label="Who leaves"
          placeholder="Choose who leaves"
          searchLabel="Find a person"
          value={personId}
          groups={[
            {
              label: 'People',
              items: people.map(({ id, name, email, aliases }) => ({ value: id, label: name, also: [email ?? '', ...aliases].join(' ') })),
            },
          ]}
          onChange={setPerson}
        />
      )}
      {kind === 'vendor' && <VendorChoice vendors={vendors} value={words} onChange={setWords} />}
      {kind === 'project' && (
        <Field
          label="The project, as people call it"
          value={words}
          maxLength={200}
          autoFocus
          hint="Looked for in names, purposes, systems, notes and what ends each one."
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {items !== undefined && <Rows items={items} />}
      {problem !== null && <Notice tone="crit">{problem.message}</Notice>}
    </Dialog>
  )
}

const titles: Readonly<Record<DrillKind, string>> = { leaver: 'Somebody leaves', project: 'A project ends', vendor: 'A vendor ends' }

function VendorChoice({
  vendors,
  value,
  onChange,
}: Readonly<{ vendors: readonly VendorLine[]; value: string; onChange: (vendor: string) => void }>) {
  return (
    <SearchSelect
      label="Which vendor"
      placeholder="Choose the vendor"
      searchLabel="Find a vendor"
      value={value === '' ? null : value}
      groups={[{ label: 'Vendors', items: vendors.map(({ vendor, name }) => ({ value: vendor, label: name, also: vendor })) }]}
      onChange={onChange}
    />
  )
}

function Rows({ items }: Readonly<{ items: readonly PersonHolding[] }>) {
  if (items.length === 0) return <p className={styles.none}>Nothing in the records hangs on this. There is nothing to hand over.</p>
  return (
    <section className={styles.rows} aria-label="What it is about">
      <h3>{plural(items.length, 'row')} to deal with</h3>
      <ul className={styles.list}>
        {items.map(({ identityId, name, system, ties }) => (
          <li key={identityId} className={styles.line}>
            <span className={styles.name} title={name}>
              <strong>{name}</strong> <span className={styles.system}>{system}</span>
            </span>
            <span className={styles.ties}>{ties.map((tie) => drillTieWords[tie]).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
