import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import styles from './line-list.module.css'

/** Goes on the one button of a line the arrow keys walk over. */
export type LineHandle = Readonly<{ tabIndex: 0 | -1; 'data-line': number }>

type LineListProps<Item> = Readonly<{
  /** Read aloud. */
  label: string
  items: readonly Item[]
  keyOf: (item: Item) => string
  /** In pixels; all lines are as high, so that thousands are as quick as ten. */
  lineHeight: number
  /** The line that is shown somewhere else, if any. */
  current?: string | null
  /** A key pressed on a line, other than those that walk. */
  onKey?: (item: Item, event: KeyboardEvent) => void
  children: (item: Item, handle: LineHandle) => ReactNode
}>

/** A long list of lines: only those in sight are drawn, and the arrow keys, Home and End go over them. */
export function LineList<Item>({ label, items, keyOf, lineHeight, current = null, onKey, children }: LineListProps<Item>) {
  const frame = useRef<HTMLDivElement>(null)
  const found = current === null ? -1 : items.findIndex((item) => keyOf(item) === current)
  const home = Math.max(found, 0)
  // The line Tab goes to is always there, however far away it was scrolled.
  const rangeExtractor = (range: Range) =>
    [...new Set([...defaultRangeExtractor(range), home])].filter((index) => index < items.length).sort((a, b) => a - b)
  const lines = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => lineHeight,
    overscan: 8,
    rangeExtractor,
  })
  const walk = (event: KeyboardEvent) => {
    const place = event.target instanceof HTMLElement ? event.target.dataset['line'] : undefined
    if (place === undefined) return
    const from = Number(place)
    const to = targetOf(event.key, from, items.length - 1)
    if (to === null) {
      const item = items[from]
      if (item !== undefined) onKey?.(item, event)
      return
    }
    event.preventDefault()
    lines.scrollToIndex(to)
    const line = () => frame.current?.querySelector<HTMLElement>(`[data-line="${to}"]`) ?? null
    // At once where it is drawn, so that the next key finds it; else with the next frame.
    if (line() === null) requestAnimationFrame(() => line()?.focus())
    else line()?.focus()
  }
  return (
    <div ref={frame} className={styles.frame} onKeyDown={walk}>
      <ul className={styles.lines} aria-label={label} style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const item = items[index]
          return item === undefined ? null : (
            <li
              key={keyOf(item)}
              className={styles.line}
              style={{ top: start, height: lineHeight }}
              aria-setsize={items.length}
              aria-posinset={index + 1}
            >
              {children(item, { tabIndex: index === home ? 0 : -1, 'data-line': index })}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function targetOf(key: string, from: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, last)
    case 'ArrowUp':
      return Math.max(from - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
