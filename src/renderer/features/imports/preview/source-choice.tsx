import { useQuery } from '@tanstack/react-query'
import type { ImportSourceId } from '../../../../shared/domain/imports/draft/draft.ts'
import { sourcesQuery } from '../../../api/queries.ts'
import { SearchSelect } from '../../../components/search-select/search-select.tsx'
import { guideGroups } from '../common/guide-groups.ts'
import styles from './source-choice.module.css'

type SourceChoiceProps = Readonly<{ value: ImportSourceId | null; onChange: (source: ImportSourceId) => void }>

/** Read the file as another kind of export, or as any table. */
export function SourceChoice({ value, onChange }: SourceChoiceProps) {
  // A command of ours is no kind of file: what it prints is read as any table.
  const groups = guideGroups(useQuery(sourcesQuery).data ?? [])
    .map(({ system, guides }) => ({
      label: system,
      items: guides.flatMap(({ source, name }) => (source === null ? [] : [{ value: source, label: name, also: `${system} ${source}` }])),
    }))
    .filter(({ items }) => items.length > 0)
  return (
    <div className={styles.choice}>
      <span className={styles.label} aria-hidden>
        Read it as
      </span>
      <SearchSelect
        label="Read the file as"
        placeholder="Choose a kind of file"
        searchLabel="Search kinds of files"
        value={value}
        groups={groups}
        onChange={onChange}
      />
    </div>
  )
}
