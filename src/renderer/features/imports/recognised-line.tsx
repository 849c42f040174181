import { useState } from 'react'
import { longDay } from '../../../shared/domain/plain-date.ts'
import type { ImportSourceId } from '../../../shared/domain/import/draft.ts'
import type { ImportPreview } from '../../../shared/ipc/replies.ts'
import { Chip } from '../../components/chip/chip.tsx'
import { SourceChoice } from './source-choice.tsx'
import styles from './recognised-line.module.css'

/** What the file was taken for and why, and the way to say otherwise. */
export function RecognisedLine({ preview, onSource }: Readonly<{ preview: ImportPreview; onSource: (source: ImportSourceId) => void }>) {
  const [choosing, setChoosing] = useState(false)
  const facts = [preview.source.why.replace(/\.$/, ''), preview.account !== null && `account ${preview.account}`, preview.asOf !== null && `as of ${longDay(preview.asOf)}`].filter((fact) => fact !== false)
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
    </div>
  )
}
