/** Where a cell lies in the sheet, in pixels from its top left corner, header excluded. */
export type CellBox = Readonly<{ top: number; left: number; width: number; height: number }>

type View = Readonly<{ top: number; left: number; width: number; height: number; headerHeight: number; frozenEnd: number }>

/** The scroll offset that shows the whole cell with the least movement. Frozen cells never need to scroll sideways. */
export function offsetToReveal(cell: CellBox, view: View): Readonly<{ top: number; left: number }> {
  const rowsHeight = view.height - view.headerHeight
  const top =
    cell.top < view.top ? cell.top : cell.top + cell.height > view.top + rowsHeight ? cell.top + cell.height - rowsHeight : view.top
  if (cell.left < view.frozenEnd) return { top, left: view.left }
  const hiddenLeft = cell.left - view.frozenEnd < view.left
  const hiddenRight = cell.left + cell.width > view.left + view.width
  const left = hiddenLeft
    ? cell.left - view.frozenEnd
    : hiddenRight
      ? Math.min(cell.left - view.frozenEnd, cell.left + cell.width - view.width)
      : view.left
  return { top, left }
}
