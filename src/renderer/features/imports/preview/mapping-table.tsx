import { useState } from 'react'
import type { FirstRow } from '../../../../shared/domain/imports/mapping/first-row.ts'
import type { ColumnMapping, MappingTarget } from '../../../../shared/domain/imports/mapping/mapping.ts'
import type { ImportPreview, MappingColumn } from '../../../../shared/ipc/areas/imports-contract.ts'
import { fieldProblem, useSaveField } from '../../../api/own-fields.ts'
import { Button } from '../../../components/button/button.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { plural } from '../../../lib/plural.ts'
import { FieldSelect } from './field-select.tsx'
import { FirstRowChoice } from './first-row-choice.tsx'
import styles from './mapping-table.module.css'

type MappingTableProps = Readonly<{
  mapping: NonNullable<ImportPreview['mapping']>
  onMapping: (mapping: ColumnMapping) => void
  onFirstRow: (firstRow: FirstRow) => void
}>

// A table may have thousands of columns; a choice for each of them would hold up the window.
const shownAtFirst = 60

/** Which column fills which field: a guess to correct, with three values of each column to judge by. */
export function MappingTable({ mapping, onMapping, onFirstRow }: MappingTableProps) {
  const [shown, setShown] = useState(shownAtFirst)
  // Where everything found its place there is nothing to do here, and the rows are what counts.
  const [open, setOpen] = useState(
    () =>
      mapping.obstacle !== null ||
      mapping.columns.some(({ refused }, index) => refused === null && (mapping.chosen[index] ?? null) === null),
  )
  const [adding, setAdding] = useState<number | null>(null)
  const choose = (index: number, field: MappingTarget | null) =>
    // A field is filled by one column: choosing it here takes it away there.
    onMapping(mapping.columns.map((_, column) => (column === index ? field : withoutField(mapping.chosen[column] ?? null, field))))
  const save = useSaveField((id) => {
    if (adding !== null) choose(adding, `own:${id}`)
    setAdding(null)
  })
  const addField = (index: number) => {
    setAdding(index)
    save.mutate({ id: null, field: { name: headerOf(mapping.columns[index], index).slice(0, 60).trim(), kind: 'text', choices: [] } })
  }
  const more = mapping.columns.length - shown
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2>Which column is what?</h2>
        <span className={styles.left}>
          {mapping.chosen.filter((field) => field !== null).length.toLocaleString('en')} of {plural(mapping.columns.length, 'column')}{' '}
          matched
        </span>
        <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide' : 'Show'} the columns
        </button>
      </div>
      {mapping.firstRow !== null && (open || mapping.firstRow === 'data') && (
        <FirstRowChoice firstRow={mapping.firstRow} onFirstRow={onFirstRow} />
      )}
      {mapping.remembered && (
        <p className={styles.remembered}>Matched as last time, because the headers are the same. Correct it where something moved.</p>
      )}
      {mapping.obstacle !== null && <Notice tone="warn">{mapping.obstacle}</Notice>}
      {save.error !== null && <Notice tone="crit">{fieldProblem(save.error)}</Notice>}
      {open && <ColumnTable mapping={mapping} shown={shown} adding={save.isPending} onChoose={choose} onOwnField={addField} />}
      {open && more > 0 && (
        <div>
          <Button small onClick={() => setShown(shown + 200)}>
            Show {plural(Math.min(more, 200), 'more column')} of {more.toLocaleString('en')}
          </Button>
        </div>
      )}
    </section>
  )
}

type ColumnTableProps = Readonly<{
  mapping: MappingTableProps['mapping']
  shown: number
  /** A field of the firm's own is being made. */
  adding: boolean
  onChoose: (index: number, field: MappingTarget | null) => void
  onOwnField: (index: number) => void
}>

function ColumnTable({ mapping, shown, adding, onChoose, onOwnField }: ColumnTableProps) {
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label="Columns of the file">
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
          {mapping.columns.slice(0, shown).map((column, index) => (
            <ColumnRow
              key={index}
              column={column}
              header={headerOf(column, index)}
              chosen={mapping.chosen[index] ?? null}
              adding={adding}
              onChoose={(field) => onChoose(index, field)}
              onOwnField={() => onOwnField(index)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type ColumnRowProps = Readonly<{
  column: MappingColumn
  header: string
  chosen: MappingTarget | null
  adding: boolean
  onChoose: (field: MappingTarget | null) => void
  onOwnField: () => void
}>

function ColumnRow({ column, header, chosen, adding, onChoose, onOwnField }: ColumnRowProps) {
  return (
    <tr>
      <th scope="row" title={column.header}>
        {header}
      </th>
      <td className={styles.samples}>
        {column.refused === null ? <Samples column={column} /> : <span className={styles.refused}>{column.refused}</span>}
      </td>
      <td>
        {column.refused === null ? (
          <div className={styles.fills}>
            <FieldSelect header={header} value={chosen} onChange={onChoose} />
            {chosen === null && (
              <Button
                small
                disabled={adding}
                aria-label={`Own field: make “${header}” a field of your own`}
                title="Make this a field of your own"
                onClick={onOwnField}
              >
                Own field
              </Button>
            )}
          </div>
        ) : (
          <span className={styles.left}>Left out</span>
        )}
      </td>
    </tr>
  )
}

function headerOf(column: MappingColumn | undefined, index: number): string {
  return column === undefined || column.header === '' ? `Column ${index + 1}` : column.header
}

function Samples({ column }: Readonly<{ column: MappingColumn }>) {
  const samples = column.samples.filter((sample) => sample !== '')
  if (samples.length === 0) return <span className={styles.left}>{column.isHidden ? 'not shown: it may hold a password' : 'empty'}</span>
  return <span title={samples.join('\n')}>{samples.join(' · ')}</span>
}

function withoutField(present: MappingTarget | null, taken: MappingTarget | null): MappingTarget | null {
  return present === taken ? null : present
}
