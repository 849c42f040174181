import type { GridSort } from './arrange.ts'
import type { GridAction } from './grid-menu.tsx'

type ColumnUse = Readonly<{ onSort: (sort: GridSort | null) => void; width: number; setWidth: (column: string, width: number) => void }>

/** What the menu offers for a column, so that nothing needs the mouse. */
export function columnActions(column: Readonly<{ id: string; title: string }>, { onSort, width, setWidth }: ColumnUse): readonly GridAction[] {
  return [
    { label: `Sort ${column.title} A to Z`, run: () => onSort({ column: column.id, direction: 'ascending' }) },
    { label: `Sort ${column.title} Z to A`, run: () => onSort({ column: column.id, direction: 'descending' }) },
    { label: 'Sort as entered', run: () => onSort(null) },
    { label: 'Wider column', run: () => setWidth(column.id, width + 40) },
    { label: 'Narrower column', run: () => setWidth(column.id, width - 40) },
  ]
}

/** The header arrow: up, down, then as entered. */
export function nextSort(sort: GridSort | null, column: string): GridSort | null {
  if (sort?.column !== column) return { column, direction: 'ascending' }
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : null
}
