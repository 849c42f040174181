import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import { Kbd } from '../../components/kbd/kbd.tsx'
import { plural } from '../../lib/plural.ts'
import styles from './find-box.module.css'

type FindBoxProps = Readonly<{
  value: string
  onValue: (value: string) => void
  /** Enter, arrow down, or Escape: back to the sheet. */
  onLeave: () => void
  total: number
  ref: Ref<HTMLInputElement>
}>

/** Narrows the sheet to the rows that hold every word. */
export function FindBox({ value, onValue, onLeave, total, ref }: FindBoxProps) {
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
        onChange={(event) => onValue(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || !['Escape', 'Enter', 'ArrowDown'].includes(event.key)) return
          event.preventDefault()
          if (event.key === 'Escape') onValue('')
          onLeave()
        }}
      />
      {value === '' ? (
        <Kbd>Ctrl F</Kbd>
      ) : (
        <button type="button" className={styles.clear} aria-label="Clear the search" onClick={() => onValue('')}>
          <X size={14} strokeWidth={1.75} aria-hidden />
        </button>
      )}
    </div>
  )
}
