import { ArrowDown, ArrowUp, ArrowUpDown, ChevronDown, ListFilter } from 'lucide-react'
import type { PointerEvent } from 'react'
import { classNames } from '../../lib/class-names.ts'
import type { GridSort } from './arrange.ts'
import styles from './grid.module.css'
import { openMenuAt } from './open-menu-at.ts'

type HeaderTitleProps = Readonly<{
  id: string
  title: string
  frozen: boolean
  place: number
  /** Out of view: only the title. */
  bare: boolean
  active: boolean
  above: boolean
  sort: readonly GridSort[]
  filtered: boolean
  dropHere: 'before' | 'after' | null
  onSort: (joins: boolean) => void
  onFilter: () => void
  onWidth: (width: number) => void
  /** The edge was let go. */
  onWidthDone: (width: number) => void
  onFit: () => void
}>

/** The title of one column with its state: sorted, filtered. Its buttons only repeat what its menu can. */
export function HeaderTitle({
  id,
  title,
  frozen,
  place,
  bare,
  active,
  above,
  sort,
  filtered,
  dropHere,
  onSort,
  onFilter,
  onWidth,
  onWidthDone,
  onFit,
}: HeaderTitleProps) {
  const at = sort.findIndex((key) => key.column === id)
  const own = sort[at]
  const direction = own === undefined ? 'none' : own.descending ? 'descending' : 'ascending'
  const several = own !== undefined && sort.length > 1
  const description = [filtered ? 'Filtered.' : null, several ? `Sort key ${at + 1} of ${sort.length}.` : null]
    .filter((part) => part !== null)
    .join(' ')
  const arrow = <SortArrow title={title} descending={own?.descending ?? null} place={several ? at + 1 : null} onSort={onSort} />
  return (
    <div
      role="columnheader"
      aria-label={title}
      aria-colindex={place + 1}
      aria-sort={direction}
      aria-description={description || undefined}
      aria-haspopup="menu"
      tabIndex={active ? 0 : -1}
      data-header={place}
      className={classNames(
        styles.title,
        frozen && styles.frozen,
        own !== undefined && styles.sorted,
        above && styles.above,
        dropHere === 'before' && styles.dropBefore,
        dropHere === 'after' && styles.dropAfter,
      )}
      style={frozen ? { width: `var(--w${place})`, left: `var(--l${place})` } : { width: `var(--w${place})` }}
    >
      <span className={styles.titleText}>{title}</span>
      {!bare && own !== undefined && arrow}
      {!bare && filtered && <FilterMark title={title} onFilter={onFilter} />}
      {!bare && (
        <>
          <span className={styles.hovered}>
            {own === undefined && arrow}
            <MenuButton title={title} />
          </span>
          <span
            className={styles.edge}
            aria-hidden
            onPointerDown={(event) => dragWidth(event, onWidth, onWidthDone)}
            onMouseDown={(event) => event.stopPropagation()}
            onDoubleClick={onFit}
          />
        </>
      )}
    </div>
  )
}

type SortArrowProps = Readonly<{
  title: string
  /** Null while the column is not sorted. */
  descending: boolean | null
  /** Which of several sort keys it is. */
  place: number | null
  onSort: (joins: boolean) => void
}>

function SortArrow({ title, descending, place, onSort }: SortArrowProps) {
  const Arrow = descending === null ? ArrowUpDown : descending ? ArrowDown : ArrowUp
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.tool}
      aria-label={`Sort by ${title}`}
      title={`Sort by ${title}. With Shift: add to the order.`}
      onClick={(event) => onSort(event.shiftKey)}
    >
      <Arrow size={13} strokeWidth={1.75} aria-hidden />
      {place !== null && (
        <span className={styles.sortPlace} aria-hidden>
          {place}
        </span>
      )}
    </button>
  )
}

function FilterMark({ title, onFilter }: Readonly<{ title: string; onFilter: () => void }>) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classNames(styles.tool, styles.filtered)}
      aria-label={`Filter of ${title}`}
      title={`Filter of ${title}`}
      onClick={onFilter}
    >
      <ListFilter size={13} strokeWidth={2} aria-hidden />
    </button>
  )
}

function MenuButton({ title }: Readonly<{ title: string }>) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.tool}
      aria-label={`Menu of ${title}`}
      title={`Menu of ${title}`}
      onClick={(event) => openMenuAt(event.currentTarget.closest('[data-header]'))}
    >
      <ChevronDown size={13} strokeWidth={1.75} aria-hidden />
    </button>
  )
}

function dragWidth(event: PointerEvent<HTMLElement>, onWidth: (width: number) => void, onDone: (width: number) => void): void {
  event.preventDefault()
  event.stopPropagation()
  const edge = event.currentTarget
  const from = event.clientX
  const width = edge.parentElement?.offsetWidth ?? 0
  let dragged: number | null = null
  const move = (next: globalThis.PointerEvent) => {
    if (dragged === null && Math.abs(next.clientX - from) < 2) return
    dragged = width + next.clientX - from
    onWidth(dragged)
  }
  const end = () => {
    edge.removeEventListener('pointermove', move)
    edge.removeEventListener('pointerup', end)
    edge.removeEventListener('pointercancel', end)
    if (dragged !== null) onDone(dragged)
  }
  edge.setPointerCapture(event.pointerId)
  edge.addEventListener('pointermove', move)
  edge.addEventListener('pointerup', end)
  edge.addEventListener('pointercancel', end)
}
