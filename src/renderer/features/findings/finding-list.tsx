import { useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { FindingFilter, FindingLine } from '../../../shared/ipc/areas/findings-contract.ts'
import { Button } from '../../components/button/button.tsx'
import { Notice } from '../../components/notice/notice.tsx'
import styles from './finding-list.module.css'
import { FindingRow, type RowActions } from './finding-row.tsx'
import { useFindingPages } from './use-finding-pages.ts'

type FindingListProps = RowActions &
  Readonly<{ filter: FindingFilter; total: number; scroller: HTMLElement | null; selected: ReadonlyMap<string, FindingLine> }>

/** What is open under a line: why it matters, or the form of its next step. */
export type Unfolded = Readonly<{ key: string; part: 'why' | 'step' }>

const rowHeight = 57

/** Findings worst first. Only those in sight are fetched and drawn, so that 20,000 are as quick as ten. */
export function FindingList({ filter, total, scroller, selected, ...actions }: FindingListProps) {
  const list = useRef<HTMLUListElement>(null)
  const [above, setAbove] = useState(0)
  const [unfolded, setUnfolded] = useState<Unfolded | null>(null)
  // What stands above the list changes its height with what it says.
  useLayoutEffect(() => {
    const place = () => {
      if (list.current === null || scroller === null) return
      setAbove(Math.round(list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop))
    }
    place()
    const observer = new ResizeObserver(place)
    if (scroller?.firstElementChild != null) observer.observe(scroller.firstElementChild)
    return () => observer.disconnect()
  }, [scroller])
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: above,
  })
  const visible = virtualizer.getVirtualItems()
  const { lineAt, error, refetch } = useFindingPages(filter, visible[0]?.index ?? 0, visible.at(-1)?.index ?? 0)
  if (error !== null) {
    return (
      <Notice
        tone="crit"
        actions={
          <Button small onClick={refetch}>
            Try again
          </Button>
        }
      >
        {error.message}
      </Notice>
    )
  }
  return (
    <ul ref={list} className={styles.list} style={{ height: virtualizer.getTotalSize() }} tabIndex={-1} aria-label="Findings, worst first">
      {visible.map(({ index, start }) => {
        const line = lineAt(index)
        const part = line !== undefined && unfolded?.key === line.key ? unfolded.part : null
        return (
          <li
            key={line?.key ?? `waiting-${index}`}
            ref={virtualizer.measureElement}
            data-index={index}
            className={styles.item}
            style={{ transform: `translateY(${start - above}px)` }}
            aria-setsize={total}
            aria-posinset={index + 1}
          >
            {line === undefined ? (
              <div className={styles.waiting} />
            ) : (
              <FindingRow
                {...actions}
                line={line}
                part={part}
                chosen={selected.has(line.key)}
                onUnfold={(next) => setUnfolded(next === null ? null : { key: line.key, part: next })}
                onDone={() => {
                  setUnfolded(null)
                  actions.onChoose(line, false)
                  // The line that held the focus is about to go.
                  list.current?.focus({ preventScroll: true })
                }}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
