import type { GridAction } from '../../components/grid/grid-menu.tsx'
import type { SheetRow } from './sheet-row.ts'

type Verbs = Readonly<{
  onOpen: () => void
  onDelete: (rows: readonly SheetRow[]) => void
  /** Asks for one value for many rows. */
  onChangeRows: (rows: readonly SheetRow[]) => void
  /** What a key of the sheet does. */
  onCommand: (command: 'copy-with-titles' | 'insert-row' | 'duplicate-rows') => void
}>

/** What the menu offers for a line of the sheet. */
export function rowActions(row: SheetRow, selected: readonly SheetRow[], { onOpen, onDelete, onChangeRows, onCommand }: Verbs): readonly GridAction[] {
  const rows = selected.includes(row) ? selected : [row]
  const several = rows.length > 1
  const shared: readonly GridAction[] = [
    { label: 'Copy with column titles', run: () => onCommand('copy-with-titles') },
    ...(several ? [{ label: `Change ${rows.length.toLocaleString('en')} rows…`, run: () => onChangeRows(rows) }] : []),
    { label: 'Insert an identity below', keys: 'Ctrl+Shift++', run: () => onCommand('insert-row') },
    { label: several ? `Duplicate ${rows.length.toLocaleString('en')} rows` : 'Duplicate', keys: 'Ctrl+Shift+D', run: () => onCommand('duplicate-rows') },
  ]
  switch (row.kind) {
    case 'draft':
      return []
    case 'identity':
      return [
        { label: 'Details', keys: 'Space', run: onOpen },
        ...shared,
        { label: several ? `Move ${rows.length.toLocaleString('en')} rows to trash` : 'Move to trash', keys: 'Ctrl+-', danger: true, run: () => onDelete(rows) },
      ]
    case 'credential':
      return [
        { label: 'Details', keys: 'Space', run: onOpen },
        { label: 'Copy with column titles', run: () => onCommand('copy-with-titles') },
        { label: 'Remove credential', keys: 'Ctrl+-', danger: true, run: () => onDelete([row]) },
      ]
  }
}
