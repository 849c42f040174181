import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { PreviewColumn } from '../../../../shared/domain/imports/preview/preview-columns.ts'
import type { PreviewRow } from '../../../../shared/domain/imports/preview/previewed-rows.ts'
import type { ImportPreview } from '../../../../shared/ipc/areas/imports-contract.ts'
import { classNames } from '../../../lib/class-names.ts'
import styles from './preview-table.module.css'
import { PreviewTableRow } from './preview-table-row.tsx'
import { useRowPages } from './use-row-pages.ts'

type PreviewTableProps = Readonly<{
  preview: ImportPreview
  version: number
  states: readonly PreviewRow['state'][] | null
  /** Only what these lines of the file say; null for all. */
  lines: readonly number[] | null
  stale: boolean
  fetching: boolean
  ticks: ReadonlyMap<string, boolean>
  onTick: (key: string, taken: boolean) => void
}>

const rowHeight = 30
// Tick, state, identity and credential, as in the style sheet.
const fixedWidth = 34 + 86 + 240 + 150

/** Every row of the preview in a frame of its own; only those in sight are fetched and drawn, so that 100,000 are as quick as ten. */
export function PreviewTable({ preview, version, states, lines, stale, fetching, ticks, onTick }: PreviewTableProps) {
  const { columns } = preview
  const frame = useRef<HTMLDivElement>(null)
  // Until the first page of these states is there, nobody knows how many rows they have.
  const known = useRowPages({ token: preview.token, version, states, lines, first: 0, last: 0, enabled: !fetching }).total
  const total = states === null && lines === null ? preview.rows : (known ?? 0)
  const virtualizer = useVirtualizer({ count: total, getScrollElement: () => frame.current, estimateSize: () => rowHeight, overscan: 5 })
  const visible = virtualizer.getVirtualItems()
  const { rowAt } = useRowPages({
    token: preview.token,
    version,
    states,
    lines,
    first: visible[0]?.index ?? 0,
    last: visible.at(-1)?.index ?? 0,
    enabled: !fetching,
  })
  const before = visible[0]?.start ?? 0
  const after = virtualizer.getTotalSize() - (visible.at(-1)?.end ?? 0)
  return (
    <div ref={frame} className={classNames(styles.frame, stale && styles.stale)} tabIndex={0} role="region" aria-label="Rows of the file">
      <table
        className={styles.table}
        style={{ minWidth: fixedWidth + columns.reduce((sum, column) => sum + widthOf(column), 0) }}
        aria-rowcount={total + 1}
        aria-label="What the import would do"
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.tick}>
              <span className="visually-hidden">Take it</span>
            </th>
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
              <th key={column.id} scope="col" style={{ width: widthOf(column) }} title={column.title}>
                {column.title}
              </th>
            ))}
            {/* Takes what the others leave over. */}
            <td className={styles.rest} />
          </tr>
        </thead>
        <tbody>
          <Spacer height={before} across={columns.length + 5} />
          {visible.map(({ index }) => {
            const row = rowAt(index)
            const ticked = row?.pick == null ? null : (ticks.get(row.pick.key) ?? row.pick.taken)
            return (
              <PreviewTableRow
                key={row?.key ?? `waiting-${index}`}
                row={row}
                ticked={ticked}
                columns={columns}
                index={index + 2}
                onTick={onTick}
              />
            )
          })}
          <Spacer height={after} across={columns.length + 5} />
        </tbody>
      </table>
    </div>
  )
}

function Spacer({ height, across }: Readonly<{ height: number; across: number }>) {
  return height <= 0 ? null : (
    <tr aria-hidden>
      <td className={styles.spacer} style={{ height }} colSpan={across} />
    </tr>
  )
}

// Inter at 13 px is about 7 px a character, its tabular figures 8.
function widthOf({ longest }: PreviewColumn): number {
  return Math.min(Math.max(longest * 8 + 24, 80), 280)
}
