import { type RefObject, useEffect, useEffectEvent } from 'react'
import { type Block, type Copied, fromClipboard } from './clipboard-codec.ts'

type ClipboardUse = Readonly<{
  /** The selected cells, or null when there is nothing to copy. */
  onCopy: (how: 'copy' | 'cut') => Copied | null
  onPaste: (block: Block) => void
}>

/** Copy, cut and paste while a cell, not an editor, has the focus. */
export function useClipboard(sheet: RefObject<HTMLElement | null>, { onCopy, onPaste }: ClipboardUse): void {
  const copied = useEffectEvent((event: ClipboardEvent, how: 'copy' | 'cut') => {
    if (!isInSheet(sheet.current)) return
    const cells = onCopy(how)
    if (cells === null) return
    event.clipboardData?.setData('text/plain', cells.text)
    event.clipboardData?.setData('text/html', cells.html)
    event.preventDefault()
  })
  const pasted = useEffectEvent((event: ClipboardEvent) => {
    if (!isInSheet(sheet.current)) return
    event.preventDefault()
    onPaste(
      fromClipboard({ text: event.clipboardData?.getData('text/plain') ?? '', html: event.clipboardData?.getData('text/html') ?? '' }),
    )
  })
  // On the document: Electron sends these events to <body> when the focused cell is not editable.
  useEffect(() => {
    const onCopyEvent = (event: ClipboardEvent) => copied(event, 'copy')
    const onCutEvent = (event: ClipboardEvent) => copied(event, 'cut')
    const onPasteEvent = (event: ClipboardEvent) => pasted(event)
    document.addEventListener('copy', onCopyEvent)
    document.addEventListener('cut', onCutEvent)
    document.addEventListener('paste', onPasteEvent)
    return () => {
      document.removeEventListener('copy', onCopyEvent)
      document.removeEventListener('cut', onCutEvent)
      document.removeEventListener('paste', onPasteEvent)
    }
  }, [])
}

function isInSheet(sheet: HTMLElement | null): boolean {
  const focused = document.activeElement
  return sheet !== null && focused instanceof HTMLElement && sheet.contains(focused) && focused.matches('[data-column]')
}
