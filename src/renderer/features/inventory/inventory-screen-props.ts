import type { ReactNode } from 'react'
import type { InventoryRow } from '../../../shared/domain/inventory/inventory-row.ts'
import type { IdentityId } from '../../../shared/domain/values/ids.ts'
import type { AppShortcutId, SheetShortcutId } from '../../../shared/ipc/shortcuts.ts'
import type { FreshRows } from './fresh-rows.ts'

/** What the menu, the keys of the window and the palette can ask of the sheet. */
export type SheetAsk =
  | Readonly<{
      do: Extract<AppShortcutId, 'add' | 'find' | 'find-next' | 'find-previous' | 'replace' | 'undo' | 'redo' | 'save' | 'print' | 'export'>
    }>
  | Readonly<{ do: 'run'; shortcut: SheetShortcutId }>
  | Readonly<{ do: 'go-to-identity'; id: IdentityId }>
  | Readonly<{ do: 'show-view'; view: string }>
  /** The rows that just came in, and no others. */
  | Readonly<{ do: 'show-imported'; rows: FreshRows }>

export type InventoryScreenProps = Readonly<{
  /** What is asked from outside and not yet done, in order. */
  commands: readonly Readonly<{ ask: SheetAsk; serial: number }>[]
  onCommandDone: (serial: number) => void
  /** Asks for files to import. */
  onImport: () => void
  /** The panel beside the sheet for the row with focus. */
  renderDetail?: (row: InventoryRow, close: () => void) => ReactNode
}>
