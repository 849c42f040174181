import type { GridAction } from '../../components/sheet/grid-menu.tsx'
import type { SheetRow } from './columns/sheet-row.ts'

type Verbs = Readonly<{
  onOpen: () => void
  onDelete: (rows: readonly SheetRow[]) => void
  /** Asks for one value for many rows. */
  onChangeRows: (rows: readonly SheetRow[]) => void
  /** What a key of the sheet does. */
  onCommand: (command: 'copy-with-titles' | 'insert-row' | 'duplicate-rows') => void
  onClipboard: (press: 'copy' | 'cut' | 'paste') => void
}>

/** What the menu offers for a line of the sheet, in groups. */
export function rowActions(
  row: SheetRow,
  selected: readonly SheetRow[],
  { onOpen, onDelete, onChangeRows, onCommand, onClipboard }: Verbs,
): readonly (readonly GridAction[])[] {
  const rows = selected.includes(row) ? selected : [row]
  const several = rows.length > 1
  const clipboard: readonly GridAction[] = [
    { label: 'Cut', keys: 'Ctrl+X', run: () => onClipboard('cut') },
    { label: 'Copy', keys: 'Ctrl+C', run: () => onClipboard('copy') },
    { label: 'Copy with column titles', run: () => onCommand('copy-with-titles') },
    { label: 'Paste', keys: 'Ctrl+V', run: () => onClipboard('paste') },
  ]
  switch (row.kind) {
    case 'draft':
      return []
    case 'identity':
      return [
        [{ label: 'Details', keys: 'Space', run: onOpen }],
        clipboard,
        [
          ...(several ? [{ label: `Change ${rows.length.toLocaleString('en')} rows…`, run: () => onChangeRows(rows) }] : []),
          { label: 'Insert an identity below', keys: 'Ctrl+Shift++', run: () => onCommand('insert-row') },
          {
            label: several ? `Duplicate ${rows.length.toLocaleString('en')} rows` : 'Duplicate',
            keys: 'Ctrl+Shift+D',
            run: () => onCommand('duplicate-rows'),
          },
          {
            label: several ? `Move ${rows.length.toLocaleString('en')} rows to trash` : 'Move to trash',
            keys: 'Ctrl+-',
            danger: true,
            run: () => onDelete(rows),
          },
        ],
      ]
    case 'credential':
      return [
        [{ label: 'Details', keys: 'Space', run: onOpen }],
        clipboard,
        [{ label: 'Remove credential', keys: 'Ctrl+-', danger: true, run: () => onDelete([row]) }],
      ]
  }
}
