import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type PersonStatus, personStatusWords } from '../../../shared/domain/record/facts/further-vocabulary.ts'
import { dayFromTyping, type PlainDate } from '../../../shared/domain/values/plain-date.ts'
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
  const [draft, setDraft] = useState(() => draftOf(person))
  const change = useChange({ say: useToast(), refusedInPlace: true, onDone: onClose })
  const { name, status, leftOn } = draft
  const day = leftOn.trim() === '' || today === undefined ? null : dayFromTyping(leftOn, today)
  const dayProblem = status === 'left' && leftOn.trim() !== '' && day === null ? 'Write the day as 2026-11-30 or 30 Nov 2026.' : null
  const ready = name.trim() !== '' && dayProblem === null && !change.isPending
  const save = () => {
    if (!ready) return
    const facts = factsOf(draft, day)
    change.mutate(
      person === null
        ? { work: () => call('people.create', { facts }), said: `${facts.name} is on the list.` }
        : { work: () => call('people.update', { id: person.id, patch: facts }), said: `What is known about ${facts.name} is saved.` },
    )
  }
  const fields = change.error instanceof CallError ? change.error.fields : {}
  const problemOf = (field: string) => Object.entries(fields).find(([path]) => path.split('.').includes(field))?.[1]
  const unplaced = change.error !== null && !['name', 'email', 'department', 'aliases'].some((field) => problemOf(field) !== undefined)
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
        <PersonFields
          draft={draft}
          dayProblem={dayProblem}
          problemOf={problemOf}
          onDraft={(part) => setDraft((now) => ({ ...now, ...part }))}
        />
        {/* Enter in a line of text saves. */}
        <button type="submit" hidden />
      </form>
      {unplaced && <Notice tone="crit">{change.error.message}</Notice>}
    </Dialog>
  )
}

type Draft = ReturnType<typeof draftOf>
type PersonFieldsProps = Readonly<{
  draft: Draft
  dayProblem: string | null
  /** What the vault found wrong with a field. */
  problemOf: (field: string) => string | undefined
  onDraft: (part: Partial<Draft>) => void
}>

function PersonFields({ draft, dayProblem, problemOf, onDraft }: PersonFieldsProps) {
  return (
    <>
      <Field
        label="Name"
        value={draft.name}
        maxLength={120}
        autoFocus
        error={problemOf('name')}
        onChange={(event) => onDraft({ name: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <Select label="Works here" showLabel value={draft.status} options={statuses} onChange={(status) => onDraft({ status })} />
        {draft.status === 'left' && (
          <Field
            label="Day of leaving"
            value={draft.leftOn}
            placeholder="2026-11-30"
            error={dayProblem}
            onChange={(event) => onDraft({ leftOn: event.currentTarget.value })}
          />
        )}
      </div>
      <div className={styles.pair}>
        <Field
          label="Department"
          value={draft.department}
          maxLength={120}
          error={problemOf('department')}
          onChange={(event) => onDraft({ department: event.currentTarget.value })}
        />
        <Field
          label="E-mail"
          value={draft.email}
          maxLength={200}
          error={problemOf('email')}
          onChange={(event) => onDraft({ email: event.currentTarget.value })}
        />
      </div>
      <Field
        label="Other ways the name is written"
        value={draft.aliases}
        hint="With commas between them. Imports then recognise this person (aliases)."
        error={problemOf('aliases')}
        onChange={(event) => onDraft({ aliases: event.currentTarget.value })}
      />
      <label className={styles.tick}>
        <input type="checkbox" checked={draft.responsible} onChange={(event) => onDraft({ responsible: event.currentTarget.checked })} />
        Answers for the list as a whole
      </label>
    </>
  )
}

function draftOf(person: PersonLine | null) {
  const status: Status = person === null ? 'here' : (person.status ?? 'unknown')
  return {
    name: person?.name ?? '',
    status,
    leftOn: person?.leftOn ?? '',
    department: person?.department ?? '',
    email: person?.email ?? '',
    aliases: (person?.aliases ?? []).join(', '),
    responsible: person?.responsible ?? false,
  }
}

function factsOf({ name, status, department, email, aliases, responsible }: Draft, day: PlainDate | null) {
  return {
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
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
