/** Opens the menu of an element, as the right mouse button would there. */
export function openMenuAt(element: Element | null | undefined): void {
  if (element === null || element === undefined) return
  const box = element.getBoundingClientRect()
  element.dispatchEvent(
    new MouseEvent('contextmenu', {
      bubbles: true,
      cancelable: true,
      button: 2,
      clientX: Math.max(0, box.left) + 6,
      clientY: box.bottom - 2,
    }),
  )
}
