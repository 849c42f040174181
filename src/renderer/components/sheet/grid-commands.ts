import type { GridProps } from './grid-props.ts'
import type { GridCommand } from './keys.ts'
import { rowsOf } from './lines.ts'
import { openMenuAt } from './open-menu-at.ts'
import type { GridState } from './use-grid.ts'

/** What keys, menus and the mouse do in the cells. */
export function gridCommands<Row, Change>(grid: GridState<Row, Change>, props: GridProps<Row, Change>) {
  const { scroller, lines, columns, anchor, area, header, active, ranges, reveal, select } = grid
  const { begin, clear, close, openOrToggle } = cellVerbs(grid, props)
  /** False when the key should go on to where it belongs. */
  const run = (command: GridCommand): boolean => {
    const lastRow = Math.max(0, lines.length - 1)
    const lastColumn = columns.length - 1
    switch (command.do) {
      case 'move':
        return grid.move(command.motion, command.extend)
      case 'edit':
        begin('edit')
        return true
      case 'type':
        begin('type')
        return false
      case 'clear':
        clear()
        return true
      case 'open':
        if (active?.kind === 'row') openOrToggle(active.row)
        else grid.toggle(active)
        return true
      case 'delete-rows':
        props.onDelete(rowsOf(lines.slice(area.top, area.bottom + 1)))
        return true
      case 'expand':
        grid.toggle(active, true)
        return true
      case 'collapse':
        close()
        return true
      case 'select-row':
        select({ row: area.top, column: 0 }, { row: area.bottom, column: lastColumn })
        return true
      case 'select-column':
        select({ row: 0, column: area.left }, { row: lastRow, column: area.right })
        return true
      case 'reveal':
        reveal(anchor)
        return true
      case 'clear-and-edit':
        if (ranges.several) clear()
        else begin('type')
        return true
      case 'open-list':
        begin('edit')
        return true
      case 'now':
        props.say('No field holds a time of day. Ctrl+; writes today’s date.')
        return true
      case 'context-menu':
        return false
      case 'select-all':
      case 'today':
      case 'fill-selection':
      case 'fill-down':
      case 'fill-right':
      case 'copy-from-above':
      case 'copy-with-titles':
      case 'cancel':
      case 'insert-row':
      case 'duplicate-rows':
        return ranges.run(command.do)
      case 'row-menu':
        openMenuAt(scroller.current?.querySelector(`[data-row="${anchor.row}"][data-column="-1"]`))
        return true
      case 'filter-column':
      case 'hide-columns':
      case 'show-columns':
      case 'move-column-left':
      case 'move-column-right':
      case 'column-title':
      case 'column-menu':
        return header.run(command.do)
    }
  }
  return { run, begin }
}

/** What is done to the active cell, or to all that are selected. */
function cellVerbs<Row, Change>(grid: GridState<Row, Change>, props: GridProps<Row, Change>) {
  const { columns, anchor, activeRef, editor, ranges, reveal } = grid
  const begin = (start: 'edit' | 'type') => {
    reveal(anchor)
    editor.begin(activeRef, start)
  }
  const clear = () => (ranges.several ? ranges.clear() : editor.write(activeRef, ''))
  const close = () => {
    const left = grid.closeAround(anchor.row)
    if (left !== null) grid.selectRow(left, activeRef.column)
  }
  const openOrToggle = (row: Row) => {
    const next = columns[anchor.column]?.toggled?.(row) ?? null
    if (next === null) return props.onOpen(row)
    if (ranges.several) ranges.fillSelection(next)
    else editor.write(activeRef, next)
    props.say(next)
  }
  return { begin, clear, close, openOrToggle }
}
