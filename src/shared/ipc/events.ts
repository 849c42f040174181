/** What main tells the window without being asked. */
export type AppEvent =
  | Readonly<{ type: 'command'; command: MenuCommand }>
  | Readonly<{ type: 'vault-changed' }>

/** Menu items the window carries out; the keys stand in the menu itself. */
export const menuCommands = ['add', 'find', 'import', 'undo', 'redo', 'lock', 'show-inventory', 'show-due', 'show-reviews', 'show-imports', 'show-trash'] as const
export type MenuCommand = (typeof menuCommands)[number]
