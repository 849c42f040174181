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

/** What an editor is given. `onText` reports every change, so that the sheet can commit without asking the editor. */
export type EditorProps = Readonly<{
  label: string
  text: string
  start: Editing['start']
  problem: string | null
  onText: (text: string) => void
  /** Commits, then moves; null stays. */
  onCommit: (text: string, then: Motion | null) => void
  onCancel: () => void
}>

/** What the sheet does when an editor reports back. */
export type EditorActions = Pick<EditorProps, 'onText' | 'onCommit' | 'onCancel'>

type EditorKey = Readonly<{ key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean; keyCode: number }> & Readonly<{ nativeEvent: Readonly<{ isComposing: boolean }> }>

/** What a key means inside every editor. An input method owns its keys until it is done. */
export function editorKey(event: EditorKey, start: Editing['start']): Readonly<{ commit: Motion | null }> | 'cancel' | null {
  if (event.nativeEvent.isComposing || event.keyCode === 229) return null
  switch (event.key) {
    case 'Escape':
      return 'cancel'
    case 'Enter':
      if (event.altKey) return null
      return { commit: event.ctrlKey || event.metaKey ? null : event.shiftKey ? 'up' : 'down' }
    case 'Tab':
      return { commit: event.shiftKey ? 'previous' : 'next' }
    case 'ArrowUp':
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'ArrowRight':
      if (start !== 'type' || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return null
      return { commit: arrowMotions[event.key] }
    default:
      return null
  }
}

const arrowMotions = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const
