import type { ReactNode } from 'react'
import type { InventoryRow } from '../../../shared/domain/inventory.ts'

export type InventoryScreenProps = Readonly<{
  /** What the menu asks for; a new object each time it asks. */
  command: Readonly<{ name: 'add' | 'find'; serial: number }> | null
  onShowImports: () => void
  /** The panel beside the sheet for the row with focus. */
  renderDetail?: (row: InventoryRow, close: () => void) => ReactNode
}>
