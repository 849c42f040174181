// One rule for each place of a column, made when it is first drawn. Rules are matched once for all cells of a column; the same as inline styles would be worked out for every cell of a fling.
const known = new Set<number>()
const sheet = new CSSStyleSheet()
document.adoptedStyleSheets.push(sheet)

/** The class that gives a cell the width of its column, and the one more that holds a frozen cell in its place. Both follow the sizes of the sheet around it. */
export function columnSizeClass(place: number, frozen: boolean): string {
  const width = `grid-column-${place}`
  const left = `grid-frozen-${place}`
  if (!known.has(place)) {
    sheet.insertRule(`.${width} { width: var(--w${place}) }`)
    // Only there is a frozen cell stuck; elsewhere this would push it aside.
    sheet.insertRule(`[data-sideways] .${left} { left: var(--l${place}) }`)
    known.add(place)
  }
  return frozen ? `${width} ${left}` : width
}
