import { useQuery } from '@tanstack/react-query'
import type { ImportSourceId } from '../../../shared/domain/import/draft.ts'
import { sourcesQuery } from '../../api/queries.ts'
import { Select } from '../../components/select/select.tsx'
import styles from './source-choice.module.css'

type SourceChoiceProps = Readonly<{ value: ImportSourceId | null; onChange: (source: ImportSourceId) => void }>

/** Read the file as another kind of export, or as any table. */
export function SourceChoice({ value, onChange }: SourceChoiceProps) {
  const sources = useQuery(sourcesQuery).data ?? []
  const options = sources.map(({ id, name }) => ({ value: id, label: name }))
  const unchosen = value === null ? [{ value: 'none' as const, label: 'Choose a kind of file' }] : []
  return (
    <div className={styles.choice}>
      <span className={styles.label} aria-hidden>
        Read it as
      </span>
      <Select label="Read the file as" value={value ?? 'none'} options={[...unchosen, ...options]} onChange={(next) => next !== 'none' && onChange(next)} />
    </div>
  )
}
