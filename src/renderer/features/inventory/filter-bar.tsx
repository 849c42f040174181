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
  activeColumn,
  onClearAll,
  onSave,
  onReset,
}: FilterBarProps) {
  const { verbs, setFloating, look: state } = look
  const filtered = columns.filter((column) => state.filtered.has(column.id))
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
      <ul className={styles.chips} aria-label="Filters in force">
        {filtered.map((column) => {
          const words = filterWords(
            filters.filter((filter) => filter.column === column.id),
            column.type,
          )
          return (
            <li key={column.id} className={styles.chip}>
              <button
                type="button"
                className={styles.chipText}
                title={`${column.title}: ${words}`}
                onClick={(event) => setFloating({ kind: 'filter', column: column.id, anchor: event.currentTarget })}
              >
                <span className={styles.chipTitle}>{column.title}:</span> {words}
              </button>
              <button
                type="button"
                className={styles.clear}
                aria-label={`Clear the filter of ${column.title}`}
                onClick={() => verbs.onClearFilter(column.id)}
              >
                <X size={13} strokeWidth={1.75} aria-hidden />
              </button>
            </li>
          )
        })}
        {filtered.length > 0 && (
          <li>
            <button type="button" className={styles.tool} onClick={onClearAll}>
              Clear all
            </button>
          </li>
        )}
      </ul>
      {changed && (
        <span className={styles.unsaved}>
          <span className={styles.unsavedWord}>View changed</span>
          <Button small onClick={onSave}>
            Save
          </Button>
          <Button small onClick={onReset}>
            Reset
          </Button>
        </span>
      )}
      <span ref={count} className={styles.count}>
        {shown === total ? plural(total, 'identity', 'identities') : `${shown.toLocaleString('en')} of ${total.toLocaleString('en')}`}
      </span>
      <Menu.Root>
        <Menu.Trigger className={classNames(styles.tool, state.group !== null && styles.inForce)}>
          <Layers size={14} strokeWidth={1.75} aria-hidden />
          <span className={styles.word}>
            {state.group === null ? 'Group' : `By ${columns.find((column) => column.id === state.group)?.title ?? ''}`}
          </span>
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className={menu.positioner} align="end" sideOffset={4}>
            <GroupMenu columns={columns} rows={rows} group={state.group} onGroup={verbs.onGroup} />
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
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
