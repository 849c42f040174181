import { useImperativeHandle } from 'react'
import type { GridHandle, GridProps } from './grid-props.ts'
import { type GridCommand, gridCommand } from './keys.ts'
import type { GridState } from './use-grid.ts'

/** What the screen around the sheet may ask of it. */
export function useGridHandle<Row, Change>(
  { scroller, columns, places, anchor, header, activeRef, activeCell, editor, focus, reveal, goToRow }: GridState<Row, Change>,
  { ref, enterMovesDown }: GridProps<Row, Change>,
  run: (command: GridCommand) => boolean,
): void {
  useImperativeHandle(ref, (): GridHandle => ({
    focus: () => {
      focus.take()
      reveal(anchor)
      activeCell()?.focus({ preventScroll: true })
    },
    reveal: () => reveal(anchor),
    run: (id) => {
      const command = gridCommand(id, enterMovesDown)
      if (command !== null) run(command)
    },
    active: () => activeRef,
    holds: (row) => places.has(row),
    titleOf: (column) =>
      scroller.current?.querySelector(`[data-header="${columns.findIndex((candidate) => candidate.id === column)}"]`) ?? null,
    goTo: (row, column = activeRef.column) => {
      header.leave()
      focus.take()
      goToRow(row, column)
    },
    point: (row, column = activeRef.column) => {
      header.leave()
      goToRow(row, column)
    },
    edit: (row, column) => {
      header.leave()
      focus.take()
      goToRow(row, column)
      editor.beginSoon({ row, column })
    },
  }))
}
