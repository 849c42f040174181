import { useState } from 'react'
import type { PreviewRow } from '../../../../shared/domain/imports/preview/previewed-rows.ts'
import type { ImportPreview } from '../../../../shared/ipc/areas/imports-contract.ts'
import { PoliciesButton } from './policies-button.tsx'
import styles from './preview-row-list.module.css'
import { PreviewTable } from './preview-table.tsx'
import { StateFilter } from './state-filter.tsx'
import { TickAll } from './tick-all.tsx'
import type { ImportChoosing } from './use-import-choices.ts'

type PreviewRowsProps = Readonly<{ preview: ImportPreview; version: number; stale: boolean; fetching: boolean; choosing: ImportChoosing }>

/** Every row of the file with what would happen to it; which of them are shown, which are taken, and what counts in a conflict. */
export function PreviewRows({ preview, version, stale, fetching, choosing }: PreviewRowsProps) {
  const [states, setStates] = useState<readonly PreviewRow['state'][] | null>(null)
  if (preview.rows === 0) return null
  return (
    <div className={styles.rows}>
      <div className={styles.bar}>
        <StateFilter preview={preview} states={states} onStates={setStates} />
        <div className={styles.right}>
          <PoliciesButton
            conflicts={preview.conflicts}
            policies={choosing.choices.policies ?? {}}
            onPolicies={(policies) => choosing.change({ policies })}
          />
          <TickAll selection={choosing.choices.selection} onBase={choosing.tickAll} />
        </div>
      </div>
      <PreviewTable
        key={states?.join(' ')}
        preview={preview}
        version={version}
        states={states}
        stale={stale}
        fetching={fetching}
        ticks={choosing.ticks}
        onTick={choosing.tick}
      />
    </div>
  )
}
