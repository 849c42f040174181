import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { classNames } from '../../lib/class-names.ts'
import styles from './editor.module.css'
import { FloatingUnderCell } from './floating-under-cell.tsx'

/** `chosen` is null for a line that is not an option yet. */
type OptionLine = Readonly<{ words: string; chosen: boolean | null }>

type OptionListProps = Readonly<{
  id: string
  label: string
  lines: readonly OptionLine[]
  highlighted: number
  several?: boolean
  onPick: (index: number) => void
}>

/** The list under a cell. Focus stays in the cell's field; the list only follows it. */
export function OptionList({ id, label, lines, highlighted, several = false, onPick }: OptionListProps) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (highlighted >= 0) list.current?.children[highlighted]?.scrollIntoView({ block: 'nearest' })
  }, [highlighted])
  return (
    <FloatingUnderCell>
      <ul ref={list} id={id} role="listbox" aria-label={label} aria-multiselectable={several} className={styles.list}>
        {lines.map(({ words, chosen }, index) => (
          <li
            key={words}
            id={`${id}-${index}`}
            role="option"
            aria-selected={chosen === true}
            className={classNames(styles.option, index === highlighted && styles.highlighted, several && styles.several)}
            onMouseDown={(event) => {
              // The field keeps focus; the sheet does not take this for a click on a cell.
              event.preventDefault()
              event.stopPropagation()
              if (event.button === 0) onPick(index)
            }}
          >
            <span className={styles.tick}>{chosen === true && <Check size={14} strokeWidth={2} aria-hidden />}</span>
            {words}
          </li>
        ))}
        {lines.length === 0 && (
          <li role="option" aria-selected={false} aria-disabled className={classNames(styles.option, styles.none)}>
            Nothing in the list fits
          </li>
        )}
      </ul>
      {several && <p className={styles.legend}>Space ticks, Enter takes it</p>}
    </FloatingUnderCell>
  )
}
