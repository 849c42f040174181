import { Menu } from '@base-ui/react/menu'
import { Check, Columns3, Layers, ListFilter, X } from 'lucide-react'
import type { ColumnFilter } from '../../../shared/domain/inventory/saved-view.ts'
import { useSpoken } from '../../components/announcer/announcer.tsx'
import { Button } from '../../components/button/button.tsx'
import { filterWords } from '../../components/sheet/filter-words.ts'
import menu from '../../components/sheet/grid-menu.module.css'
import { isGroupable } from '../../components/sheet/value-counts.ts'
import { classNames } from '../../lib/class-names.ts'
import { plural } from '../../lib/plural.ts'
import type { SheetColumn } from './columns/sheet-column.ts'
import type { SheetRow } from './columns/sheet-row.ts'
import styles from './filter-bar.module.css'
import type { SheetLook } from './use-sheet-look.tsx'

type FilterBarProps = Readonly<{
  look: SheetLook
  columns: readonly SheetColumn[]
  rows: readonly SheetRow[]
  filters: readonly ColumnFilter[]
  shown: number
  total: number
  changed: boolean
  /** What the only rows that are shown came in by; null where all may be. */
  fresh: string | null
  onClearFresh: () => void
  /** The column the keyboard stands in. */
  activeColumn: () => string
  onClearAll: () => void
  onSave: () => void
  onReset: () => void
}>

/** What narrows the sheet now, how much of it is left, and the ways to look at it differently. */
export function FilterBar({
  look,
  columns,
  rows,
  filters,
  shown,
  total,
  changed,
  fresh,
  onClearFresh,
  activeColumn,
  onClearAll,
  onSave,
  onReset,
}: FilterBarProps) {
  const { setFloating } = look
  // Those nobody asked for yet are not missed.
  const hidden = look.hidden.filter((column) => column.group === undefined).length
  const count = useSpoken<HTMLSpanElement>()
  return (
    <div className={styles.bar} role="toolbar" aria-label="Filters and columns" data-region="toolbar">
      <button
        type="button"
        className={styles.tool}
        data-filter-button
        title="Ctrl+Shift+L"
        onClick={(event) => setFloating({ kind: 'filter', column: activeColumn(), anchor: event.currentTarget })}
      >
        <ListFilter size={14} strokeWidth={1.75} aria-hidden />
        <span className={styles.word}>Filter</span>
      </button>
      <Chips look={look} columns={columns} filters={filters} fresh={fresh} onClearFresh={onClearFresh} onClearAll={onClearAll} />
      {changed && <ViewChanged onSave={onSave} onReset={onReset} />}
      <span ref={count} className={styles.count}>
        {shown === total ? plural(total, 'identity', 'identities') : `${shown.toLocaleString('en')} of ${total.toLocaleString('en')}`}
      </span>
      <GroupButton columns={columns} rows={rows} group={look.look.group} onGroup={look.verbs.onGroup} />
      <button
        type="button"
        className={styles.tool}
        data-columns-button
        title="Ctrl+Shift+0"
        onClick={(event) => setFloating({ kind: 'columns', anchor: event.currentTarget })}
      >
        <Columns3 size={14} strokeWidth={1.75} aria-hidden />
        <span className={styles.word}>Columns</span>
        {hidden > 0 && <span className={styles.hidden}>{hidden} hidden</span>}
      </button>
    </div>
  )
}

type ChipsProps = Pick<FilterBarProps, 'look' | 'columns' | 'filters' | 'fresh' | 'onClearFresh' | 'onClearAll'>

function Chips({ look, columns, filters, fresh, onClearFresh, onClearAll }: ChipsProps) {
  const filtered = columns.filter((column) => look.look.filtered.has(column.id))
  return (
    <ul className={styles.chips} aria-label="Filters in force">
      {fresh !== null && (
        <li className={styles.chip}>
          <span className={classNames(styles.chipText, styles.still)} title={`Only what came in by ${fresh}`}>
            <span className={styles.chipTitle}>Only</span> what came in by {fresh}
          </span>
          <button type="button" className={styles.clear} aria-label="Show all rows again" onClick={onClearFresh}>
            <X size={13} strokeWidth={1.75} aria-hidden />
          </button>
        </li>
      )}
      {filtered.map((column) => (
        <FilterChip
          key={column.id}
          title={column.title}
          words={filterWords(
            filters.filter((filter) => filter.column === column.id),
            column.type,
          )}
          onOpen={(anchor) => look.setFloating({ kind: 'filter', column: column.id, anchor })}
          onClear={() => look.verbs.onClearFilter(column.id)}
        />
      ))}
      {filtered.length > 0 && (
        <li>
          <button type="button" className={styles.tool} onClick={onClearAll}>
            Clear all
          </button>
        </li>
      )}
    </ul>
  )
}

type FilterChipProps = Readonly<{ title: string; words: string; onOpen: (anchor: HTMLElement) => void; onClear: () => void }>

function FilterChip({ title, words, onOpen, onClear }: FilterChipProps) {
  return (
    <li className={styles.chip}>
      <button type="button" className={styles.chipText} title={`${title}: ${words}`} onClick={(event) => onOpen(event.currentTarget)}>
        <span className={styles.chipTitle}>{title}:</span> {words}
      </button>
      <button type="button" className={styles.clear} aria-label={`Clear the filter of ${title}`} onClick={onClear}>
        <X size={13} strokeWidth={1.75} aria-hidden />
      </button>
    </li>
  )
}

function ViewChanged({ onSave, onReset }: Pick<FilterBarProps, 'onSave' | 'onReset'>) {
  return (
    <span className={styles.unsaved}>
      <span className={styles.unsavedWord}>View changed</span>
      <Button small onClick={onSave}>
        Save
      </Button>
      <Button small onClick={onReset}>
        Reset
      </Button>
    </span>
  )
}

function GroupButton(props: GroupMenuProps) {
  const { columns, group } = props
  return (
    <Menu.Root>
      <Menu.Trigger className={classNames(styles.tool, group !== null && styles.inForce)}>
        <Layers size={14} strokeWidth={1.75} aria-hidden />
        <span className={styles.word}>{group === null ? 'Group' : `By ${columns.find((column) => column.id === group)?.title ?? ''}`}</span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu.positioner} align="end" sideOffset={4}>
          <GroupMenu {...props} />
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

type GroupMenuProps = Readonly<{
  columns: readonly SheetColumn[]
  rows: readonly SheetRow[]
  group: string | null
  onGroup: (column: string | null) => void
}>

// Its own component, so that the columns with few answers are only looked for while the menu is open.
function GroupMenu({ columns, rows, group, onGroup }: GroupMenuProps) {
  const line = (id: string | null, title: string) => (
    <Menu.Item key={id ?? ''} className={menu.item} onClick={() => onGroup(id)}>
      {title}
      {group === id && <span className="visually-hidden">, in force</span>}
      {group === id && <Check size={14} strokeWidth={2} aria-hidden />}
    </Menu.Item>
  )
  return (
    <Menu.Popup className={classNames(menu.menu, menu.tall)}>
      {line(null, 'No groups')}
      <Menu.Separator className={menu.separator} />
      {columns
        .filter((column) => (column.group === undefined || rows.some((row) => column.value(row) !== '')) && isGroupable(column, rows))
        .map((column) => line(column.id, column.title))}
    </Menu.Popup>
  )
}
