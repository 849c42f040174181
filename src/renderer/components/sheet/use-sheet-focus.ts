import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react'

type FocusUse = Readonly<{
  scroller: RefObject<HTMLElement | null>
  activeCell: () => HTMLElement | null
  editing: boolean
  /** Takes over an open editor. */
  settle: () => boolean
}>

/** Keeps the focus on the active cell: it follows the selection, and comes back when its element went away. */
export function useSheetFocus({ scroller, activeCell, editing, settle }: FocusUse) {
  // A sheet that appears while nothing has the focus takes it.
  const wanted = useRef(true)
  // Asked for from elsewhere: the next render takes it from whatever has it.
  const pulled = useRef(false)
  useLayoutEffect(() => {
    const focused = document.activeElement
    const ours = focused === null || focused === document.body || scroller.current?.contains(focused) === true
    if (!wanted.current || editing || !(ours || pulled.current)) return
    const cell = activeCell()
    // Not drawn yet: the render that draws it gives it the focus.
    if (cell === null) return
    pulled.current = false
    cell.focus({ preventScroll: true })
  })
  const take = () => {
    wanted.current = true
    pulled.current = true
  }
  return {
    take,
    handlers: {
      onFocus: () => {
        wanted.current = true
      },
      onBlur: (event: FocusEvent<HTMLElement>) => {
        const to = event.relatedTarget
        // Without a target it is another window, or a click on nothing: the sheet keeps the focus it had.
        if (to === null ? !document.hasFocus() : event.currentTarget.contains(to)) return
        if (to !== null) {
          wanted.current = false
          pulled.current = false
        }
        settle()
      },
    },
  }
}
