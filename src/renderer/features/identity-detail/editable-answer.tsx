import { Pencil } from 'lucide-react'
import { type KeyboardEvent, type Ref, useId, useRef, useState } from 'react'
import { stoppedSecret } from '../../../shared/domain/values/secret-gate.ts'
import { Suggestions } from '../../components/field/suggestions.tsx'
import { classNames } from '../../lib/class-names.ts'
import styles from './editable-answer.module.css'
import { useStopSecret } from './secret-notice.tsx'

type EditableAnswerProps = Readonly<{
  /** What is edited, for screen readers. */
  label: string
  value: string
  /** Said where there is no value. */
  missing: string
  suggestions?: readonly string[]
  long?: boolean
  /** One of several short facts in a list, instead of an answer of its own. */
  compact?: boolean
  placeholder?: string
  /** Why a text cannot be taken, or null. */
  problemOf?: (text: string) => string | null
  onSave: (value: string) => void
}>

/** A text that turns into a field on click or Enter. Enter saves, Escape leaves it as it was. */
export function EditableAnswer({
  label,
  value,
  missing,
  suggestions,
  long = false,
  compact = false,
  placeholder,
  problemOf,
  onSave,
}: EditableAnswerProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const [editing, setEditing] = useState(false)
  const listId = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const done = useRef(false)
  const stop = useStopSecret()
  const close = (text: string | null) => {
    if (done.current) return
    // Long texts are sentences, where people also write a secret down beside its name.
    const secret = text === null || text.trim() === value ? null : stoppedSecret(text)
    if (secret !== null) {
      done.current = true
      setProblem(null)
      setEditing(false)
      return stop(secret, label, () => opener.current)
    }
    const refused = text === null || text.trim() === value ? null : (problemOf?.(text.trim()) ?? null)
    setProblem(refused)
    if (refused !== null) return
    done.current = true
    setEditing(false)
    if (text !== null && text.trim() !== value) onSave(text.trim())
    requestAnimationFrame(() => opener.current?.focus({ preventScroll: true }))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const saves = event.key === 'Enter' && !event.altKey && !event.shiftKey
    if (!saves && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close(saves ? event.currentTarget.value : null)
  }

  if (!editing) {
    return (
      <ClosedAnswer
        ref={opener}
        label={label}
        value={value}
        missing={missing}
        compact={compact}
        onOpen={() => {
          done.current = false
          setEditing(true)
        }}
      />
    )
  }
  const Field = long ? 'textarea' : 'input'
  return (
    <>
      <Field
        className={classNames(styles.field, compact && styles.compact)}
        defaultValue={value}
        placeholder={placeholder}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${listId}-problem`}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        {...(suggestions !== undefined && { list: listId })}
        onKeyDown={onKeyDown}
        onBlur={(event) => document.hasFocus() && close(event.currentTarget.value)}
      />
      {problem !== null && <Problem id={`${listId}-problem`} problem={problem} />}
      {suggestions !== undefined && <Suggestions id={listId} words={suggestions} />}
    </>
  )
}

type ClosedAnswerProps = Readonly<{
  ref: Ref<HTMLButtonElement>
  label: string
  value: string
  missing: string
  compact: boolean
  onOpen: () => void
}>

function ClosedAnswer({ ref, label, value, missing, compact, onOpen }: ClosedAnswerProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={classNames(styles.answer, value === '' && styles.missing, compact && styles.compact)}
      aria-label={`${label}: ${value === '' ? missing : value}. Edit`}
      onClick={onOpen}
    >
      {value === '' ? missing : value}
      <Pencil size={13} strokeWidth={1.75} aria-hidden />
    </button>
  )
}

function Problem({ id, problem }: Readonly<{ id: string; problem: string }>) {
  return (
    <p id={id} className={styles.problem} role="alert">
      {problem}
    </p>
  )
}
