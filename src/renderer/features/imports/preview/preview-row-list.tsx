import { X } from 'lucide-react'
import { type Ref, useState } from 'react'
import type { PreviewRow } from '../../../../shared/domain/imports/preview/previewed-rows.ts'
import type { ImportPreview } from '../../../../shared/ipc/areas/imports-contract.ts'
import { plural } from '../../../lib/plural.ts'
import { PoliciesButton } from './policies-button.tsx'
import styles from './preview-row-list.module.css'
import { PreviewTable } from './preview-table.tsx'
import { StateFilter } from './state-filter.tsx'
import { TickAll } from './tick-all.tsx'
import type { ImportChoosing } from './use-import-choices.ts'

/** The rows a warning named, by their lines in the file. */
export type NamedRows = Readonly<{ lines: readonly number[] }>

type PreviewRowsProps = Readonly<{
  ref: Ref<HTMLDivElement>
  preview: ImportPreview
  version: number
  stale: boolean
  fetching: boolean
  choosing: ImportChoosing
  /** Only these are shown; null shows all. */
  named: NamedRows | null
  onNamed: (named: NamedRows | null) => void
}>

/** Every row of the file with what would happen to it; which of them are shown, which are taken, and what counts in a conflict. */
export function PreviewRows({ ref, preview, version, stale, fetching, choosing, named, onNamed }: PreviewRowsProps) {
  const [states, setStates] = useState<readonly PreviewRow['state'][] | null>(null)
  if (preview.rows === 0) return null
  return (
    <div ref={ref} className={styles.rows}>
      <div className={styles.bar}>
        <div className={styles.right}>
          <StateFilter preview={preview} states={states} onStates={setStates} />
          {named !== null && (
            <button type="button" className={styles.named} aria-label="Show all rows again" onClick={() => onNamed(null)}>
              Only {named.lines.length === 1 ? `row ${named.lines[0] ?? ''}` : plural(named.lines.length, 'row')} of the warning
              <X size={13} strokeWidth={1.75} aria-hidden />
            </button>
          )}
        </div>
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
        key={`${states?.join(' ') ?? ''} ${named?.lines.join(' ') ?? ''}`}
        preview={preview}
        version={version}
        states={states}
        lines={named?.lines ?? null}
        stale={stale}
        fetching={fetching}
        ticks={choosing.ticks}
        onTick={choosing.tick}
      />
    </div>
  )
}
