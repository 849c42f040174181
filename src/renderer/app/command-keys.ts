import type { MenuCommand } from '../../shared/ipc/events.ts'

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const withControl: Readonly<Record<string, MenuCommand>> = {
  n: 'add',
  f: 'find',
  i: 'import',
  l: 'lock',
  z: 'undo',
  y: 'redo',
  1: 'show-inventory',
  2: 'show-due',
  3: 'show-reviews',
  4: 'show-imports',
  5: 'show-trash',
}

/** The menu item these keys stand for, or null. While somebody types, undo and redo belong to the text. */
export function commandOfKey(event: Keys, typing: boolean): MenuCommand | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const key = event.key.toLowerCase()
  const command = event.shiftKey ? (key === 'z' ? 'redo' : undefined) : withControl[key]
  if (command === undefined) return null
  return typing && (command === 'undo' || command === 'redo') ? null : command
}
