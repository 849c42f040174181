import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import { classNames } from '../../lib/class-names.ts'
import styles from './list-fact.module.css'

type ListFactProps<Item> = Readonly<{
  /** What is edited, for screen readers: 'Kept in, of Mailer'. */
  label: string
  /** The heading of the open list. */
  legend: string
  /** What it says now, in words; null when nobody knows. */
  words: string | null
  /** Null when nobody knows. */
  value: readonly Item[] | null
  /** What an empty list means, as a sentence; null where it only means that nobody knows. */
  none: string | null
  /** What is chosen or written in the list, and how it changes. */
  children: (chosen: readonly Item[], choose: (next: readonly Item[]) => void, close: () => void) => ReactNode
  onSave: (value: readonly Item[] | null) => void
}>

/** A fact that is a list: its words turn into the list on click, and Save takes all of it at once. */
export function ListFact<Item>({ label, legend, words, value, none, children, onSave }: ListFactProps<Item>) {
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<readonly Item[]>([])
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    requestAnimationFrame(() => opener.current?.focus({ preventScroll: true }))
  }
  const save = (next: readonly Item[] | null) => {
    onSave(next)
    close()
  }
  if (!open) {
    return (
      <button
        ref={opener}
        type="button"
        className={classNames(styles.opener, words === null && styles.missing)}
        aria-label={`${label}: ${words ?? 'unknown'}. Change`}
        onClick={() => {
          setChosen(value ?? [])
          setOpen(true)
        }}
      >
        {words ?? 'unknown'}
      </button>
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  return (
    <fieldset className={styles.list} onKeyDown={onKeyDown}>
      <legend className="visually-hidden">{legend}</legend>
      {children(chosen, setChosen, close)}
      {none !== null && <p className={styles.hint}>{none}</p>}
      <div className={styles.actions}>
        {none !== null && value !== null && (
          <Button small onClick={() => save(null)}>
            Not known
          </Button>
        )}
        <Button small onClick={close}>
          Cancel
        </Button>
        <Button small variant="primary" onClick={() => save(chosen.length === 0 && none === null ? null : chosen)}>
          Save
        </Button>
      </div>
    </fieldset>
  )
}
