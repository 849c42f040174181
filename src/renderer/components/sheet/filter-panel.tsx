import { ArrowDown, ArrowUp, Plus } from 'lucide-react'
import { useState } from 'react'
import type { ColumnFilter } from '../../../shared/domain/inventory/saved-view.ts'
import { Button } from '../button/button.tsx'
import type { ColumnType } from './column.ts'
import { FilterCondition } from './filter-condition.tsx'
import { type ConditionDraft, conditionDraft, conditionFilter, newCondition } from './filter-conditions.ts'
import styles from './filter-panel.module.css'
import { emptyWords } from './filter-words.ts'
import { TickList } from './tick-list.tsx'
import type { ValueCount } from './value-counts.ts'

type FilterPanelProps = Readonly<{
  column: string
  title: string
  type: ColumnType | undefined
  /** The answers among the rows that pass the filters of the other columns. */
  values: readonly ValueCount[]
  /** The conditions on this column. */
  filters: readonly ColumnFilter[]
  /** What has to be known about these conditions, or null. */
  note: string | null
  onFilters: (filters: readonly ColumnFilter[]) => void
  onSort: (descending: boolean) => void
  onClose: () => void
}>

/** Everything that can be asked of one column. It takes effect at once; what is ticked or written here are alternatives. */
export function FilterPanel({ column, title, type, values, filters, note, onFilters, onSort, onClose }: FilterPanelProps) {
  const [drafts, setDrafts] = useState<readonly ConditionDraft[]>(() => filters.flatMap((filter) => conditionDraft(filter) ?? []))
  // A list keeps its lines while it is being ticked, also those whose rows the filter just took away.
  const [listed] = useState(() => {
    const known = new Set(values.map(({ value }) => value))
    const gone = filters.flatMap((filter) => (filter.kind === 'values' ? filter.values.filter((value) => !known.has(value)) : []))
    return [...gone.map((value) => ({ value, count: 0 })), ...values]
  })
  const ticked = filters.flatMap((filter) => (filter.kind === 'values' ? filter.values : []))

  const apply = (chosen: readonly string[], conditions: readonly ConditionDraft[]) => {
    const made = conditions.flatMap((draft) => conditionFilter(draft, column) ?? [])
    onFilters(chosen.length === 0 ? made : [{ kind: 'values', column, values: [...chosen] }, ...made])
  }
  const change = (next: readonly ConditionDraft[]) => {
    setDrafts(next)
    apply(ticked, next)
  }
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <button type="button" className={styles.sort} aria-label={`Sort ${title} up`} title="Sort up" onClick={() => onSort(false)}>
          <ArrowUp size={14} strokeWidth={1.75} aria-hidden />
        </button>
        <button type="button" className={styles.sort} aria-label={`Sort ${title} down`} title="Sort down" onClick={() => onSort(true)}>
          <ArrowDown size={14} strokeWidth={1.75} aria-hidden />
        </button>
      </div>
      <TickList
        label={`Values of ${title}`}
        searchLabel={`Search ${listed.length.toLocaleString('en')} values`}
        lines={listed.map(({ value, count }) => ({
          id: value,
          words: value === '' ? emptyWords(type) : value,
          ticked: ticked.includes(value),
          count,
          quiet: value === '',
        }))}
        onTick={(ids, on) => apply(on ? [...new Set([...ticked, ...ids])] : ticked.filter((value) => !ids.includes(value)), drafts)}
      />
      <div className={styles.conditions}>
        {drafts.map((draft, index) => (
          <FilterCondition
            // Conditions have no names of their own and are only added at the end.
            key={index}
            title={title}
            type={type}
            draft={draft}
            joined={index > 0 || ticked.length > 0}
            fresh={index === drafts.length - 1 && conditionFilter(draft, column) === null}
            onChange={(next) => change(drafts.map((other, place) => (place === index ? next : other)))}
            onRemove={() => change(drafts.filter((_, place) => place !== index))}
            onDone={onClose}
          />
        ))}
        {note !== null && <p className={styles.note}>{note}</p>}
        <button type="button" className={styles.add} onClick={() => setDrafts([...drafts, newCondition(type)])}>
          <Plus size={14} strokeWidth={1.75} aria-hidden />
          {drafts.length === 0 && ticked.length === 0 ? 'Add a condition' : 'Or another condition'}
        </button>
      </div>
      <div className={styles.foot}>
        <Button
          small
          disabled={filters.length === 0 && drafts.length === 0}
          onClick={() => {
            setDrafts([])
            onFilters([])
          }}
        >
          Clear
        </Button>
        <Button small variant="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  )
}
