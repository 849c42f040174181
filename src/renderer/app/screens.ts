import type { ShortcutId } from '../../shared/ipc/shortcuts.ts'
import type { SheetAsk } from '../features/inventory/inventory-screen-props.ts'

/** The places of the rail. */
export const screens = ['inventory', 'due', 'reviews', 'imports', 'trash', 'settings'] as const
export type Screen = (typeof screens)[number]

/** Something asked of the sheet. A new object each time, so that asking twice works. */
export type SheetCommand = Readonly<{ ask: SheetAsk; serial: number }>

export const screenWords: Readonly<Record<Screen, string>> = { inventory: 'Inventory', due: 'Due', reviews: 'Reviews', imports: 'Imports', trash: 'Trash', settings: 'Settings' }

/** The shortcut that shows a screen. */
export const screenOfShortcut: Readonly<Partial<Record<ShortcutId, Screen>>> = {
  'show-inventory': 'inventory',
  'show-due': 'due',
  'show-reviews': 'reviews',
  'show-imports': 'imports',
  'show-trash': 'trash',
  'show-settings': 'settings',
}
