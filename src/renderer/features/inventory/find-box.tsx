import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import { shortcutNamed } from '../../../shared/ipc/shortcuts.ts'
import { useSpoken } from '../../components/announcer/announcer.tsx'
import { KeyCaps } from '../../components/kbd/key-caps.tsx'
import { plural } from '../../lib/plural.ts'
import styles from './find-box.module.css'

type FindBoxProps = Readonly<{
  value: string
  count: number
  /** The hit one stands on, from 1; 0 for none. */
  position: number
  total: number
  onValue: (value: string) => void
  onFocus: () => void
  onStep: (step: 1 | -1) => void
  /** Arrow down: into the sheet. */
  onLeave: () => void
  /** Escape: back to the hit, everything shown again. */
  onClose: () => void
  onClear: () => void
  ref: Ref<HTMLInputElement>
}>

/** Where one types what to look for, with the number of hits. */
export function FindBox({ value, count, position, total, onValue, onFocus, onStep, onLeave, onClose, onClear, ref }: FindBoxProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const action = { Enter: () => onStep(event.shiftKey ? -1 : 1), Escape: onClose, ArrowDown: onLeave }[event.key]
    if (action === undefined) return
    event.preventDefault()
    action()
  }
  const spoken = useSpoken<HTMLSpanElement>()
  return (
    <div className={styles.box} role="search">
      <Search size={14} strokeWidth={1.75} aria-hidden />
      <input
        ref={ref}
        className={styles.input}
        value={value}
        placeholder={`Find in ${plural(total, 'identity', 'identities')}`}
        aria-label="Find in the inventory"
        aria-keyshortcuts="Control+F"
        autoComplete="off"
        spellCheck={false}
        onFocus={onFocus}
        onChange={(event) => onValue(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {value === '' ? (
        <KeyCaps keys={shortcutNamed('find').keys[0] ?? ''} />
      ) : (
        <>
          <span ref={spoken} className={styles.hits} data-hits>
            {count === 0
              ? 'none'
              : position === 0
                ? `${count.toLocaleString('en')} found`
                : `${position.toLocaleString('en')} of ${count.toLocaleString('en')}`}
          </span>
          <button
            type="button"
            className={styles.small}
            aria-label="Previous hit"
            title="Shift+Enter"
            disabled={count === 0}
            onClick={() => onStep(-1)}
          >
            <ChevronUp size={14} strokeWidth={1.75} aria-hidden />
          </button>
          <button
            type="button"
            className={styles.small}
            aria-label="Next hit"
            title="Enter"
            disabled={count === 0}
            onClick={() => onStep(1)}
          >
            <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
          </button>
          <button type="button" className={styles.small} aria-label="Clear the search" onClick={onClear}>
            <X size={14} strokeWidth={1.75} aria-hidden />
          </button>
        </>
      )}
    </div>
  )
}
