/** The place of one line among the row elements. */
export type RowSlot = Readonly<{
  /** Which of the row elements shows it; stays the same while the line is drawn. */
  slot: number
  /** Came in on a fling: drawn without icons and chips until the sheet rests. */
  plain: boolean
}>

/** Hands the elements of lines that leave to lines that come, so that scrolling rewrites text instead of building rows. A line that stays keeps its element, and with it the focus and an open editor. */
export function rowSlots(): (ids: readonly string[], flying: boolean) => readonly RowSlot[] {
  let last: ReadonlyMap<string, RowSlot> = new Map()
  return (ids, flying) => {
    const drawn = new Set(ids)
    const taken = new Set<number>()
    last.forEach(({ slot }, id) => drawn.has(id) && taken.add(slot))
    let free = 0
    const nextFree = () => {
      while (taken.has(free)) free += 1
      taken.add(free)
      return free
    }
    const next = new Map<string, RowSlot>()
    for (const id of ids) {
      const known = last.get(id)
      if (known === undefined) next.set(id, { slot: nextFree(), plain: flying })
      else next.set(id, known.plain && !flying ? { slot: known.slot, plain: false } : known)
    }
    last = next
    return [...next.values()]
  }
}
