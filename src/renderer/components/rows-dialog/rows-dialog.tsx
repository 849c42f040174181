import { useVirtualizer } from '@tanstack/react-virtual'
import { useState } from 'react'
import { Button } from '../button/button.tsx'
import { Dialog } from '../dialog/dialog.tsx'
import { Notice } from '../notice/notice.tsx'
import styles from './rows-dialog.module.css'

export type DialogRow<Id extends string> = Readonly<{ id: Id; name: string; detail: string; owner: string }>

type RowsDialogProps<Id extends string> = Readonly<{
  title: string
  description: string
  /** undefined while they are being fetched. */
  rows: readonly DialogRow<Id>[] | undefined
  problem: string | null
  onOpen: (id: Id) => void
  onClose: () => void
}>

const rowHeight = 44

/** The rows a number counts; thousands of them are as quick as ten. */
export function RowsDialog<Id extends string>({ title, description, rows, problem, onOpen, onClose }: RowsDialogProps<Id>) {
  return (
    <Dialog open wide onClose={onClose} title={title} description={description} actions={<Button onClick={onClose}>Close</Button>}>
      {problem !== null && <Notice tone="crit">{problem}</Notice>}
      {problem === null && rows === undefined && <p className={styles.said}>One moment…</p>}
      {rows?.length === 0 && <p className={styles.said}>Nothing any more: it has changed in the meantime.</p>}
      {rows !== undefined && rows.length > 0 && <Rows rows={rows} onOpen={onOpen} />}
    </Dialog>
  )
}

function Rows<Id extends string>({ rows, onOpen }: Pick<RowsDialogProps<Id>, 'onOpen'> & Readonly<{ rows: readonly DialogRow<Id>[] }>) {
  // As state: the dialog draws its frame after this ran for the first time.
  const [frame, setFrame] = useState<HTMLDivElement | null>(null)
  const virtualizer = useVirtualizer({ count: rows.length, getScrollElement: () => frame, estimateSize: () => rowHeight, overscan: 10 })
  return (
    <div ref={setFrame} className={styles.frame} tabIndex={0} role="region" aria-label="Rows">
      <ul className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <li
              key={row.id}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
            >
              <span className={styles.what}>
                <strong title={row.name}>{row.name}</strong>
                <span className={styles.detail} title={row.detail}>
                  {row.detail}
                </span>
              </span>
              <span className={styles.owner} title={row.owner}>
                {row.owner}
              </span>
              <Button small aria-label={`Show ${row.name} in the inventory`} onClick={() => onOpen(row.id)}>
                Show
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
