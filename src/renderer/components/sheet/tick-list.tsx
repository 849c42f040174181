import { Search } from 'lucide-react'
import { Fragment, type KeyboardEvent, useId, useState } from 'react'
import { fittingOptions } from './choices.ts'
import styles from './tick-list.module.css'

export type TickLine = Readonly<{
  id: string
  words: string
  ticked: boolean
  count?: number
  disabled?: boolean
  quiet?: boolean
  heading?: string
}>

type TickListProps = Readonly<{
  label: string
  lines: readonly TickLine[]
  onTick: (ids: readonly string[], ticked: boolean) => void
  searchLabel: string
  /** Extra keys on a line: moving it. */
  onLineKey?: (id: string, event: KeyboardEvent) => void
}>

/** More lines than anybody reads; the search narrows them. */
const mostDrawn = 300

/** A list to tick, with a search. One Tab stop: arrows go from line to line, Space ticks. */
export function TickList({ label, lines, onTick, searchLabel, onLineKey }: TickListProps) {
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState<string | null>(null)
  const fitting = new Set(
    fittingOptions(
      lines.map((line) => line.words),
      typed,
    ),
  )
  const matching = typed.trim() === '' ? lines : lines.filter((line) => fitting.has(line.words))
  const drawn = matching.slice(0, mostDrawn)
  const stop = drawn.some((line) => line.id === at) ? at : (drawn[0]?.id ?? null)
  const free = matching.filter((line) => line.disabled !== true)
  const allTicked = free.length > 0 && free.every((line) => line.ticked)

  const onKeyDown = (id: string, event: KeyboardEvent<HTMLInputElement>) => {
    onLineKey?.(id, event)
    if (event.defaultPrevented || event.altKey || event.ctrlKey) return
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    focusBox(event.currentTarget, step)
  }
  return (
    <>
      <div className={styles.search}>
        <Search size={14} strokeWidth={1.75} aria-hidden />
        <input
          className={styles.input}
          data-first
          value={typed}
          placeholder={searchLabel}
          aria-label={searchLabel}
          aria-controls={listId}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            document.getElementById(listId)?.querySelector<HTMLInputElement>('input[tabindex="0"]')?.focus()
          }}
        />
        <button
          type="button"
          className={styles.all}
          disabled={free.length === 0}
          onClick={() =>
            onTick(
              free.map((line) => line.id),
              !allTicked,
            )
          }
        >
          {allTicked ? 'None' : 'All'}
        </button>
      </div>
      <ul id={listId} className={styles.list} aria-label={label}>
        {drawn.map((line, place) => (
          <Fragment key={line.id}>
            {line.heading !== undefined && line.heading !== drawn[place - 1]?.heading && <li className={styles.heading}>{line.heading}</li>}
            <TickItem
              line={line}
              isStop={line.id === stop}
              onFocus={() => setAt(line.id)}
              onKeyDown={(event) => onKeyDown(line.id, event)}
              onTick={(ticked) => onTick([line.id], ticked)}
            />
          </Fragment>
        ))}
        {matching.length === 0 && <li className={styles.none}>Nothing here holds these words.</li>}
        {matching.length > mostDrawn && (
          <li className={styles.none}>{(matching.length - mostDrawn).toLocaleString('en')} more. Type to narrow the list.</li>
        )}
      </ul>
    </>
  )
}

type TickItemProps = Readonly<{
  line: TickLine
  isStop: boolean
  onFocus: () => void
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  onTick: (ticked: boolean) => void
}>

function TickItem({ line, isStop, onFocus, onKeyDown, onTick }: TickItemProps) {
  return (
    <li className={styles.line}>
      <label className={styles.label} title={line.words}>
        <input
          type="checkbox"
          className={styles.box}
          checked={line.ticked}
          disabled={line.disabled}
          tabIndex={isStop ? 0 : -1}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <span className={line.quiet === true ? styles.quiet : styles.words}>{line.words}</span>
        {line.count !== undefined && <span className={styles.count}>{line.count.toLocaleString('en')}</span>}
      </label>
    </li>
  )
}

type Step = number | 'first' | 'last'

const steps: Readonly<Record<string, Step>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: 'first',
  End: 'last',
}

function focusBox(from: HTMLInputElement, step: Step): void {
  const boxes = [...(from.closest('ul')?.querySelectorAll<HTMLInputElement>('input') ?? [])]
  const here = boxes.indexOf(from)
  const next = step === 'first' ? boxes[0] : step === 'last' ? boxes.at(-1) : boxes[Math.max(0, Math.min(boxes.length - 1, here + step))]
  next?.focus()
}
