import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type PersonStatus, personStatusWords } from '../../../shared/domain/record/governance-vocabulary.ts'
import { dayFromTyping } from '../../../shared/domain/values/plain-date.ts'
import type { PersonLine } from '../../../shared/ipc/areas/people-contract.ts'
import { call, CallError } from '../../api/client.ts'
import { appInfoQuery } from '../../api/queries.ts'
import { useChange } from '../../api/use-change.ts'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Field } from '../../components/field/field.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { Select } from '../../components/select/select.tsx'
import { useToast } from '../../components/toast/toast.tsx'
import styles from './person-dialog.module.css'

type Status = PersonStatus | 'unknown'
const statuses: readonly Readonly<{ value: Status; label: string }>[] = [
  { value: 'here', label: personStatusWords.here },
  { value: 'left', label: personStatusWords.left },
  { value: 'unknown', label: 'Not known' },
]

/** Adds a person, or changes what is known about one. */
export function PersonDialog({ person, onClose }: Readonly<{ person: PersonLine | null; onClose: () => void }>) {
  const today = useQuery(appInfoQuery).data?.today
  const [name, setName] = useState(person?.name ?? '')
  const [status, setStatus] = useState<Status>(person === null ? 'here' : (person.status ?? 'unknown'))
  const [leftOn, setLeftOn] = useState<string>(person?.leftOn ?? '')
  const [department, setDepartment] = useState(person?.department ?? '')
  const [email, setEmail] = useState(person?.email ?? '')
  const [aliases, setAliases] = useState((person?.aliases ?? []).join(', '))
  const [responsible, setResponsible] = useState(person?.responsible ?? false)
  const change = useChange({ say: useToast(), refusedInPlace: true, onDone: onClose })
  const day = leftOn.trim() === '' || today === undefined ? null : dayFromTyping(leftOn, today)
  const dayProblem = status === 'left' && leftOn.trim() !== '' && day === null ? 'Write the day as 2026-11-30 or 30 Nov 2026.' : null
  const ready = name.trim() !== '' && dayProblem === null && !change.isPending
  const save = () => {
    if (!ready) return
    const facts = {
      name: name.trim(),
      status: status === 'unknown' ? null : status,
      leftOn: status === 'left' ? day : null,
      department: textOrNull(department),
      email: textOrNull(email),
      aliases: aliases
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== ''),
      responsible,
    }
    change.mutate(
      person === null
        ? { work: () => call('people.create', { facts }), said: `${facts.name} is on the list.` }
        : { work: () => call('people.update', { id: person.id, patch: facts }), said: `What is known about ${facts.name} is saved.` },
    )
  }
  const fields = change.error instanceof CallError ? change.error.fields : {}
  const fieldProblem = (field: string) => Object.entries(fields).find(([path]) => path.split('.').includes(field))?.[1]
  const unplaced = change.error !== null && !['name', 'email', 'department', 'aliases'].some((field) => fieldProblem(field) !== undefined)
  return (
    <Dialog
      open
      onClose={onClose}
      title={person === null ? 'Add a person' : `Edit ${person.name}`}
      description={
        person === null
          ? 'Somebody who can own, stand in for or know the secret of what logs in by itself.'
          : 'The new name stands everywhere this person is named.'
      }
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!ready} onClick={save}>
            {person === null ? 'Add' : 'Save'}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field
          label="Name"
          value={name}
          maxLength={120}
          autoFocus
          error={fieldProblem('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={styles.pair}>
          <Select label="Works here" showLabel value={status} options={statuses} onChange={setStatus} />
          {status === 'left' && (
            <Field
              label="Day of leaving"
              value={leftOn}
              placeholder="2026-11-30"
              error={dayProblem}
              onChange={(event) => setLeftOn(event.currentTarget.value)}
            />
          )}
        </div>
        <div className={styles.pair}>
          <Field
            label="Department"
            value={department}
            maxLength={120}
            error={fieldProblem('department')}
            onChange={(event) => setDepartment(event.currentTarget.value)}
          />
          <Field
            label="E-mail"
            value={email}
            maxLength={200}
            error={fieldProblem('email')}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        </div>
        <Field
          label="Other ways the name is written"
          value={aliases}
          hint="With commas between them. Imports then recognise this person (aliases)."
          error={fieldProblem('aliases')}
          onChange={(event) => setAliases(event.currentTarget.value)}
        />
        <label className={styles.tick}>
          <input type="checkbox" checked={responsible} onChange={(event) => setResponsible(event.currentTarget.checked)} />
          Answers for the list as a whole
        </label>
        {/* Enter in a line of text saves. */}
        <button type="submit" hidden />
      </form>
      {unplaced && <Notice tone="crit">{change.error.message}</Notice>}
    </Dialog>
  )
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
