import { CircleAlert } from 'lucide-react'
import { Chip, type ChipTone } from '../../components/chip/chip.tsx'
import type { PreviewColumn } from './preview-columns.ts'
import type { PreviewCell, PreviewRow } from './preview-rows.ts'
import styles from './preview-table.module.css'

const tones: Readonly<Record<PreviewRow['state'], ChipTone>> = { new: 'ok', changed: 'info', gone: 'warn', same: 'unk', skipped: 'unk', failed: 'crit' }

/** One credential of the preview, or one record that was left out and why. */
export function PreviewTableRow({ row, columns, index }: Readonly<{ row: PreviewRow; columns: readonly PreviewColumn[]; index: number }>) {
  const leftOut = row.state === 'skipped' || row.state === 'failed'
  return (
    <tr aria-rowindex={index}>
      <td>
        <Chip tone={tones[row.state]}>{row.state}</Chip>
      </td>
      <td title={[row.identity, row.remark].filter((text) => text !== null && text !== '').join('\n')}>
        {row.identityBefore !== null && <s className={styles.before}>{row.identityBefore}</s>} {row.identity}
        {!leftOut && row.remark !== null && (
          <>
            <CircleAlert size={14} strokeWidth={1.75} className={styles.remark} aria-hidden />
            <span className="visually-hidden">{row.remark}</span>
          </>
        )}
      </td>
      {leftOut ? (
        <td colSpan={columns.length + 2} className={styles.reason} title={row.remark ?? undefined}>
          {row.remark}
        </td>
      ) : (
        <>
          <td title={row.credential ?? undefined}>{row.credential}</td>
          {columns.map((column) => (
            <ValueCell key={column.id} cell={row.cells[column.id]} />
          ))}
          {columns.length === 0 && <td />}
        </>
      )}
    </tr>
  )
}

function ValueCell({ cell }: Readonly<{ cell: PreviewCell | undefined }>) {
  if (cell === undefined) return <td />
  if (cell.before === null) return <td title={cell.text ?? undefined}>{cell.text}</td>
  if (cell.kept) {
    return (
      <td title={`${cell.before} stays, because you typed it. The file says: ${cell.text ?? 'nothing'}`}>
        {cell.before} <span className={styles.kept}>kept: typed by you</span>
      </td>
    )
  }
  return (
    <td title={`${cell.before} → ${cell.text ?? 'empty'}`}>
      <s className={styles.before}>{cell.before}</s> <strong className={styles.after}>{cell.text ?? 'empty'}</strong>
    </td>
  )
}
