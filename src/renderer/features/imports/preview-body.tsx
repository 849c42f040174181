import { useMemo, useRef } from 'react'
import type { ImportSourceId } from '../../../shared/domain/import/draft.ts'
import type { ColumnMapping } from '../../../shared/domain/import/mapping.ts'
import type { ImportPreview } from '../../../shared/ipc/replies.ts'
import { Notice } from '../../components/notice/notice.tsx'
import { classNames } from '../../lib/class-names.ts'
import { plural } from '../../lib/plural.ts'
import { MappingTable } from './mapping-table.tsx'
import { PreviewCounts } from './preview-counts.tsx'
import { previewRows } from './preview-rows.ts'
import { PreviewTable } from './preview-table.tsx'
import { RecognisedLine } from './recognised-line.tsx'
import styles from './preview-body.module.css'

type PreviewBodyProps = Readonly<{
  preview: ImportPreview
  /** A newer one is being made. */
  stale: boolean
  onSource: (source: ImportSourceId) => void
  onMapping: (mapping: ColumnMapping) => void
}>

/** Recognised as what, counts that add up, what to know about this export, and every row. */
export function PreviewBody({ preview, stale, onSource, onMapping }: PreviewBodyProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => previewRows(preview.plan, preview.skipped, preview.failed), [preview])
  return (
    <div ref={scroller} className={styles.scroll} aria-busy={stale}>
      <div className={styles.page}>
        <RecognisedLine preview={preview} onSource={onSource} />
        {preview.mapping !== null && <MappingTable mapping={preview.mapping} onMapping={onMapping} />}
        <PreviewCounts preview={preview} />
        <Notice tone="info">
          {[secretWords(preview.secretsDropped), preview.source.cannotShow].join(' ').trim()}
        </Notice>
        {preview.warnings.map((warning) => (
          <Notice key={warning} tone="warn">
            {warning}
          </Notice>
        ))}
        <div className={classNames(stale && styles.stale)}>
          <PreviewTable rows={rows} scroller={scroller} />
        </div>
      </div>
    </div>
  )
}

function secretWords(dropped: number): string {
  if (dropped === 0) return 'No secret values were found in this file.'
  return `${plural(dropped, 'value')} that ${dropped === 1 ? 'looks' : 'look'} like a secret ${dropped === 1 ? 'was' : 'were'} left out and will not be saved.`
}
