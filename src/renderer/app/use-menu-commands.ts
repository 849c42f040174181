import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { unreachable } from '../../shared/domain/unreachable.ts'
import type { MenuCommand } from '../../shared/ipc/events.ts'
import { call, onAppEvent } from '../api/client.ts'
import { refreshAfterChange } from '../api/queries.ts'
import { useToast } from '../components/toast/toast.tsx'
import { isTyping } from '../lib/is-typing.ts'
import { messageOf } from '../lib/messages.ts'
import { commandOfKey } from './command-keys.ts'
import type { Screen } from './screens.ts'

type Handlers = Readonly<{ onShow: (screen: Screen) => void; onSheet: (command: 'add' | 'find') => void; onLock: () => void }>

/** Carries out what the menu sends or its keys say; what only the sheet can do is handed on to it. */
export function useMenuCommands(handlers: Handlers): void {
  const queryClient = useQueryClient()
  const toast = useToast()
  const stepHistory = async (step: 'undo' | 'redo') => {
    // In a text, undo means the last letters, not the last change to the vault.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else reaches the undo list of a text field
    if (isTyping(document.activeElement)) return void document.execCommand(step)
    try {
      const label = (await call('history.state'))[step]?.label
      await call(`history.${step}`, {})
      await refreshAfterChange(queryClient)
      if (label !== undefined) toast({ text: `${step === 'undo' ? 'Undone' : 'Done again'}: ${label}` })
    } catch (error) {
      toast({ text: messageOf(error) })
    }
  }
  const carryOut = (command: MenuCommand): void => {
    switch (command) {
      case 'add':
      case 'find':
        return handlers.onSheet(command)
      case 'import':
      case 'show-imports':
        return handlers.onShow('imports')
      case 'undo':
      case 'redo':
        return void stepHistory(command)
      case 'lock':
        return handlers.onLock()
      case 'show-inventory':
        return handlers.onShow('inventory')
      case 'show-due':
        return handlers.onShow('due')
      case 'show-reviews':
        return handlers.onShow('reviews')
      case 'show-trash':
        return handlers.onShow('trash')
      default:
        return unreachable(command)
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
      const command = event.defaultPrevented ? null : commandOfKey(event, isTyping(event.target))
      if (command === null) return
      event.preventDefault()
      latest.current(command)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
