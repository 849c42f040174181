import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CustomFieldId } from '../../../../shared/domain/record/custom-field.ts'
import { foldText } from '../../../../shared/domain/values/fold-text.ts'
import type { ImportPreview } from '../../../../shared/ipc/areas/imports-contract.ts'
import { fieldProblem, useSaveField } from '../../../api/own-fields.ts'
import { customFieldsQuery } from '../../../api/queries.ts'
import { Button } from '../../../components/button/button.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { plural } from '../../../lib/plural.ts'
import styles from './left-out-columns-list.module.css'

type LeftOutColumnsProps = Readonly<{
  columns: ImportPreview['leftOutColumns']
  /** The column fills this field of the firm's own from now on. */
  onKeep: (column: string, field: CustomFieldId) => void
}>

const shownAtFirst = 5

/** The columns nothing is taken from, why, in how many rows they say something, and the one click that keeps them. */
export function LeftOutColumns({ columns, onKeep }: LeftOutColumnsProps) {
  const own = useQuery(customFieldsQuery).data ?? []
  const [all, setAll] = useState(false)
  const [keeping, setKeeping] = useState<string | null>(null)
  const save = useSaveField((id) => {
    if (keeping !== null) onKeep(keeping, id)
    setKeeping(null)
  })
  if (columns.length === 0) return null
  const keep = (column: string) => {
    const known = own.find(({ name, kind }) => kind === 'text' && foldText(name) === foldText(column))
    if (known !== undefined) return onKeep(column, known.id)
    setKeeping(column)
    save.mutate({ id: null, field: { name: column.slice(0, 60).trim(), kind: 'text', choices: [] } })
  }
  const shown = all ? columns : columns.slice(0, shownAtFirst)
  return (
    <section className={styles.section} aria-label="Columns left out">
      <h2>{plural(columns.length, 'column is', 'columns are')} left out</h2>
      {save.error !== null && <Notice tone="crit">{fieldProblem(save.error)}</Notice>}
      <ul className={styles.columns}>
        {shown.map(({ column, reason, filled, keepable }) => (
          <li key={column} className={styles.column}>
            <span className={styles.name} title={column}>
              {column === '' ? 'A column without a heading' : column}
            </span>
            <span className={styles.filled}>{plural(filled, 'row')} filled</span>
            <span className={styles.reason}>{reason}</span>
            {keepable && (
              <Button small disabled={save.isPending} aria-label={`Keep ${column} in a field of your own`} onClick={() => keep(column)}>
                Keep it
              </Button>
            )}
          </li>
        ))}
      </ul>
      {columns.length > shown.length && (
        <div>
          <Button small onClick={() => setAll(true)}>
            Show {plural(columns.length - shown.length, 'more column')}
          </Button>
        </div>
      )}
    </section>
  )
}
