import { useQuery } from '@tanstack/react-query'
import { columnTargets, type MappingTarget, ownTarget, targetWords } from '../../../../shared/domain/imports/mapping/mapping.ts'
import { customFieldsQuery } from '../../../api/queries.ts'
import { Select } from '../../../components/select/select.tsx'

/** The field a column of the file fills. */
export function FieldSelect({
  header,
  value,
  onChange,
}: Readonly<{ header: string; value: MappingTarget | null; onChange: (field: MappingTarget | null) => void }>) {
  const own = useQuery(customFieldsQuery).data ?? []
  const targets: readonly MappingTarget[] = [...columnTargets, ...own.map(ownTarget)]
  const options = [
    { value: 'none' as const, label: 'Leave out' },
    ...targets.map((target) => ({ value: target, label: targetWords(target, own) })),
  ]
  return (
    <Select
      label={`Field filled by ${header}`}
      value={value ?? 'none'}
      options={options}
      onChange={(next) => onChange(next === 'none' ? null : next)}
    />
  )
}
