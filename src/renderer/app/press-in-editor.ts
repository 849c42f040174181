import { comboOf, type EditorShortcutId, shortcutNamed } from '../../shared/ipc/shortcuts.ts'
import { isTyping } from '../lib/is-typing.ts'

/** What the menu does for an open editor is what its key does: the key is pressed there. */
export function pressInEditor(id: EditorShortcutId): void {
  const field = document.activeElement
  const [keys] = shortcutNamed(id).keys
  if (!isTyping(field) || keys === undefined) return
  const { key, control, alt, shift } = comboOf(keys)
  field?.dispatchEvent(
    new KeyboardEvent('keydown', { key, ctrlKey: control, altKey: alt, shiftKey: shift, bubbles: true, cancelable: true }),
  )
}
