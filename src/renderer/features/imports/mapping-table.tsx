import { useQuery } from '@tanstack/react-query'
import { customFieldsQuery } from '../../api/queries.ts'
import type { ColumnMapping, MappingTarget } from '../../../shared/domain/import/mapping.ts'
import { mappableFields, ownTarget, targetWords } from '../../../shared/domain/import/mapping.ts'
import type { ImportPreview, MappingColumn } from '../../../shared/ipc/replies.ts'
import { Notice } from '../../components/notice/notice.tsx'
import { Select } from '../../components/select/select.tsx'
import styles from './mapping-table.module.css'

type MappingTableProps = Readonly<{ mapping: NonNullable<ImportPreview['mapping']>; onMapping: (mapping: ColumnMapping) => void }>

/** Which column fills which field: a guess to correct, with three values of each column to judge by. */
export function MappingTable({ mapping, onMapping }: MappingTableProps) {
  const choose = (index: number, field: MappingTarget | null) =>
    // A field is filled by one column: choosing it here takes it away there.
    onMapping(mapping.columns.map((_, column) => (column === index ? field : withoutField(mapping.chosen[column] ?? null, field))))
  return (
    <section className={styles.section}>
      <h2>Which column is what?</h2>
      {mapping.obstacle !== null && <Notice tone="warn">{mapping.obstacle}</Notice>}
      <div className={styles.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Column in the file</th>
              <th scope="col">First values</th>
              <th scope="col" className={styles.target}>
                Fills
              </th>
            </tr>
          </thead>
          <tbody>
            {mapping.columns.map((column, index) => (
              <tr key={index}>
                <th scope="row" title={column.header}>
                  {column.header === '' ? `Column ${index + 1}` : column.header}
                </th>
                <td className={styles.samples}>{column.refused === null ? <Samples column={column} /> : <span className={styles.refused}>{column.refused}</span>}</td>
                <td>
                  {column.refused === null ? <FieldSelect column={column} value={mapping.chosen[index] ?? null} onChange={(field) => choose(index, field)} /> : <span className={styles.left}>Left out</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Samples({ column }: Readonly<{ column: MappingColumn }>) {
  const samples = column.samples.filter((sample) => sample !== '')
  return samples.length === 0 ? <span className={styles.left}>empty</span> : <span title={samples.join('\n')}>{samples.join(' · ')}</span>
}

function FieldSelect({ column, value, onChange }: Readonly<{ column: MappingColumn; value: MappingTarget | null; onChange: (field: MappingTarget | null) => void }>) {
  const own = useQuery(customFieldsQuery).data ?? []
  const targets: readonly MappingTarget[] = [...mappableFields, ...own.map(ownTarget)]
  const fieldOptions = [{ value: 'none' as const, label: 'Leave out' }, ...targets.map((target) => ({ value: target, label: targetWords(target, own) }))]
  return <Select label={`Field filled by ${column.header}`} value={value ?? 'none'} options={fieldOptions} onChange={(next) => onChange(next === 'none' ? null : next)} />
}

function withoutField(present: MappingTarget | null, taken: MappingTarget | null): MappingTarget | null {
  return present === taken ? null : present
}
