import { useEffect, useEffectEvent, type RefObject } from 'react'

type ClipboardUse = Readonly<{
  /** The selected cells as text, or null when there is nothing to copy. */
  onCopy: () => string | null
  onPaste: (text: string) => void
}>

/** Copy and paste while a cell, not an editor, has the focus. */
export function useClipboard(sheet: RefObject<HTMLElement | null>, { onCopy, onPaste }: ClipboardUse): void {
  const copied = useEffectEvent((event: ClipboardEvent) => {
    if (!isInSheet(sheet.current)) return
    const text = onCopy()
    if (text === null) return
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  })
  const pasted = useEffectEvent((event: ClipboardEvent) => {
    if (!isInSheet(sheet.current)) return
    event.preventDefault()
    onPaste(event.clipboardData?.getData('text/plain') ?? '')
  })
  // On the document: Electron sends these events to <body> when the focused cell is not editable.
  useEffect(() => {
    const onCopyEvent = (event: ClipboardEvent) => copied(event)
    const onPasteEvent = (event: ClipboardEvent) => pasted(event)
    document.addEventListener('copy', onCopyEvent)
    document.addEventListener('paste', onPasteEvent)
    return () => {
      document.removeEventListener('copy', onCopyEvent)
      document.removeEventListener('paste', onPasteEvent)
    }
  }, [])
}

function isInSheet(sheet: HTMLElement | null): boolean {
  const focused = document.activeElement
  return sheet !== null && focused instanceof HTMLElement && sheet.contains(focused) && focused.matches('[data-column]')
}
