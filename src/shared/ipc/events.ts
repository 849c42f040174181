import type { ShortcutId } from './shortcuts.ts'

/** What main tells the window without being asked. */
export type AppEvent =
  /** A menu item was chosen; the window carries out what its keys would. */
  | Readonly<{ type: 'command'; command: ShortcutId }>
  | Readonly<{ type: 'vault-changed' }>
