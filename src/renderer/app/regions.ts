/** F6: from one part of the window (rail, toolbar, sheet, details) to the next. They carry data-region. */
export function moveBetweenRegions(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) => region.checkVisibility())
  // A screen with a sheet has parts of its own; standing on its frame would help nobody.
  const regions = all.filter((region) => region.querySelector('[data-region="sheet"]') === null)
  if (regions.length === 0) return
  // The innermost region counts: a panel may lie inside the screen.
  const here = regions.findLastIndex((region) => region.contains(document.activeElement))
  const next = regions.at((here + step + regions.length) % regions.length)
  if (next !== undefined) placeToStand(next).focus({ preventScroll: true })
}

// The cell one was on; else the region, or where it cannot take the focus itself, the first thing in it that can.
function placeToStand(region: HTMLElement): HTMLElement {
  const cell = region.querySelector<HTMLElement>('[tabindex="0"][data-column],[tabindex="0"][data-header]')
  if (cell !== null || region.hasAttribute('tabindex')) return cell ?? region
  return region.querySelector<HTMLElement>('button:enabled,input:enabled,[tabindex="0"]') ?? region
}
