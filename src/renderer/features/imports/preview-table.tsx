import { useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { previewColumns } from './preview-columns.ts'
import type { PreviewRow } from './preview-rows.ts'
import { PreviewTableRow } from './preview-table-row.tsx'
import styles from './preview-table.module.css'

const rowHeight = 30
// State, identity and credential, as in the style sheet.
const fixedWidth = 92 + 240 + 150

/** Every row of the preview; only those in sight are drawn, so that 4,000 are as quick as ten. */
export function PreviewTable({ rows, scroller }: Readonly<{ rows: readonly PreviewRow[]; scroller: RefObject<HTMLDivElement | null> }>) {
  const columns = useMemo(() => previewColumns(rows), [rows])
  const table = useRef<HTMLTableElement>(null)
  const [above, setAbove] = useState(0)
  // The counts and notices above the table may wrap, so where it begins is measured.
  useLayoutEffect(() => {
    const update = () => setAbove(table.current?.offsetTop ?? 0)
    update()
    const observer = new ResizeObserver(update)
    if (scroller.current !== null) observer.observe(scroller.current)
    return () => observer.disconnect()
  }, [rows, scroller])
  const virtualizer = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12, scrollMargin: above })
  const visible = virtualizer.getVirtualItems()
  const before = (visible[0]?.start ?? above) - above
  const after = virtualizer.getTotalSize() - (visible.at(-1)?.end ?? above) + above
  if (rows.length === 0) return null
  return (
    <table ref={table} className={styles.table} style={{ width: `max(100cqw - 44px, ${fixedWidth + columns.reduce((sum, column) => sum + column.width, 0)}px)` }} aria-rowcount={rows.length + 1} aria-label="What the import would do">
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" className={styles.state}>
            <span className="visually-hidden">What happens</span>
          </th>
          <th scope="col" className={styles.identity}>
            Identity
          </th>
          <th scope="col" className={styles.credential}>
            Credential
          </th>
          {columns.map((column) => (
            <th key={column.id} scope="col" style={{ width: column.width }}>
              {column.title}
            </th>
          ))}
          {columns.length === 0 && (
            <th scope="col">
              <span className="visually-hidden">Remark</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        <Spacer height={before} />
        {visible.map(({ index }) => {
          const row = rows[index]
          return row === undefined ? null : <PreviewTableRow key={row.key} row={row} columns={columns} index={index + 2} />
        })}
        <Spacer height={after} />
      </tbody>
    </table>
  )
}

function Spacer({ height }: Readonly<{ height: number }>) {
  return height <= 0 ? null : (
    <tr aria-hidden>
      <td className={styles.spacer} style={{ height }} colSpan={100} />
    </tr>
  )
}
