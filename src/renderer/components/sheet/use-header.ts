import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useState } from 'react'
import type { GridColumn } from './column.ts'
import type { ColumnState, ColumnVerbs } from './column-actions.ts'
import { openMenuAt } from './open-menu-at.ts'
import type { Area, Place } from './selection.ts'

type HeaderUse<Row, Change> = Readonly<{
  scroller: RefObject<HTMLElement | null>
  columns: readonly GridColumn<Row, Change>[]
  anchor: Place
  area: Area
  look: ColumnState
  verbs: ColumnVerbs
  select: (anchor: Place, head: Place) => void
  reveal: (place: Place) => void
  say: (sentence: string) => void
}>

export type ColumnCommand =
  'column-title' | 'filter-column' | 'hide-columns' | 'show-columns' | 'move-column-left' | 'move-column-right' | 'column-menu'

/** What a key may do while the keyboard is on a title. */
const titleCommands: ReadonlySet<string> = new Set([
  'filter-column',
  'hide-columns',
  'show-columns',
  'move-column-left',
  'move-column-right',
  'column-menu',
  'select-column',
  'context-menu',
])

/** The row of titles as a place of the keyboard: Alt and the arrow up lead into it, the arrow down out of it. And what keys do to the column they stand on. */
export function useHeader<Row, Change>(use: HeaderUse<Row, Change>) {
  const { scroller, columns, anchor, area, look, verbs, select, reveal } = use
  const [inside, setInside] = useState(false)
  const title = (place: number) => scroller.current?.querySelector<HTMLElement>(`[data-header="${place}"]`) ?? null
  // In another order the rows between two corners are others: only the cell itself stays selected.
  const alone = useEffectEvent(() => {
    if (area.top !== area.bottom || area.left !== area.right) select(anchor, anchor)
  })
  useEffect(() => alone(), [look.sort, look.group])
  const goTo = (column: number) => {
    const place = { row: anchor.row, column: Math.max(0, Math.min(columns.length - 1, column)) }
    select(place, place)
    reveal(place)
  }

  return {
    inside,
    run: columnCommands(use, { title, goTo, enter: () => setInside(true) }),
    /** The title that has the focus while the keyboard is up here. */
    title: () => title(anchor.column),
    leave: () => setInside(false),
    takes: (command: string) => titleCommands.has(command),
    /** Once the menu that asks for it is gone. */
    openMenuSoon: (place: number) => void setTimeout(() => openMenuAt(title(place)), 50),
    onFocus: (event: FocusEvent<HTMLElement>) => {
      if (event.target.matches('[data-header]')) setInside(true)
      else if (event.target.matches('[data-column]')) setInside(false)
    },
    /** True when the key meant something here. */
    onKeyDown: (event: KeyboardEvent): boolean => {
      const column = columns[anchor.column]
      if (column === undefined || event.altKey || event.ctrlKey || event.metaKey) {
        if (event.altKey && event.key === 'ArrowDown' && column !== undefined) {
          verbs.onFilter(column.id)
          return true
        }
        return false
      }
      switch (event.key) {
        case 'ArrowLeft':
        case 'ArrowRight':
          goTo(anchor.column + (event.key === 'ArrowLeft' ? -1 : 1))
          return true
        case 'Home':
        case 'End':
          goTo(event.key === 'Home' ? 0 : columns.length - 1)
          return true
        case 'ArrowDown':
        case 'Escape':
          setInside(false)
          return true
        case 'ArrowUp':
          return true
        case 'Enter':
        case ' ':
          openMenuAt(title(anchor.column))
          return true
        default:
          return false
      }
    },
  }
}

type Titles = Readonly<{
  title: (place: number) => HTMLElement | null
  goTo: (column: number) => void
  /** Puts the keyboard on the titles. */
  enter: () => void
}>

/** What keys do to the column they stand on. */
function columnCommands<Row, Change>(
  { columns, anchor, area, look, verbs, reveal, say }: HeaderUse<Row, Change>,
  { title, goTo, enter }: Titles,
) {
  const run = (command: ColumnCommand): boolean => {
    const column = columns[anchor.column]
    if (column === undefined) return true
    switch (command) {
      case 'filter-column':
        if (look.filtered.has(column.id)) {
          verbs.onClearFilter(column.id)
          say(`The filter of ${column.title} is cleared`)
        } else {
          reveal(anchor)
          verbs.onFilter(column.id)
        }
        return true
      case 'hide-columns':
        return hide(columns.slice(area.left, area.right + 1))
      case 'show-columns':
        verbs.onShowList()
        return true
      case 'column-title':
        reveal(anchor)
        enter()
        return true
      case 'column-menu':
        reveal(anchor)
        openMenuAt(title(anchor.column))
        return true
      case 'move-column-left':
        return move(column, anchor.column - 1, columns[anchor.column - 1])
      case 'move-column-right':
        return move(column, anchor.column + 1, columns[anchor.column + 2])
    }
  }
  const hide = (wanted: readonly GridColumn<Row, Change>[]): boolean => {
    const hidden = wanted.filter((column) => column.namesRow !== true)
    const gone = new Set(hidden.map((column) => column.id))
    const stays = columns.findLastIndex((column, place) => place < area.left && !gone.has(column.id))
    const next = columns.findIndex((column, place) => place > area.right && !gone.has(column.id))
    if (hidden.length === 0) {
      say('The name cannot be hidden: it tells the rows apart.')
      return true
    }
    goTo(next === -1 ? Math.max(0, stays) : next)
    verbs.onHide([...gone])
    say(`${hidden.map((column) => column.title).join(', ')} hidden. Ctrl+Shift+0 shows all columns.`)
    return true
  }
  const move = (column: GridColumn<Row, Change>, to: number, before: GridColumn<Row, Change> | undefined): boolean => {
    if (to < 0 || to >= columns.length) return true
    verbs.onMove(column.id, before?.id ?? null)
    say(`${column.title} is column ${to + 1} of ${columns.length} now`)
    return true
  }
  return run
}
