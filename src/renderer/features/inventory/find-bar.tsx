import { Replace, X } from 'lucide-react'
import { Button } from '../../components/button/button.tsx'
import { Select } from '../../components/select/select.tsx'
import type { SheetColumn } from './columns/sheet-column.ts'
import styles from './find-bar.module.css'
import type { FindQuestion } from './find-hits.ts'

type FindBarProps = Readonly<{
  question: FindQuestion
  columns: readonly SheetColumn[]
  onlyMatches: boolean
  inHidden: boolean
  /** No column is hidden: nothing to ask about. */
  allVisible: boolean
  onConditions: (conditions: Partial<FindQuestion>) => void
  onOnlyMatches: (next: boolean) => void
  onInHidden: (next: boolean) => void
  onReplace: () => void
  onClose: () => void
}>

const everyColumn = ''

/** How to look: where, how exactly, and whether the other rows stay in view. */
export function FindBar({
  question,
  columns,
  onlyMatches,
  inHidden,
  allVisible,
  onConditions,
  onOnlyMatches,
  onInHidden,
  onReplace,
  onClose,
}: FindBarProps) {
  return (
    <div
      className={styles.bar}
      role="group"
      aria-label="How to find"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      <Select
        label="Column"
        value={question.column ?? everyColumn}
        options={[{ value: everyColumn, label: 'All columns' }, ...columns.map(({ id, title }) => ({ value: id, label: title }))]}
        onChange={(column) => onConditions({ column: column === everyColumn ? null : column })}
      />
      <Check label="Whole cell" checked={question.wholeCell} onChange={(wholeCell) => onConditions({ wholeCell })} />
      <Check label="Match case" checked={question.matchCase} onChange={(matchCase) => onConditions({ matchCase })} />
      {!allVisible && <Check label="Hidden columns too" checked={inHidden} onChange={onInHidden} />}
      <Check label="Show only matches" checked={onlyMatches} onChange={onOnlyMatches} />
      <span className={styles.space} />
      <Button small icon={Replace} title="Ctrl+H" onClick={onReplace}>
        Replace…
      </Button>
      <button type="button" className={styles.close} aria-label="Close find" title="Esc" onClick={onClose}>
        <X size={16} strokeWidth={1.75} aria-hidden />
      </button>
    </div>
  )
}

function Check({ label, checked, onChange }: Readonly<{ label: string; checked: boolean; onChange: (next: boolean) => void }>) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  )
}
