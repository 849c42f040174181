import { editorCommandOf } from './keys.ts'
import type { Motion } from './movement.ts'
import type { CellRef } from './selection.ts'

/** The one cell being edited. */
export type Editing = Readonly<{
  cell: CellRef
  /** Opened by typing: the key replaces the value and arrows leave the cell. Opened to edit: arrows move the caret. */
  start: 'type' | 'edit'
  /** Why the text was refused; the editor stays open with it. */
  problem: string | null
}>

/** Where a commit leads; null stays on the cell, 'fill' puts the text into every selected cell. */
export type AfterCommit = Motion | 'fill' | null

/** What an editor is given. `onText` reports every change, so that the sheet can commit without asking the editor. */
export type EditorProps = Readonly<{
  label: string
  text: string
  start: Editing['start']
  problem: string | null
  onText: (text: string) => void
  onCommit: (text: string, then: AfterCommit) => void
  onCancel: () => void
}>

/** What the sheet does when an editor reports back. */
export type EditorActions = Pick<EditorProps, 'onText' | 'onCommit' | 'onCancel'>

type EditorKey = Readonly<{
  key: string
  code: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  keyCode: number
}> &
  Readonly<{ nativeEvent: Readonly<{ isComposing: boolean }> }>

/** What a key means inside every editor. An input method owns its keys until it is done. */
export function editorKey(event: EditorKey, start: Editing['start']): Readonly<{ commit: AfterCommit }> | 'cancel' | null {
  if (event.nativeEvent.isComposing || event.keyCode === 229) return null
  const command = editorCommandOf(event)
  switch (command) {
    case 'editor.cancel':
      return 'cancel'
    case 'editor.commit-down':
      return { commit: 'down' }
    case 'editor.commit-up':
      return { commit: 'up' }
    case 'editor.commit-next':
      return { commit: 'next' }
    case 'editor.commit-previous':
      return { commit: 'previous' }
    case 'editor.commit-selection':
      return { commit: 'fill' }
    case 'editor.leave':
      return { commit: null }
    case 'editor.new-line':
      return null
    case null:
      return start === 'type' && !(event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) ? arrowKey(event.key) : null
  }
}

// Opened by typing: arrows leave the cell, as in Excel.
function arrowKey(key: string): Readonly<{ commit: Motion }> | null {
  const motion = arrowMotions.get(key)
  return motion === undefined ? null : { commit: motion }
}

const arrowMotions: ReadonlyMap<string, Motion> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
])
