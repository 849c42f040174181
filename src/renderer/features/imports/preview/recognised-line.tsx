import { useState } from 'react'
import type { ImportSourceId } from '../../../../shared/domain/imports/draft/draft.ts'
import { longDay } from '../../../../shared/domain/values/plain-date.ts'
import type { ImportPreview } from '../../../../shared/ipc/areas/imports-contract.ts'
import { Chip } from '../../../components/chip/chip.tsx'
import styles from './recognised-line.module.css'
import { SheetChoice } from './sheet-choice.tsx'
import { SourceChoice } from './source-choice.tsx'

type RecognisedLineProps = Readonly<{
  preview: ImportPreview
  onSource: (source: ImportSourceId) => void
  onSheet: (sheet: string) => void
}>

/** What the file was taken for and why, and the way to say otherwise. */
export function RecognisedLine({ preview, onSource, onSheet }: RecognisedLineProps) {
  const [choosing, setChoosing] = useState(false)
  const facts = [
    preview.source.why.replace(/\.$/, ''),
    preview.account !== null && `account ${preview.account}`,
    `as of ${longDay(preview.asOf)}`,
  ].filter((fact) => fact !== false)
  return (
    <div className={styles.line}>
      <Chip tone="info">{preview.source.name}</Chip>
      <span className={styles.facts}>
        {facts.join(' · ')}
        {!choosing && (
          <>
            {' · '}
            <button type="button" className={styles.link} onClick={() => setChoosing(true)}>
              not right?
            </button>
          </>
        )}
      </span>
      {choosing && <SourceChoice value={preview.source.id} onChange={onSource} />}
      {preview.sheets !== null && <SheetChoice sheets={preview.sheets} onSheet={onSheet} />}
    </div>
  )
}
