import { type PointerEvent, useState } from 'react'

const startsAfter = 6

/** Dragging a title to another place; `dropAt` is the place before which it would land now. */
export function useColumnDrag(onDrop: (from: number, before: number) => void) {
  const [dropAt, setDropAt] = useState<number | null>(null)
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const header = event.currentTarget
    const title = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-header]') : null
    if (title === null || event.button !== 0 || (event.target instanceof Element && event.target.closest('button') !== null)) return
    const from = Number(title.dataset['header'])
    const startX = event.clientX
    let before: number | null = null
    const move = (next: globalThis.PointerEvent) => {
      if (before === null && Math.abs(next.clientX - startX) < startsAfter) return
      before = placeAt(header, next.clientX)
      setDropAt(before === from || before === from + 1 ? null : before)
    }
    const end = () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('keydown', cancel, true)
      setDropAt(null)
    }
    const up = () => {
      end()
      if (before !== null && before !== from && before !== from + 1) onDrop(from, before)
    }
    const cancel = (key: globalThis.KeyboardEvent) => {
      if (key.key !== 'Escape') return
      key.stopPropagation()
      end()
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('keydown', cancel, true)
  }
  return { dropAt, onPointerDown }
}

function placeAt(header: HTMLElement, x: number): number {
  const titles = [...header.querySelectorAll<HTMLElement>('[data-header]')]
  const after = titles.findIndex((title) => {
    const box = title.getBoundingClientRect()
    return x < box.left + box.width / 2
  })
  return after === -1 ? titles.length : after
}
