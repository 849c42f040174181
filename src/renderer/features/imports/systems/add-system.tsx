import { useMemo } from 'react'
import type { TrackedSystem } from '../../../../shared/domain/imports/preview/coverage.ts'
import { providers } from '../../../../shared/domain/providers/provider.ts'
import { SearchSelect } from '../../../components/search-select/search-select.tsx'
import styles from './systems-in-use.module.css'

type AddSystemProps = Readonly<{ known: readonly TrackedSystem[]; busy: boolean; onAdd: (provider: string) => void }>

/** Names a system the firm uses, out of the catalogue. */
export function AddSystem({ known, busy, onAdd }: AddSystemProps) {
  const groups = useMemo(() => {
    const present = new Set(known.map(({ provider }) => provider))
    const left = providers.filter(({ id }) => !present.has(id))
    return [...new Set(left.map(({ category }) => category))].sort().map((category) => ({
      label: categoryWords(category),
      items: left
        .filter((provider) => provider.category === category)
        .map(({ id, name, aliases }) => ({ value: id, label: name, also: aliases.join(' ') })),
    }))
  }, [known])
  return (
    <div className={styles.add}>
      <SearchSelect
        label="Add a system we use"
        placeholder="Add a system"
        searchLabel="Search systems"
        value={null}
        groups={groups}
        onChange={(provider) => !busy && onAdd(provider)}
      />
    </div>
  )
}

const shortForms: Readonly<Record<string, string>> = { ai: 'AI', crm: 'CRM' }

function categoryWords(category: string): string {
  return shortForms[category] ?? category.charAt(0).toUpperCase() + category.slice(1)
}
