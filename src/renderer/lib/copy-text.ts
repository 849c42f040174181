/** Puts a text on the clipboard. The page has no permission to write there by itself; what Ctrl+C does is always allowed. */
export function copyText(text: string): void {
  const give = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
  }
  window.addEventListener('copy', give, { capture: true, once: true })
  // The only way without a permission; browsers keep it for exactly this.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('copy')
  window.removeEventListener('copy', give, { capture: true })
}
