import { useQuery } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import type { PlainDate } from '../../../shared/domain/values/plain-date.ts'
import { call } from '../../api/client.ts'
import { peopleQuery } from '../../api/queries.ts'
import { Button } from '../../components/button/button.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import { plural } from '../../lib/plural.ts'
import { editsOf, inputsOf, knownValue, nameOf, problemOf, type Subject, type Values } from './edits.ts'
import { FactField } from './fact-field.tsx'
import type { FactInput } from './fact-inputs.ts'
import styles from './step-form.module.css'
import type { Step } from './steps.ts'
import { useChange } from './use-finding-change.ts'

type StepFormProps = Readonly<{ step: Step; subjects: readonly Subject[]; today: PlainDate; onDone: () => void; onCancel: () => void }>

const nobody: readonly string[] = []

/** Takes the next step of a rule for one record or for many: what to do, what to fill in, one button. */
export function StepForm({ step, subjects, today, onDone, onCancel }: StepFormProps) {
  const people = useQuery(peopleQuery).data ?? nobody
  const [inputs] = useState(() => inputsOf(step, subjects))
  const [values, setValues] = useState<Values>(() =>
    Object.fromEntries(inputs.map((input) => [nameOf(input), firstValue(input, subjects, today)])),
  )
  const [tried, setTried] = useState(false)
  const [nothing, setNothing] = useState(false)
  const { change, isPending, problem } = useChange(onDone)
  const problems = new Map(inputs.map((input) => [input, problemOf(input, values, today)]))
  const [first] = subjects
  const whose = subjects.length === 1 ? (first?.row.name ?? '') : plural(subjects.length, 'record')

  const save = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if ([...problems.values()].some((one) => one !== null)) return
    const edits = editsOf(inputs, values, step, subjects, today)
    setNothing(edits.length === 0)
    if (edits.length === 0) return
    const label = `${step.button}: ${whose}`.slice(0, 200)
    change({ work: () => rotation(edits) ?? call('records.edit', { label, edits: [...edits] }), said: `${whose}: saved.` })
  }

  return (
    <form
      className={styles.form}
      aria-label={`${step.button}: ${whose}`}
      noValidate
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      <p className={styles.ask}>
        {step.ask}
        {step.onlyMissing === true && subjects.length > 1 && ' What is filled in already stays as it is.'}
      </p>
      {inputs.map((input, index) => (
        <FactField
          key={nameOf(input)}
          input={input}
          value={values[nameOf(input)] ?? ''}
          people={people}
          error={tried ? (problems.get(input) ?? null) : null}
          autoFocus={index === 0}
          onChange={(value) => setValues((now) => ({ ...now, [nameOf(input)]: value }))}
        />
      ))}
      {problem !== null && <Notice tone="crit">{problem}</Notice>}
      {nothing && problem === null && (
        <Notice tone="warn">
          There is nothing to save yet. Nothing was changed. Fill in at least one line
          {inputs.some(({ of }) => of === 'credential') ? ', or add its key in the inventory first' : ''}.
        </Notice>
      )}
      <div className={styles.actions}>
        <Button type="submit" variant="primary" disabled={isPending} autoFocus={inputs.length === 0}>
          {subjects.length === 1 ? 'Save' : `Save for ${subjects.length.toLocaleString('en')}`}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  )
}

// For several at once nothing is filled in beforehand: one record's value would be written over all of them.
function firstValue(input: FactInput, subjects: readonly Subject[], today: PlainDate): string | readonly string[] {
  if (input.today === true) return today
  const [only, ...more] = subjects
  if (only === undefined || more.length > 0 || input.key === 'lastRotatedOn' || input.key === 'expiresOn' || input.key === 'status')
    return input.kind === 'ticks' ? [] : ''
  return knownValue(input, only)
}

// A change of key has a channel of its own: what was open because of the old one is closed by a rotation, not by an edit.
function rotation(edits: ReturnType<typeof editsOf>): Promise<unknown> | null {
  const [edit, ...more] = edits
  if (edit?.kind !== 'credential' || more.length > 0) return null
  const { lastRotatedOn: on, expiresOn, ...rest } = edit.patch
  if (on === undefined || on === null || Object.keys(rest).length > 0) return null
  return call('rotations.markRotated', {
    credentialId: edit.id,
    on,
    ...(expiresOn === undefined || expiresOn === null ? {} : { expiresOn }),
  })
}
