import { Dialog } from '@base-ui/react/dialog'
import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react'
import { shippedViews } from '../../shared/domain/inventory/view.ts'
import { inventoryQuery, viewsQuery } from '../api/queries.ts'
import { useSpoken } from '../components/announcer/announcer.tsx'
import { KeyCaps } from '../components/kbd/key-caps.tsx'
import { classNames } from '../lib/class-names.ts'
import styles from './palette.module.css'
import { commandEntries, found, identityEntries, type PaletteEntry, viewEntries } from './palette-entries.ts'

type PaletteProps = Readonly<{
  open: boolean
  /** Only identities, for 'Go to'. */
  onlyIdentities: boolean
  recent: readonly string[]
  onClose: () => void
  /** Where the keyboard goes on afterwards. */
  focusAfter: () => HTMLElement | null
  /** Called once the palette is gone and the focus is back. */
  onPick: (entry: PaletteEntry) => void
}>

/** One line to type in, and everything that can be done or gone to. */
export function Palette({ open, onlyIdentities, recent, onClose, focusAfter, onPick }: PaletteProps) {
  const picked = useRef<PaletteEntry | null>(null)
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => !next && onClose()}
      onOpenChangeComplete={(isOpen) => {
        const entry = picked.current
        if (isOpen || entry === null) return
        // First back to where one was, so that a command meets the focus it would have met by its keys.
        focusAfter()?.focus({ preventScroll: true })
        onPick(entry)
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          className={styles.popup}
          finalFocus={() => (picked.current === null ? focusAfter() : false)}
          aria-label={onlyIdentities ? 'Go to an identity' : 'Commands'}
        >
          <PaletteBody
            onlyIdentities={onlyIdentities}
            recent={recent}
            onOpen={() => {
              picked.current = null
            }}
            onPick={(entry) => {
              picked.current = entry
              onClose()
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

type BodyProps = Pick<PaletteProps, 'onlyIdentities' | 'recent' | 'onPick'> & Readonly<{ onOpen: () => void }>

function PaletteBody({ onlyIdentities, recent, onOpen, onPick }: BodyProps) {
  const count = useSpoken<HTMLParagraphElement>()
  const opened = useEffectEvent(onOpen)
  useEffect(() => opened(), [])
  const { data: rows } = useQuery(inventoryQuery)
  const { data: views } = useQuery(viewsQuery)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const question = useDeferredValue(typed)
  const commands = useMemo(() => [...commandEntries, ...viewEntries([...shippedViews, ...(views?.saved ?? [])])], [views])
  const identities = useMemo(() => identityEntries(rows ?? []), [rows])
  const entries = useMemo(
    () => found({ typed: question, recent, commands, identities, onlyIdentities }),
    [question, recent, commands, identities, onlyIdentities],
  )
  const current = Math.min(at, entries.length - 1)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }), [current, entries])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = steps[event.key]
    const picked = event.key === 'Enter' ? entries[current] : undefined
    if (step === undefined && picked === undefined) return
    event.preventDefault()
    if (picked !== undefined) return onPick(picked)
    if (entries.length > 0 && step !== undefined) setAt(step(current, entries.length))
  }
  return (
    <>
      <div className={styles.line}>
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <input
          className={styles.input}
          value={typed}
          placeholder={onlyIdentities ? 'Name or id of an identity' : 'Type a command, a view or a name'}
          role="combobox"
          aria-label={onlyIdentities ? 'Name or id' : 'Command'}
          aria-expanded
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={current >= 0 ? `${listId}-${current}` : undefined}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul ref={list} id={listId} role="listbox" aria-label={onlyIdentities ? 'Identities' : 'Commands'} className={styles.list}>
        {entries.map((entry, index) => (
          <li
            key={entry.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === current}
            className={classNames(styles.entry, index === current && styles.current)}
            onMouseMove={() => index !== current && setAt(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(entry)}
          >
            <span className={styles.words}>{entry.words}</span>
            <span className={styles.about}>{entry.about}</span>
            {entry.keys[0] !== undefined && <KeyCaps keys={entry.keys[0]} />}
          </li>
        ))}
      </ul>
      <p className={entries.length === 0 ? styles.none : 'visually-hidden'} ref={count}>
        {entries.length === 0
          ? onlyIdentities
            ? 'No identity has this name or id.'
            : 'Nothing is called like this.'
          : `${entries.length} found`}
      </p>
    </>
  )
}

const page = 8
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  PageDown: (at, count) => Math.min(at + page, count - 1),
  PageUp: (at) => Math.max(at - page, 0),
}
