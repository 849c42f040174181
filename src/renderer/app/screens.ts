import type { ShortcutId } from '../../shared/ipc/shortcuts.ts'
import type { SheetAsk } from '../features/inventory/inventory-screen-props.ts'

/** The places of the rail. */
export const screens = [
  'inventory',
  'findings',
  'controls',
  'due',
  'reviews',
  'people',
  'drills',
  'agents',
  'vendors',
  'imports',
  'trash',
  'settings',
] as const
export type Screen = (typeof screens)[number]

/** Something asked of the sheet, numbered so that asking twice works. */
export type SheetCommand = Readonly<{ ask: SheetAsk; serial: number }>

/** The shortcut that shows a screen. */
export const screenOfShortcut: Readonly<Partial<Record<ShortcutId, Screen>>> = {
  'show-inventory': 'inventory',
  'show-findings': 'findings',
  'show-controls': 'controls',
  'show-due': 'due',
  'show-reviews': 'reviews',
  'show-people': 'people',
  'show-drills': 'drills',
  'show-agents': 'agents',
  'show-vendors': 'vendors',
  'show-imports': 'imports',
  'show-trash': 'trash',
  'show-settings': 'settings',
}
