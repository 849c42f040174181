import { useState } from 'react'
import type { ImportSummary } from '../../../../shared/ipc/areas/imports-contract.ts'
import { Button } from '../../../components/button/button.tsx'
import { plural } from '../../../lib/plural.ts'
import styles from './import-history.module.css'
import { ImportLine } from './import-line.tsx'
import { UndoImportDialog } from './undo-import-dialog.tsx'

const numberTitles = ['Read', 'Skipped', 'Failed', 'New', 'Changed', 'Same', 'Gone'] as const
const shownAtFirst = 10

/** What came in when, newest first, with numbers that add up and the way to take it back. */
export function ImportHistory({ imports }: Readonly<{ imports: readonly ImportSummary[] }>) {
  const [all, setAll] = useState(false)
  const [undoing, setUndoing] = useState<ImportSummary | null>(null)
  if (imports.length === 0) return <p className={styles.none}>Nothing yet. Each import is written down here with its numbers.</p>
  const shown = all ? imports : imports.slice(0, shownAtFirst)
  return (
    <>
      <div className={styles.frame} tabIndex={0} role="region" aria-label="Table of imports">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.when}>
                When
              </th>
              <th scope="col">File</th>
              {numberTitles.map((title) => (
                <th key={title} scope="col" className={styles.number}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((done) => (
              <ImportLine key={done.id} done={done} onUndo={() => setUndoing(done)} />
            ))}
          </tbody>
        </table>
      </div>
      {imports.length > shown.length && (
        <div>
          <Button small onClick={() => setAll(true)}>
            Show {plural(imports.length - shown.length, 'more import')}
          </Button>
        </div>
      )}
      {undoing !== null && (
        <UndoImportDialog
          done={undoing}
          onClose={() => setUndoing(null)}
          focusAfter={() => document.getElementById(`import-${undoing.id}`)}
        />
      )}
    </>
  )
}
