import { useId, useState } from 'react'
import type { CustomFieldKind } from '../../../shared/domain/record/custom-field.ts'
import { Button } from '../button/button.tsx'
import { Dialog } from '../dialog/dialog.tsx'
import { Field } from '../field/field.tsx'
import { Select, type SelectOption } from '../select/select.tsx'
import styles from './own-field-dialog.module.css'

export type OwnFieldDraft = Readonly<{ name: string; kind: CustomFieldKind; choices: readonly string[] }>

type OwnFieldDialogProps = Readonly<{
  /** The field being changed; null makes a new one. */
  field: OwnFieldDraft | null
  kinds: readonly SelectOption<CustomFieldKind>[]
  /** Why it was refused, in words. */
  problem: string | null
  busy: boolean
  onSave: (field: OwnFieldDraft) => void
  onClose: () => void
}>

/** The name of one's own field, what it holds, and what can be chosen in it. */
export function OwnFieldDialog({ field, kinds, problem, busy, onSave, onClose }: OwnFieldDialogProps) {
  const choicesId = useId()
  const [name, setName] = useState(field?.name ?? '')
  const [kind, setKind] = useState<CustomFieldKind>(field?.kind ?? 'text')
  const [choices, setChoices] = useState((field?.choices ?? []).join('\n'))
  const [tried, setTried] = useState(false)
  const chosen = [
    ...new Set(
      choices
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ]
  const missing =
    name.trim() === ''
      ? 'Give the field a name.'
      : kind === 'choice' && chosen.length === 0
        ? 'Write at least one thing to choose from.'
        : null
  const save = () => {
    setTried(true)
    if (missing === null && !busy) onSave({ name: name.trim(), kind, choices: kind === 'choice' ? chosen : [] })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={field === null ? 'Add a field of your own' : `Change “${field.name}”`}
      description={
        field === null
          ? 'It becomes a column of the sheet and a line in the details of every identity.'
          : 'What is filled in stays as it is.'
      }
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={save}>
            {field === null ? 'Add field' : 'Save'}
          </Button>
        </>
      }
    >
      <Field
        label="Name"
        value={name}
        maxLength={60}
        error={problem ?? (tried && name.trim() === '' ? missing : null)}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (kind !== 'choice') save()
        }}
      />
      {field === null && <Select label="What it holds" showLabel value={kind} options={kinds} onChange={setKind} />}
      {kind === 'choice' && (
        <div className={styles.choices}>
          <label className={styles.label} htmlFor={choicesId}>
            Choices, one on each line
          </label>
          <textarea
            id={choicesId}
            className={styles.lines}
            rows={5}
            value={choices}
            spellCheck={false}
            aria-invalid={tried && chosen.length === 0}
            onChange={(event) => setChoices(event.currentTarget.value)}
          />
          {tried && chosen.length === 0 && (
            <p className={styles.problem} role="alert">
              Write at least one thing to choose from.
            </p>
          )}
        </div>
      )}
    </Dialog>
  )
}
