import { useEffect, useEffectEvent } from 'react'
import { isTyping } from '../../lib/is-typing.ts'

type ScreenKeys = Readonly<{ onAdd: () => void; onFind: () => void; onUndo: () => void; onRedo: () => void }>

/** The keys of the whole screen. A key taken here does not reach the menu, so nothing happens twice. */
export function useScreenKeys({ onAdd, onFind, onUndo, onRedo }: ScreenKeys): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return
    const action = actionOf(event)
    if (action === null) return
    event.preventDefault()
    action()
  })
  const actionOf = (event: KeyboardEvent): (() => void) | null => {
    const key = event.key.toLowerCase()
    if (key === 'n' && !event.shiftKey) return onAdd
    if (key === 'f' && !event.shiftKey) return onFind
    // In a text these keys take back letters.
    if (isTyping(event.target)) return null
    if (key === 'z') return event.shiftKey ? onRedo : onUndo
    return key === 'y' && !event.shiftKey ? onRedo : null
  }
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
