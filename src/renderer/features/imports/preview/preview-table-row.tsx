import { CircleAlert } from 'lucide-react'
import { memo } from 'react'
import type { KeptReason } from '../../../../shared/domain/imports/matching/import-plan.ts'
import type { PreviewColumn } from '../../../../shared/domain/imports/preview/preview-columns.ts'
import type { PreviewCell, PreviewRow } from '../../../../shared/domain/imports/preview/previewed-rows.ts'
import { Chip, type ChipTone } from '../../../components/chip/chip.tsx'
import { classNames } from '../../../lib/class-names.ts'
import styles from './preview-table.module.css'

const tones: Readonly<Record<PreviewRow['state'], ChipTone>> = {
  new: 'ok',
  changed: 'info',
  gone: 'warn',
  same: 'unk',
  skipped: 'unk',
  failed: 'crit',
}

const keptWords: Readonly<Record<KeptReason, string>> = { typed: 'typed by you', newer: 'from a newer file', decided: 'as you decided' }
const keptBecause: Readonly<Record<KeptReason, string>> = {
  typed: 'you typed it',
  newer: 'it comes from a newer file',
  decided: 'you decided so for this import',
}

type PreviewTableRowProps = Readonly<{
  /** undefined while it is being fetched. */
  row: PreviewRow | undefined
  /** null where there is nothing to tick. */
  ticked: boolean | null
  columns: readonly PreviewColumn[]
  index: number
  onTick: (key: string, taken: boolean) => void
}>

/** One credential of the preview, or one record that was left out and why. */
export const PreviewTableRow = memo(function PreviewTableRow({ row, ticked, columns, index, onTick }: PreviewTableRowProps) {
  if (row === undefined) {
    return (
      <tr aria-rowindex={index} aria-busy>
        <td />
        <td />
        <td className={styles.reason}>…</td>
        <td colSpan={columns.length + 2} />
      </tr>
    )
  }
  const isProblem = row.pick === null && row.identity !== '' && (row.state === 'skipped' || row.state === 'failed')
  return (
    <tr aria-rowindex={index} className={classNames(row.state === 'skipped' && styles.leftOut)}>
      <td>{row.pick !== null && <TickBox name={row.identity} pick={row.pick.key} ticked={ticked === true} onTick={onTick} />}</td>
      <td>
        <Chip tone={tones[row.state]}>{row.state}</Chip>
      </td>
      <td title={[row.identity, row.remark].filter((text) => text !== null && text !== '').join('\n')}>
        {row.identityBefore !== null && <s className={styles.before}>{row.identityBefore}</s>} {row.identity}
        {!isProblem && row.remark !== null && (
          <>
            <CircleAlert size={14} strokeWidth={1.75} className={styles.remark} aria-hidden />
            <span className="visually-hidden">{row.remark}</span>
          </>
        )}
      </td>
      {isProblem ? (
        <td colSpan={columns.length + 2} className={styles.reason} title={row.remark ?? undefined}>
          {row.remark}
        </td>
      ) : (
        <>
          <td title={row.credential ?? undefined}>{row.credential}</td>
          {columns.map((column) => (
            <ValueCell key={column.id} cell={row.cells[column.id]} />
          ))}
          <td />
        </>
      )}
    </tr>
  )
})

function TickBox({
  name,
  pick,
  ticked,
  onTick,
}: Readonly<{ name: string; pick: string; ticked: boolean; onTick: (key: string, taken: boolean) => void }>) {
  return (
    <input
      type="checkbox"
      className={styles.box}
      checked={ticked}
      aria-label={`Take ${name}`}
      onChange={(event) => onTick(pick, event.currentTarget.checked)}
    />
  )
}

function ValueCell({ cell }: Readonly<{ cell: PreviewCell | undefined }>) {
  if (cell === undefined) return <td />
  if (cell.before === null) return <td title={cell.text ?? undefined}>{cell.text}</td>
  if (cell.kept !== null) {
    return (
      <td title={`${cell.before} stays, because ${keptBecause[cell.kept]}. The file says: ${cell.text ?? 'nothing'}`}>
        {cell.before} <span className={styles.kept}>kept: {keptWords[cell.kept]}</span>
      </td>
    )
  }
  return (
    <td className={styles.changed} title={`${cell.before} → ${cell.text ?? 'empty'}`}>
      <s className={styles.before}>{cell.before}</s>{' '}
      <span className={styles.arrow} aria-hidden>
        →
      </span>{' '}
      <strong className={styles.after}>{cell.text ?? 'empty'}</strong>
    </td>
  )
}
