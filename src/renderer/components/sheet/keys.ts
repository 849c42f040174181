import { type EditorShortcutId, type SheetShortcutId, shortcutOf } from '../../../shared/ipc/shortcuts.ts'
import { type Motion, motions } from './movement.ts'

type MoveId = Extract<SheetShortcutId, `${'move' | 'extend'}.${string}`>

/** What a key asks for while no cell is being edited. */
export type GridCommand =
  | Readonly<{ do: 'move'; motion: Motion; extend: boolean }>
  | Readonly<{ do: 'type' }>
  | Readonly<{ do: Exclude<SheetShortcutId, MoveId | 'enter' | 'copy' | 'cut' | 'paste'> }>

export type KeyPress = Readonly<{
  key: string
  code?: string
  keyCode: number
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  isAltGraph: boolean
}>

/** The command of a key press, or null when the key is not the sheet's. */
export function commandOf(press: KeyPress, enterMovesDown = false): GridCommand | null {
  const shortcut = isComposing(press) ? null : shortcutOf(press, 'sheet')
  if (shortcut !== null) return gridCommand(shortcut.id as SheetShortcutId, enterMovesDown)
  const held = (press.ctrlKey || press.metaKey || press.altKey) && !press.isAltGraph
  return !held && startsWriting(press) ? { do: 'type' } : null
}

/** A line of the shortcut table as the sheet carries it out; null for what the browser turns into clipboard events. */
export function gridCommand(id: SheetShortcutId, enterMovesDown = false): GridCommand | null {
  if (isMove(id)) {
    const motion = motions.find((candidate) => candidate === id.slice(id.indexOf('.') + 1))
    return motion === undefined ? null : { do: 'move', motion, extend: id.startsWith('extend.') }
  }
  switch (id) {
    case 'enter':
      return enterMovesDown ? { do: 'move', motion: 'down', extend: false } : { do: 'edit' }
    case 'copy':
    case 'cut':
    case 'paste':
      return null
    default:
      return { do: id }
  }
}

/** What a key means inside every editor; null leaves it to the text. */
export function editorCommandOf(press: Omit<KeyPress, 'isAltGraph'>): EditorShortcutId | null {
  return isComposing(press) ? null : ((shortcutOf(press, 'editor')?.id as EditorShortcutId | undefined) ?? null)
}

function isMove(id: SheetShortcutId): id is MoveId {
  return id.startsWith('move.') || id.startsWith('extend.')
}

function isComposing(press: Readonly<{ key: string; keyCode: number }>): boolean {
  return press.keyCode === 229 || press.key === 'Process' || press.key === 'Dead'
}

/** True for keys that write, input methods and dead keys included: the editor must be open before the key lands. */
function startsWriting(press: KeyPress): boolean {
  return isComposing(press) || [...press.key].length === 1
}
