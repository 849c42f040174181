import { useEffect } from 'react'

/** F6 moves to the next region of the window (rail, screen, side panel), Shift+F6 to the one before. Regions carry data-region. */
export function useRegionKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      moveBetweenRegions(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function moveBetweenRegions(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) => region.offsetParent !== null || region === document.body)
  if (regions.length === 0) return
  // The innermost region counts: a panel may lie inside the screen.
  const here = regions.findLastIndex((region) => region.contains(document.activeElement))
  const next = regions.at((here + step + regions.length) % regions.length)
  next?.focus({ preventScroll: true })
}
