import type { GridAction } from '../../components/grid/grid-menu.tsx'
import type { SheetRow } from './sheet-row.ts'

type Verbs = Readonly<{ onOpen: () => void; onDelete: (rows: readonly SheetRow[]) => void }>

/** What the menu offers for a line of the sheet. */
export function rowActions(row: SheetRow, { onOpen, onDelete }: Verbs): readonly GridAction[] {
  switch (row.kind) {
    case 'draft':
      return []
    case 'identity':
      return [
        { label: 'Details', keys: 'Space', run: onOpen },
        { label: 'Move to trash', keys: 'Ctrl+-', danger: true, run: () => onDelete([row]) },
      ]
    case 'credential':
      return [
        { label: 'Details', keys: 'Space', run: onOpen },
        { label: 'Remove credential', keys: 'Ctrl+-', danger: true, run: () => onDelete([row]) },
      ]
  }
}
