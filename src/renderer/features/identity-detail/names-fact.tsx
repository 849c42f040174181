import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { stoppedSecret } from '../../../shared/domain/values/secret-gate.ts'
import { Suggestions } from '../../components/field/suggestions.tsx'
import styles from './list-fact.module.css'
import { ListFact } from './list-fact.tsx'
import { useStopSecret } from './secret-notice.tsx'

type NamesFactProps = Readonly<{
  label: string
  legend: string
  value: readonly string[] | null
  words: string | null
  none: string | null
  suggestions?: readonly string[]
  /** The name that is meant by what was written, or why it cannot be taken. */
  read: (written: string) => Readonly<{ ok: true; value: string }> | Readonly<{ ok: false; reason: string }>
  onSave: (value: readonly string[] | null) => void
}>

/** A fact of names people write themselves: each is added with Enter, and taken off with its cross. */
export function NamesFact({ read, suggestions, ...fact }: NamesFactProps) {
  return (
    <ListFact {...fact}>
      {(names, choose, close) => (
        <Names label={fact.legend} names={names} suggestions={suggestions} read={read} onNames={choose} onStopped={close} />
      )}
    </ListFact>
  )
}

type NamesProps = Pick<NamesFactProps, 'label' | 'read'> &
  Readonly<{
    suggestions: readonly string[] | undefined
    names: readonly string[]
    onNames: (names: readonly string[]) => void
    onStopped: () => void
  }>

function Names({ label, names, suggestions, read, onNames, onStopped }: NamesProps) {
  const id = useId()
  const [written, setWritten] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const stop = useStopSecret()
  const add = (text: string) => {
    if (text.trim() === '') return setWritten(text)
    const secret = stoppedSecret(text)
    if (secret !== null) {
      setWritten('')
      onStopped()
      return stop(secret, label, () => null)
    }
    const name = read(text.trim())
    setProblem(name.ok ? null : name.reason)
    if (!name.ok) return setWritten(text)
    setWritten('')
    onNames([...new Set([...names, name.value])])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || (event.key === ',' && written.trim() !== '')) {
      event.preventDefault()
      add(written)
    } else if (event.key === 'Backspace' && written === '') onNames(names.slice(0, -1))
  }
  return (
    <>
      <ul className={styles.names}>
        {names.map((name) => (
          <li key={name} className={styles.name}>
            {name}
            <button
              type="button"
              className={styles.takeOff}
              aria-label={`Take ${name} off the list`}
              onClick={() => onNames(names.filter((other) => other !== name))}
            >
              <X size={13} strokeWidth={1.75} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <input
        className={styles.add}
        value={written}
        placeholder="A name, then Enter"
        aria-label={`Add to ${label}`}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        {...(suggestions !== undefined && { list: id })}
        onChange={(event) => {
          setProblem(null)
          setWritten(event.currentTarget.value)
        }}
        onKeyDown={onKeyDown}
        // A name that was written but not added yet counts too.
        onBlur={() => add(written)}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {suggestions !== undefined && <Suggestions id={id} words={suggestions} />}
    </>
  )
}
