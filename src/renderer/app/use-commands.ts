import { useCallback, useEffect, useRef } from 'react'
import { unreachable } from '../../shared/domain/values/unreachable.ts'
import {
  type AppShortcutId,
  type EditorShortcutId,
  type SheetShortcutId,
  type ShortcutId,
  shortcutNamed,
  shortcutOf,
} from '../../shared/ipc/shortcuts.ts'
import { onAppEvent } from '../api/client.ts'
import type { SheetAsk } from '../features/inventory/inventory-screen-props.ts'
import { isTyping } from '../lib/is-typing.ts'
import { pressInEditor } from './press-in-editor.ts'
import { moveBetweenRegions } from './regions.ts'
import { type Screen, screenOfShortcut } from './screens.ts'
import { useHistoryStep } from './use-history-step.ts'
import { useSaySaved } from './use-say-saved.ts'

/** What floats above the window and is opened by a key. */
export type Overlay = 'palette' | 'go-to' | 'shortcuts'

type Handlers = Readonly<{
  screen: Screen
  onShow: (screen: Screen) => void
  /** Asks for files to import. */
  onImport: () => void
  onSheet: (ask: SheetAsk) => void
  onLock: () => void
  onOverlay: (overlay: Overlay) => void
}>

/** Carries out what the menu sends, the keys of the window say or the palette offers; what only the sheet can do is handed on to it. */
export function useCommands({ screen, onShow, onImport, onSheet, onLock, onOverlay }: Handlers): (id: ShortcutId) => void {
  const stepHistory = useHistoryStep()
  const saySaved = useSaySaved()
  const inSheet = screen === 'inventory'

  const carryOutApp = (id: AppShortcutId): void => {
    switch (id) {
      case 'undo':
      case 'redo':
        return inSheet && !isTyping(document.activeElement) ? onSheet({ do: id }) : stepHistory(id)
      case 'save':
        return inSheet ? onSheet({ do: id }) : saySaved()
      case 'add':
      case 'find':
      case 'find-next':
      case 'find-previous':
      case 'replace':
      case 'print':
      case 'export':
        return onSheet({ do: id })
      case 'import':
        return onImport()
      case 'show-inventory':
      case 'show-findings':
      case 'show-controls':
      case 'show-people':
      case 'show-drills':
      case 'show-agents':
      case 'show-vendors':
      case 'show-due':
      case 'show-reviews':
      case 'show-imports':
      case 'show-trash':
      case 'show-settings':
        return onShow(screenOfShortcut[id] ?? 'inventory')
      case 'lock':
        return onLock()
      case 'palette':
      case 'go-to':
      case 'shortcuts':
        return onOverlay(id)
      case 'next-region':
        return moveBetweenRegions(1)
      case 'previous-region':
        return moveBetweenRegions(-1)
      default:
        return unreachable(id)
    }
  }
  const carryOut = (id: ShortcutId): void => {
    switch (shortcutNamed(id).where) {
      case 'app':
        return carryOutApp(id as AppShortcutId)
      case 'sheet':
        return onSheet({ do: 'run', shortcut: id as SheetShortcutId })
      case 'editor':
        return pressInEditor(id as EditorShortcutId)
    }
  }

  const latest = useRef(carryOut)
  useEffect(() => {
    latest.current = carryOut
  })
  useEffect(() => onAppEvent((event) => event.type === 'command' && latest.current(event.command)), [])
  useEffect(() => {
    // The menu shows the keys but leaves them to the page, so that the sheet can take its own first.
    const onKey = (event: KeyboardEvent) => {
      const id = event.defaultPrevented ? null : appCommandOf(event)
      if (id === null) return
      event.preventDefault()
      latest.current(id)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return useCallback((id) => latest.current(id), [])
}

function appCommandOf(event: KeyboardEvent): AppShortcutId | null {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
  const id = shortcutOf({ key, code, ctrlKey, metaKey, altKey, shiftKey, isAltGraph: event.getModifierState('AltGraph') }, 'app')?.id as
    AppShortcutId | undefined
  if (id === undefined) return null
  // While somebody types, undo and redo belong to the text.
  if (isTyping(event.target) && (id === 'undo' || id === 'redo')) return null
  // A question on the screen is answered first; locking is always possible.
  return document.querySelector('[role="dialog"],[role="alertdialog"]') !== null && id !== 'lock' ? null : id
}
