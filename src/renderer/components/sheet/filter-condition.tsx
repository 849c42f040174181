import { X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Select } from '../select/select.tsx'
import type { ColumnType } from './column.ts'
import { askedBy, type ConditionDraft, conditionTestWords, testsFor } from './filter-conditions.ts'
import styles from './filter-panel.module.css'

type FilterConditionProps = Readonly<{
  title: string
  type: ColumnType | undefined
  draft: ConditionDraft
  /** Another condition or ticked value stands before it. */
  joined: boolean
  /** Just added: its field takes the focus. */
  fresh: boolean
  onChange: (draft: ConditionDraft) => void
  onRemove: () => void
  onDone: () => void
}>

/** One condition: what is asked, and of what. */
export function FilterCondition({ title, type, draft, joined, fresh, onChange, onRemove, onDone }: FilterConditionProps) {
  const asked = askedBy(draft.test)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onDone()
  }
  const field = (label: string, value: string, change: (value: string) => void, kind: 'text' | 'date', focused: boolean) => (
    <input
      className={styles.field}
      type={kind}
      inputMode={asked === 'days' || asked === 'range' ? 'decimal' : undefined}
      value={value}
      aria-label={label}
      placeholder={asked === 'days' ? 'Days' : asked === 'range' ? label : ''}
      autoComplete="off"
      spellCheck={false}
      // It was added by the person a moment ago, to be written into.
      ref={focused ? focusOnce : undefined}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
  return (
    <div className={styles.condition}>
      <span className={styles.join}>{joined ? 'or' : ''}</span>
      <div className={styles.parts}>
        <Select
          label={`Condition on ${title}`}
          value={draft.test}
          options={testsFor(type).map((value) => ({ value, label: conditionTestWords[value] }))}
          onChange={(test) => onChange({ ...draft, test })}
        />
        {asked === 'text' && field('Text', draft.text, (text) => onChange({ ...draft, text }), 'text', fresh)}
        {asked === 'day' && field('Day', draft.text, (text) => onChange({ ...draft, text }), 'date', fresh)}
        {asked === 'days' && field('Number of days', draft.text, (text) => onChange({ ...draft, text }), 'text', fresh)}
        {asked === 'range' && (
          <div className={styles.range}>
            {field('From', draft.text, (text) => onChange({ ...draft, text }), 'text', fresh)}
            {field('To', draft.to, (to) => onChange({ ...draft, to }), 'text', false)}
          </div>
        )}
      </div>
      <button type="button" className={styles.remove} aria-label="Remove this condition" onClick={onRemove}>
        <X size={14} strokeWidth={1.75} aria-hidden />
      </button>
    </div>
  )
}

const focused = new WeakSet<HTMLElement>()

function focusOnce(element: HTMLInputElement | null): void {
  if (element === null || focused.has(element)) return
  focused.add(element)
  element.focus()
}
