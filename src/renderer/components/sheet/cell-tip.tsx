import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import styles from './cell-tip.module.css'

type Tip = Readonly<{ text: string; left: number; top: number; bottom: number }>

type CellTipProps = Readonly<{
  sheet: RefObject<HTMLElement | null>
  /** The sentence of a cell, or null when it has none beyond its own text. */
  hintFor: (cell: HTMLElement) => string | null
}>

const delay = 450

/** Says what a cell cannot show: its hint, or its full text when it is cut. On hover and on focus. Read aloud from the cell itself. */
export function CellTip({ sheet, hintFor }: CellTipProps) {
  const [tip, setTip] = useState<Tip | null>(null)
  const hints = useRef(hintFor)
  useEffect(() => {
    hints.current = hintFor
  }, [hintFor])

  useEffect(() => {
    const element = sheet.current
    if (element === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const hide = () => {
      clearTimeout(timer)
      setTip(null)
    }
    const later = (event: Event) => {
      hide()
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column],[data-header]') : null
      if (cell === null || cell.querySelector('input,textarea') !== null) return
      timer = setTimeout(() => setTip(tipOf(cell, hints.current(cell))), delay)
    }
    const listened = [
      ['pointerover', later],
      ['focusin', later],
      ['pointerdown', hide],
      ['keydown', hide],
      ['scroll', hide],
      ['pointerleave', hide],
      ['focusout', hide],
    ] as const
    listened.forEach(([name, listener]) => element.addEventListener(name, listener, { passive: true }))
    return () => {
      hide()
      listened.forEach(([name, listener]) => element.removeEventListener(name, listener))
    }
  }, [sheet])

  return tip === null ? null : <TipBubble tip={tip} />
}

function TipBubble({ tip }: Readonly<{ tip: Tip }>) {
  const bubble = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = bubble.current
    if (element === null) return
    element.showPopover()
    // Only now its size is known: it stays inside the window, above the cell where there is no room below.
    element.style.left = `${Math.max(8, Math.min(tip.left, window.innerWidth - element.offsetWidth - 8))}px`
    element.style.top = `${tip.bottom + 4 + element.offsetHeight > window.innerHeight ? tip.top - 4 - element.offsetHeight : tip.bottom + 4}px`
  }, [tip])
  return (
    <div ref={bubble} popover="manual" className={styles.tip} aria-hidden>
      {tip.text}
    </div>
  )
}

function tipOf(cell: HTMLElement, hint: string | null): Tip | null {
  const cut = [cell, ...cell.querySelectorAll<HTMLElement>('*')].some(
    (part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflow !== 'visible',
  )
  const text = [cut ? cell.textContent : null, hint].filter((part) => part !== null && part !== '').join('\n')
  if (text === '' || !cell.isConnected) return null
  const box = cell.getBoundingClientRect()
  return { text, left: box.left, top: box.top, bottom: box.bottom }
}
