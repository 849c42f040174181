import type { ShortcutId } from './shortcuts.ts'

/** What main tells the window without being asked. */
export type AppEvent =
  /** A menu item was chosen; the window carries out what its keys would. */
  | Readonly<{ type: 'command'; command: ShortcutId }>
  | Readonly<{ type: 'vault-changed' }>
  /** How far a long piece of work is. */
  | Readonly<{ type: 'progress'; progress: WorkProgress }>

/** What is being done, and how much of it is done; `of` is null while nobody knows. */
export type WorkProgress = Readonly<{ step: WorkStep; done: number; of: number | null }>
export const workSteps = ['read', 'compare', 'save', 'backup', 'undo', 'export'] as const
export type WorkStep = (typeof workSteps)[number]
